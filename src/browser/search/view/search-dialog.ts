import { countOf } from "../../../data/counts.ts";
import { findMarked } from "../../marked.ts";
import { announcer } from "./announce.ts";
import { parseTypedQuery } from "../words/query-parser.ts";
import { engineAt } from "../engine/engine.ts";
import type { Found } from "../engine/found.ts";
import { walkResults } from "./keyboard.ts";
import { showNote } from "./search-note.ts";
import { canRun, type IndexPlace } from "../engine/pagefind.ts";
import { parseQuery } from "../query.ts";
import { shortResult } from "./result-items.ts";
import { countSentence } from "./sentences.ts";

/** How many results the dialog shows: as many as fit a phone above its keyboard. */
const most = 6;

/**
 * Makes the search dialog work, which stands on every page: the best results while one types; Enter goes to all of them,
 * or to the paper that an arXiv id names. Call it when the dialog first opens: it loads the index.
 *
 * @param dialog the one that `SearchDialog.astro` draws
 */
export function startSearchDialog(dialog: HTMLDialogElement, place: IndexPlace): void {
  const form = findMarked<HTMLFormElement>(dialog, "data-part=form");
  const box = findMarked<HTMLInputElement>(dialog, "data-part=box");
  const list = findMarked(dialog, "data-part=list");
  const all = findMarked<HTMLAnchorElement>(dialog, "data-part=all");
  const [count, hint, note] = [
    findMarked(dialog, "data-part=count"),
    findMarked(dialog, "data-part=hint"),
    findMarked(dialog, "data-part=note"),
  ];
  const announce = announcer(findMarked(dialog, "data-part=announcement"));
  const open = engineAt(place);
  const addressOf = (text: string) => `${form.action}?q=${encodeURIComponent(text)}`;
  /** The number of the newest search; the answer to an older one is dropped. */
  let newest = 0;

  async function search(): Promise<Found | undefined> {
    const mine = ++newest;
    const query = parseQuery(`q=${encodeURIComponent(box.value)}`);
    if (!query.text) {
      show("", []);
      return undefined;
    }
    if (!canRun()) {
      show("Search needs WebAssembly, which this browser does not have, or has switched off.", []);
      announce("Search is not available");
      return undefined;
    }
    try {
      const found = await (await open()).find(query);
      const hits = (await found.hits(0)).slice(0, most);
      if (mine !== newest) return undefined;
      const text = found.note?.kind === "corrected" ? found.note.text : query.text;
      const sentence = countSentence(found.total, query, found.note);
      const said = showNote(note, found.note, addressOf);
      show(
        sentence,
        hits.map((hit) => shortResult(hit, text)),
      );
      all.href = addressOf(query.text);
      all.hidden = found.total <= hits.length;
      all.textContent = `All ${countOf(found.total, "result")}`;
      announce(said ? `${sentence}. ${said}` : sentence);
      return found;
    } catch (error) {
      if (mine !== newest) return undefined;
      console.warn(error);
      show("The search index could not be loaded. Enter tries again on the search page.", []);
      announce("Search is not available");
      return undefined;
    }
  }

  function show(sentence: string, items: HTMLLIElement[]): void {
    count.textContent = sentence;
    hint.hidden = sentence !== "";
    if (!sentence) note.hidden = true;
    all.hidden = true;
    list.replaceChildren(...items);
  }

  box.addEventListener("input", () => void search());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = box.value.trim();
    const address = addressOf(text);
    // Only what names a paper has to be looked up before: the rest the search page finds by itself.
    if (parseTypedQuery(text).kind === "words") location.assign(address);
    else void search().then((found) => location.assign(found?.paper ?? address));
  });
  // A search box would take the first Escape for itself, to empty it.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  // A click on what is behind the dialog.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  findMarked(dialog, "data-part=close").addEventListener("click", () => dialog.close());
  walkResults(box, list);
  // What was typed while this script was on its way, or by an earlier visit that the browser kept.
  if (box.value) void search();
  else void open().catch(() => undefined);
}
