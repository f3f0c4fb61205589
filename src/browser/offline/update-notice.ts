import { findMarked } from "../marked.ts";
import { platform } from "../platform.ts";
import { takeOver } from "./worker-scope.ts";

/**
 * Tells a reader who saved the site when a newer edition has been fetched and waits, and lets it take over. Anyone else
 * has no worker, and this does nothing.
 *
 * @param notice what `UpdateNotice.astro` draws
 */
export async function tellOfNewEdition(notice: HTMLElement): Promise<void> {
  const { workers } = platform;
  if (!workers?.controller) return;
  const registration = await workers.ready;
  const button = findMarked(notice, "data-update=show");
  const status = findMarked(notice, "data-update=status");

  const tell = (): void => {
    notice.hidden = false;
    status.textContent = "A newer edition is ready.";
  };
  const watch = (worker: ServiceWorker | null): void => {
    if (worker?.state === "installed") tell();
    else worker?.addEventListener("statechange", () => worker.state === "installed" && tell());
  };
  watch(registration.waiting ?? registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  button.addEventListener("click", () => {
    workers.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage(takeOver);
  });
}
