import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cataloguePath, nameOf, packPath, type Catalogue, type OfflineOffer } from "../offline/catalogue.ts";
import { site } from "../site.ts";
import { filesOf } from "./files.ts";
import { groupsOf, type FirstDays } from "./offline/groups.ts";
import { pack } from "./offline/pack.ts";
import { bundleWorker } from "./offline/worker.ts";

/**
 * Bytes of files in a pack, before compression. Small enough to be unpacked for one page in some milliseconds, large
 * enough that an archive of 10,000 papers is saved in some hundred requests.
 */
const packSize = 2_000_000;

/**
 * Writes what a reader saves to read the site offline, into `offline/`, in the place of what is there: packs of files,
 * a catalogue of them, and the service worker that reads them. Equal files give equal packs, so that a reader who comes back fetches only those that
 * hold something new. Where the site offers no copies, a worker that retires those of earlier editions is all.
 *
 * @param folder the built site with its search index
 * @param firstDays when each paper was first listed
 */
export async function writeOfflineCopy(
  folder: string,
  firstDays: FirstDays,
  { offered = site.offline } = {},
): Promise<OfflineOffer | undefined> {
  if (!offered) {
    await rm(join(folder, "offline"), { recursive: true, force: true });
    await writeFile(join(folder, "worker.js"), await bundleWorker("retired-worker"));
    return undefined;
  }
  await emptied(join(folder, "offline"));
  const catalogue: Catalogue = { packs: [] };
  const read = async (path: string) => ({ path, content: await readFile(join(folder, path)) });
  for (const files of await groupsOf(folder, await filesOf(folder), firstDays)) {
    for (const part of parts(await Promise.all(files.map(read)))) {
      const packed = pack(part.map(({ content }) => content));
      const name = await nameOf(packed);
      await writeFile(join(folder, packPath(name)), packed);
      catalogue.packs.push({ name, bytes: packed.length, files: part.map(({ path }) => path) });
    }
  }
  const text = Buffer.from(`${JSON.stringify(catalogue)}\n`);
  const name = await nameOf(text);
  await writeFile(join(folder, cataloguePath(name)), text);
  await writeFile(join(folder, "worker.js"), await bundleWorker("worker", { catalogueName: JSON.stringify(name) }));
  return { catalogue: name, bytes: catalogue.packs.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Without the packs and catalogues of an earlier copy. */
async function emptied(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const copies = (await readdir(folder)).filter((name) => /\.(?:pack|json)$/.test(name));
  for (const name of copies) await rm(join(folder, name));
}

/** The files of a group, cut where a pack is full. */
function* parts<File extends { content: Uint8Array }>(files: readonly File[]): Generator<File[]> {
  let part: File[] = [];
  let size = 0;
  for (const file of files) {
    if (part.length > 0 && size + file.content.length > packSize) {
      yield part;
      part = [];
      size = 0;
    }
    part.push(file);
    size += file.content.length;
  }
  if (part.length > 0) yield part;
}
