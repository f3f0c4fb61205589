import { packPath, type Pack } from "./catalogue.ts";
import { unpack } from "./unpack.ts";
import { compose, piecesPath, type Pieces, type Manifest } from "./manifest.ts";
import { storeName, storedCatalogue } from "./cache-store.ts";

/** How many packs are held in memory: a page, its style and its search read from a few. */
const mostOpen = 4;

/** An edition in the store, read file by file. */
export interface SavedCopy {
  /**
   * The bytes of a file, `undefined` where the copy has none, or what it has cannot be read any more. `path` is below the
   * site's base.
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  has(path: string): boolean;
}

type Contents = Map<string, Uint8Array<ArrayBuffer>>;

/** Opens an edition; `undefined` where it is not whole in the store. */
export async function openCopy(root: string, catalogue: string): Promise<SavedCopy | undefined> {
  // A catalogue that cannot be read counts as none, and the answer comes from the network.
  const edition = await storedCatalogue(root, catalogue).catch(() => undefined);
  if (!edition) return undefined;
  const packs = new Map(edition.packs.flatMap((pack) => pack.files.map((file) => [file, pack])));
  const opened = new Map<string, Promise<Contents>>();

  const open = async ({ name, files }: Pack): Promise<Contents> => {
    const response = await caches.match(root + packPath(name), { cacheName: storeName(root) });
    if (!response) return new Map();
    try {
      return await unpack(await response.blob(), files);
    } catch {
      // Something else lies in its place, such as a download that was cut off.
      return new Map();
    }
  };

  const kept = async (pack: Pack, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const content = opened.get(pack.name) ?? open(pack);
    // Moved to the end, so that the pack that was last used the longest ago stands first, and is forgotten first.
    opened.delete(pack.name);
    opened.set(pack.name, content);
    const [oldest] = opened.keys();
    if (opened.size > mostOpen && oldest !== undefined) opened.delete(oldest);
    const files = await content;
    // An empty pack could not be read. It is looked for again at the next request: the reader may have saved anew.
    if (files.size === 0) opened.delete(pack.name);
    return files.get(path);
  };

  const piecesOf = async (collection: string): Promise<Pieces | undefined> => {
    const path = piecesPath(collection);
    const pack = packs.get(path);
    const bytes = pack && (await kept(pack, path));
    return bytes && (JSON.parse(decoder.decode(bytes)) as Pieces);
  };

  return {
    has: (path) => packs.has(path),
    async read(path) {
      const pack = packs.get(path);
      const bytes = pack && (await kept(pack, path));
      if (!bytes || !pack.composed) return bytes;
      const text = await compose(JSON.parse(decoder.decode(bytes)) as Manifest, piecesOf);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
  };
}

const decoder = new TextDecoder();
