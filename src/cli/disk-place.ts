import { existsSync } from "node:fs";
import { lstat, readFile, realpath, stat, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { filesOf } from "../integrations/files.ts";
import { isOurs, OutputFolderError } from "../integrations/output-folder.ts";

/** Whether another disk is mounted at a folder, or another folder of the same one: it cannot be renamed. */
export async function isMountPoint(folder: string): Promise<boolean> {
  const [own, above] = await Promise.all([folder, dirname(folder)].map((path) => lstat(path).catch(() => undefined)));
  if (!own?.isDirectory() || !above) return false;
  return own.dev !== above.dev || (await mountPoints()).has(join(await realpath(dirname(folder)), basename(folder)));
}

/** As Linux lists them (proc(5)): the fifth field, in which blanks are written in octal; none on other systems. */
async function mountPoints(): Promise<Set<string>> {
  const table = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
  const unescaped = (path: string) =>
    path.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));
  return new Set(table.split("\n").map((line) => unescaped(line.split(" ")[4] ?? "")));
}

/** Room that even a site without papers needs, in bytes. */
const least = 2 * 1024 * 1024;

/** From so many free bytes on nobody need look how large the last site is. */
const plenty = 1024 ** 3;

/**
 * Makes sure that a folder has room for a site of the size of the last one, which stays until the new one is whole.
 *
 * @param known free bytes, where they are known
 * @throws OutputFolderError where there is less
 */
export async function refuseFull(folder: string, outDir: string, known?: number): Promise<void> {
  const free = known ?? (await freeAt(folder));
  if (free >= plenty) return;
  const needed = Math.max(least, existsSync(outDir) && isOurs(outDir) ? await sizeOf(outDir) : 0);
  if (free >= needed) return;
  throw new OutputFolderError(
    `the disk is full: ${megabytes(free)} are free in ${folder}, and the new site needs ${megabytes(needed)} or more there: make room, or choose another disk`,
  );
}

/** File systems that are none, such as that of processes, have no size at all. */
async function freeAt(folder: string): Promise<number> {
  const { blocks, bavail, bsize } = await statfs(folder);
  return blocks === 0 ? Infinity : bavail * bsize;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const path of await filesOf(folder)) bytes += (await stat(join(folder, path))).size;
  return bytes;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
