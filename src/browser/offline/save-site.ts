import type { OfflineOffer } from "./catalogue.ts";
import { fill, holdsEdition, isFull, storeName } from "./cache-store.ts";

/** Where the site lies, as absolute addresses. */
export interface Site {
  /** Of its base, with a final slash. */
  root: string;
  /** Of the service worker. */
  worker: string;
}

/** Why a copy could not be saved. `stopped`: by the reader. */
export type Failure = "unsupported" | "full" | "network" | "stopped";

/** Whether this browser, in this mode, keeps copies at all. */
export function isSupported(): boolean {
  // A page that was not served safely has neither; some browsers leave them out in private windows.
  return "serviceWorker" in navigator && "caches" in window && "locks" in navigator;
}

/** Whether a copy is saved, whole, with a worker that reads it: a browser may clear the one and leave the other. */
export async function isSaved({ root }: Site): Promise<boolean> {
  const registration = await registrationOf(root);
  return Boolean(registration?.active) && (await holdsEdition(root));
}

/**
 * Saves the site on this device: first all packs, then the worker that reads them. Where that fails nothing of it stays.
 *
 * @returns why it failed, nothing where the copy is saved
 */
export async function save(
  site: Site,
  { catalogue, bytes }: OfflineOffer,
  options: { progress: (stored: number, all: number) => void; signal: AbortSignal },
): Promise<Failure | undefined> {
  const { root, worker } = site;
  return await navigator.locks.request(storeName(root), async () => {
    try {
      if (await isTooLarge(bytes)) return "full";
      await fill(root, catalogue, options);
      const registration = await navigator.serviceWorker.register(worker, { scope: root, updateViaCache: "none" });
      await activation(registration);
      // Asks that the copy is not dropped when space gets scarce. The browser may say no, or ask the reader first.
      navigator.storage.persist().catch(() => false);
      return undefined;
    } catch (error) {
      await clear(site);
      return options.signal.aborted ? "stopped" : failureOf(error);
    }
  });
}

/** Removes the copy and its worker. */
export async function remove(site: Site): Promise<void> {
  await navigator.locks.request(storeName(site.root), () => clear(site));
}

/**
 * Removes what a download left behind whose page was closed, and the worker of a copy that the browser cleared.
 *
 * @returns `left` or `cleared` where there was such a thing, `running` where a download goes on in another tab
 */
export async function tidy(site: Site): Promise<"left" | "cleared" | "running" | undefined> {
  return await navigator.locks.request(storeName(site.root), { ifAvailable: true }, async (lock) => {
    if (!lock) return "running";
    if (await isSaved(site)) return undefined;
    const registration = await registrationOf(site.root);
    if (!registration && !(await caches.has(storeName(site.root)))) return undefined;
    await clear(site);
    return registration ? "cleared" : "left";
  });
}

async function clear({ root }: Site): Promise<void> {
  await (await registrationOf(root))?.unregister();
  // Where a browser refuses its storage there is nothing to remove.
  await caches.delete(storeName(root)).catch(() => false);
}

async function registrationOf(root: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(root).catch(() => undefined);
  return registration?.scope === root ? registration : undefined;
}

/** Whether the browser says beforehand that there is no room; it may also only find out on the way. */
async function isTooLarge(bytes: number): Promise<boolean> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return quota !== undefined && quota - usage < bytes;
}

/** @throws where the worker could not be started */
async function activation({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting ?? active;
  if (!worker) throw new Error("the worker did not start");
  await new Promise<void>((resolve, reject) => {
    const check = (): void => {
      if (worker.state === "activated") resolve();
      else if (worker.state === "redundant") reject(new Error("the worker could not be installed"));
    };
    worker.addEventListener("statechange", check);
    check();
  });
}

function failureOf(error: unknown): Failure {
  if (isFull(error)) return "full";
  const name = error instanceof DOMException ? error.name : "";
  return ["SecurityError", "NotSupportedError", "InvalidStateError"].includes(name) ? "unsupported" : "network";
}
