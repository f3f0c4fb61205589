import type { OfflineOffer } from "./catalogue.ts";
import { DownloadError, fill, holdsEdition, isFull, storeName } from "./cache-store.ts";
import { platform } from "../platform.ts";

/** Where the site lies, as absolute addresses. */
export interface Site {
  /** Of its base, with a final slash. */
  root: string;
  /** Of the service worker. */
  worker: string;
}

/** Why a browser keeps no copies at all, of this page or of any. */
export type Obstacle = "insecure" | "unsupported";
/** Why a copy could not be saved. `stopped`: by the reader; `failed`: for a reason that the browser does not tell. */
export type Failure = "unsupported" | "full" | "network" | "stopped" | "failed";

/** What stands in the way of a copy before anything is tried: what the worker and the download cannot do without. */
export function obstacle(): Obstacle | undefined {
  if (!isSecureContext) return "insecure";
  const { workers, caches, hashing, decompression } = platform;
  // Some browsers leave them out in private windows.
  return workers && caches && hashing && decompression ? undefined : "unsupported";
}

/**
 * Whether a copy is saved, whole, with a worker that reads it: a browser may clear the one and leave the other. Like all
 * below, only for a page without an {@link obstacle}.
 */
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
  return await alone(root, async () => {
    try {
      if (await isTooLarge(bytes)) return "full";
      await fill(root, catalogue, options);
      await activation(await register(worker, root));
      // Asks that the copy is not dropped when space gets scarce. The browser may say no, or ask the reader first.
      platform.storage?.persist?.().catch(() => false);
      return undefined;
    } catch (error) {
      await clear(site);
      return options.signal.aborted ? "stopped" : failureOf(error);
    }
  });
}

/** Removes the copy and its worker. */
export async function remove(site: Site): Promise<void> {
  await alone(site.root, () => clear(site));
}

/**
 * Removes what a download left behind whose page was closed, and the worker of a copy that the browser cleared.
 *
 * @returns `left` or `cleared` where there was such a thing, `running` where a download goes on in another tab
 */
export async function tidy(site: Site): Promise<"left" | "cleared" | "running" | undefined> {
  const { locks } = platform;
  // What lies there may be of a download that goes on in another tab. The next one takes it up.
  if (!locks) return undefined;
  return await locks.request(storeName(site.root), { ifAvailable: true }, async (lock) => {
    if (!lock) return "running";
    if (await isSaved(site)) return undefined;
    const registration = await registrationOf(site.root);
    if (!registration && !(await caches.has(storeName(site.root)))) return undefined;
    await clear(site);
    return registration ? "cleared" : "left";
  });
}

/** Does something while no other tab does anything with the copy, where the browser has locks for that. */
async function alone<Value>(root: string, work: () => Promise<Value>): Promise<Value> {
  const { locks } = platform;
  return await (locks ? locks.request(storeName(root), work) : work());
}

async function clear({ root }: Site): Promise<void> {
  await (await registrationOf(root))?.unregister();
  // Where a browser refuses its storage there is nothing to remove.
  await caches.delete(storeName(root)).catch(() => false);
}

async function registrationOf(root: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await platform.workers?.getRegistration(root).catch(() => undefined);
  return registration?.scope === root ? registration : undefined;
}

/** Whether the browser says beforehand that there is no room; it may also not say, and only find out on the way. */
async function isTooLarge(bytes: number): Promise<boolean> {
  const { quota, usage = 0 } = (await platform.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota !== undefined && quota - usage < bytes;
}

/** @throws where the worker's script could not be had, or the browser does not take it */
async function register(worker: string, root: string): Promise<ServiceWorkerRegistration> {
  if (!platform.workers) throw new DOMException("there are no service workers", "NotSupportedError");
  try {
    return await platform.workers.register(worker, { scope: root, updateViaCache: "none" });
  } catch (error) {
    // As for any fetch that failed.
    throw error instanceof TypeError ? new DownloadError(worker, { cause: error }) : error;
  }
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
  if (error instanceof DownloadError) return "network";
  const name = error instanceof DOMException ? error.name : "";
  if (["SecurityError", "NotSupportedError", "InvalidStateError"].includes(name)) return "unsupported";
  console.warn(error);
  return "failed";
}
