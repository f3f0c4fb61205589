import { cataloguePath, nameOf, packPath, type Catalogue } from "./catalogue.ts";

/** How often a file is asked for before a download is given up. */
const attempts = 3;
/** How many packs are on their way at a time. */
const lanes = 4;

/** A file did not arrive, or something else did in its place: cut off on its way, or of another edition. */
export class DownloadError extends Error {}

/**
 * The browser's cache for the copy of one site.
 *
 * @param root address of the site's base, which tells it from other sites of the same origin
 */
export function storeName(root: string): string {
  return `broadsheet ${root}`;
}

/**
 * Downloads what the store lacks of an edition. The catalogue comes last: an edition whose catalogue is stored is whole.
 * What is stored of other editions stays.
 *
 * @param progress is told the bytes that are there and those of the whole edition
 * @throws where anything cannot be had or stored; what was stored until then stays
 */
export async function fill(
  root: string,
  catalogue: string,
  { progress, signal }: { progress?: (stored: number, all: number) => void; signal?: AbortSignal } = {},
): Promise<void> {
  const cache = await caches.open(storeName(root));
  const address = root + cataloguePath(catalogue);
  if (await cache.match(address)) return;
  const listed = await fetchNamed(address, catalogue, signal);
  const { packs } = JSON.parse(await listed.text()) as Catalogue;
  const all = packs.reduce((sum, { bytes }) => sum + bytes, 0);
  let stored = 0;
  const pending = packs.values();
  const work = async (): Promise<void> => {
    for (const { name, bytes } of pending) {
      const place = root + packPath(name);
      if (!(await cache.match(place))) await cache.put(place, new Response(await fetchNamed(place, name, signal)));
      stored += bytes;
      progress?.(stored, all);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  await cache.put(address, new Response(listed));
}

/**
 * Removes what no edition needs.
 *
 * @param only the edition to be kept; where it is not whole in the store, and where none is named, all whole ones are
 */
export async function prune(root: string, only?: string): Promise<void> {
  const cache = await caches.open(storeName(root));
  const stored = (await cache.keys()).map(({ url }) => url);
  const whole = stored.filter((url) => url.endsWith(".json"));
  const one = only === undefined ? undefined : root + cataloguePath(only);
  const kept = one !== undefined && whole.includes(one) ? [one] : whole;
  const needed = new Set(kept);
  for (const address of kept) {
    const edition = (await (await cache.match(address))?.json()) as Catalogue | undefined;
    for (const { name } of edition?.packs ?? []) needed.add(root + packPath(name));
  }
  for (const url of stored) if (!needed.has(url)) await cache.delete(url);
}

/** Whether all of any edition is in the store. */
export async function holdsEdition(root: string): Promise<boolean> {
  if (!(await caches.has(storeName(root)))) return false;
  const cache = await caches.open(storeName(root));
  const stored = new Set((await cache.keys()).map(({ url }) => url));
  for (const address of stored) {
    if (!address.endsWith(".json")) continue;
    const edition = (await (await cache.match(address))?.json().catch(() => undefined)) as Catalogue | undefined;
    if (edition?.packs.every(({ name }) => stored.has(root + packPath(name)))) return true;
  }
  return false;
}

/** Whether the device has no room left for what was to be stored. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** The catalogue of an edition that is whole in the store, else nothing. */
export async function storedCatalogue(root: string, catalogue: string): Promise<Catalogue | undefined> {
  const response = await caches.match(root + cataloguePath(catalogue), { cacheName: storeName(root) });
  return response && ((await response.json()) as Catalogue);
}

/**
 * A file that is named after what it holds.
 *
 * @throws DownloadError where it cannot be had
 */
async function fetchNamed(address: string, name: string, signal: AbortSignal | undefined): Promise<Blob> {
  for (let attempt = 1; ; attempt++) {
    const arrived = await fetchOnce(address, attempt > 1 ? "reload" : "default", signal);
    if (arrived instanceof Blob && (await nameOf(await arrived.arrayBuffer())) === name) return arrived;
    if (attempt === attempts || signal?.aborted) throw new DownloadError(address, { cause: arrived });
  }
}

/** What arrived, or why nothing did. */
async function fetchOnce(address: string, cache: RequestCache, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    const response = await fetch(address, { cache, signal: signal ?? null });
    return response.ok ? await response.blob() : response.status;
  } catch (error) {
    return error;
  }
}
