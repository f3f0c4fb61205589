import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { definedFields } from "../../defined-fields.ts";
import { cataloguePath, nameOf, packPath, type Catalogue, type OfflineOffer } from "../../browser/offline/catalogue.ts";
import { offlinePath } from "../../paths.ts";
import { rootFiles } from "../../root-files.ts";
import { site } from "../../site.ts";
import { filesOf } from "../files.ts";
import { chunks } from "./chunk.ts";
import { groupsOf, type KeptFile } from "./pack-groups.ts";
import type { FirstDays } from "./pieces.ts";
import { pack } from "./pack.ts";
import { bundleWorker } from "./bundle-worker.ts";

/**
 * Writes what a reader saves to read the site offline, into `offline/`, in the place of what is there: packs of files,
 * a catalogue of them, and the service worker that reads them. Equal files give equal packs, so that a reader who comes
 * back fetches only those that hold something new. Where the site offers no copies, a worker that retires those of earlier editions is all.
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
    await rm(join(folder, offlinePath()), { recursive: true, force: true });
    await writeFile(join(folder, rootFiles.worker.name), await bundleWorker("retired-worker"));
    return undefined;
  }
  await emptied(join(folder, offlinePath()));
  const catalogue: Catalogue = { packs: [] };
  for (const { files, packSize, composed } of await groupsOf(folder, await filesOf(folder), firstDays)) {
    for (const part of chunks(await Promise.all(files.map(withContent)), packSize)) {
      const packed = pack(part.map(({ content }) => content));
      const name = await nameOf(packed);
      await writeFile(join(folder, packPath(name)), packed);
      const paths = part.map(({ path }) => path);
      catalogue.packs.push({ name, bytes: packed.length, files: paths, ...definedFields({ composed }) });
    }
  }
  const text = Buffer.from(`${JSON.stringify(catalogue)}\n`);
  const name = await nameOf(text);
  await writeFile(join(folder, cataloguePath(name)), text);
  await writeFile(
    join(folder, rootFiles.worker.name),
    await bundleWorker("service-worker", { catalogueName: JSON.stringify(name) }),
  );
  return { catalogue: name, bytes: catalogue.packs.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Without the packs and catalogues of an earlier copy. */
async function emptied(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const copies = (await readdir(folder)).filter((name) => /\.(?:pack|json)$/.test(name));
  for (const name of copies) await rm(join(folder, name));
}

async function withContent({ path, read }: KeptFile): Promise<{ path: string; content: Uint8Array }> {
  return { path, content: await read() };
}
