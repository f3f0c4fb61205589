import { findMarked } from "../../marked.ts";
import { placeOf } from "./index-place.ts";
import { listenForSearch } from "./shortcut.ts";

/** Opens the search dialog by its keys. What works in it is loaded when it first opens. */
export function openByKey(): void {
  const dialog = findMarked<HTMLDialogElement>(document, "id=finder");
  const box = findMarked<HTMLInputElement>(dialog, "data-part=box");
  let started: Promise<void> | undefined;
  const start = async () => {
    const { startSearchDialog } = await import("./search-dialog.ts");
    startSearchDialog(dialog, placeOf(dialog));
  };
  listenForSearch(() => {
    if (!dialog.open) dialog.showModal();
    box.select();
    // Where the script cannot be had, the form still leads to the search page.
    started ??= start().catch((error: unknown) => {
      started = undefined;
      console.warn(error);
    });
  });
}
