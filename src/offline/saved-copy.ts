import { packPath } from "./catalogue.ts";
import { unpack } from "./pack.ts";
import { storeName, storedCatalogue } from "./store.ts";

/** How many packs are held in memory: a page, its style and its search read from a few. */
const mostOpen = 4;

/** An edition in the store, read file by file. */
export interface SavedCopy {
  /** The bytes of a file, `undefined` where the copy has none. `path` is below the site's base. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  has(path: string): boolean;
}

/** Opens an edition; `undefined` where it is not whole in the store. */
export async function openCopy(root: string, catalogue: string): Promise<SavedCopy | undefined> {
  const edition = await storedCatalogue(root, catalogue);
  if (!edition) return undefined;
  const packs = new Map(edition.packs.flatMap((pack) => pack.files.map((file) => [file, pack])));
  const opened = new Map<string, Promise<Map<string, Uint8Array<ArrayBuffer>>>>();

  const open = async (name: string, files: string[]): Promise<Map<string, Uint8Array<ArrayBuffer>>> => {
    const response = await caches.match(root + packPath(name), { cacheName: storeName(root) });
    return response ? await unpack(await response.blob(), files) : new Map();
  };

  return {
    has: (path) => packs.has(path),
    async read(path) {
      const pack = packs.get(path);
      if (!pack) return undefined;
      const content = opened.get(pack.name) ?? open(pack.name, pack.files);
      // Behind all others: the first is the one that was not asked for the longest.
      opened.delete(pack.name);
      opened.set(pack.name, content);
      const [oldest] = opened.keys();
      if (opened.size > mostOpen && oldest !== undefined) opened.delete(oldest);
      return (await content).get(path);
    },
  };
}
