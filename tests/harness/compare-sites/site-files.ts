import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { filesOf } from "../../../src/integrations/files.ts";
import { plainPath } from "./hashed-names.ts";

/** The files of a built site, wherever they lie. */
export interface SiteFiles {
  /** With `/`, in the order of code units. */
  paths: readonly string[];
  /** The file's bytes; of one that lies in a script of the portable copy, those of the file itself. */
  read: (path: string) => Promise<Uint8Array>;
}

/**
 * @param path of a folder or a zip
 * @throws where it cannot be read or holds no file
 */
export async function openSite(path: string): Promise<SiteFiles> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error(`${path} is not there: ${wanted}`);
  const files = found.isDirectory() ? await folderFiles(path) : zipFiles(await readFile(path), path);
  if (files.paths.length === 0) throw new Error(`${path} holds no file: ${wanted}`);
  return files;
}

const wanted = "give the folder of a built site, or the zip of a portable copy";

async function folderFiles(folder: string): Promise<SiteFiles> {
  return {
    paths: await filesOf(folder),
    read: async (path) => unwrapped(path, await readFile(join(folder, path))),
  };
}

/**
 * The files of a zip, unpacked some megabytes at a time: read in the order of their paths, each is unpacked once.
 *
 * @param name by which an error calls it
 * @throws where it is no zip
 */
export function zipFiles(zip: Uint8Array, name: string): SiteFiles {
  const sizes = sizesIn(zip, name);
  const paths = [...sizes.keys()].filter((path) => !path.endsWith("/")).sort();
  const batches = new Map<string, number>();
  let [batch, bytes] = [0, 0];
  for (const path of paths) {
    batches.set(path, batch);
    bytes += sizes.get(path) ?? 0;
    if (bytes > bytesAtOnce) [batch, bytes] = [batch + 1, 0];
  }
  let unpacked: { batch: number | undefined; files: Record<string, Uint8Array> } = { batch: undefined, files: {} };
  return {
    paths,
    async read(path) {
      const own = batches.get(path);
      if (unpacked.batch !== own)
        unpacked = { batch: own, files: unzipSync(zip, { filter: (file) => batches.get(file.name) === own }) };
      return unwrapped(path, unpacked.files[path] as Uint8Array);
    },
  };
}

const bytesAtOnce = 8_000_000;

function sizesIn(zip: Uint8Array, name: string): Map<string, number> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(zip, { filter: (file) => (sizes.set(file.name, file.originalSize), false) });
  } catch (error) {
    throw new Error(`${name} is no zip that can be read: ${wanted}`, { cause: error });
  }
  return sizes;
}

function unwrapped(path: string, content: Uint8Array): Uint8Array {
  if (plainPath(path) === path) return content;
  const base64 = /^\w+\("([\w+/=]*)"\)\s*$/.exec(Buffer.from(content).toString("latin1"))?.[1];
  return base64 === undefined ? content : Buffer.from(base64, "base64");
}
