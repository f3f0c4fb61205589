import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** The file by which Broadsheet knows a folder that it wrote. */
const mark = "edition.json";

/** A folder beside the output folder that a build writes into, so that the last good site stays until the end. */
export interface Workspace {
  /** Absolute path of the folder to write into. */
  folder: string;
  /** Puts the folder in the output folder's place. */
  publish: () => Promise<void>;
  /** Removes the folder. */
  discard: () => Promise<void>;
}

/** An output folder that must not be replaced now, or ever; the message says why. */
class OutputFolderError extends Error {}

/** Brings the last good site back, where an earlier build was stopped between its two renames. */
export async function recoverSite(outDir: string): Promise<void> {
  const previous = besides(outDir, "previous");
  if (!existsSync(previous)) return;
  if (existsSync(outDir)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, outDir);
}

/**
 * Opens a workspace beside `outDir`, once it is sure that what stands there may be replaced.
 *
 * @throws OutputFolderError where `outDir` holds something that Broadsheet did not write, or another build is under way.
 */
export async function openWorkspace(outDir: string): Promise<Workspace> {
  await mkdir(dirname(outDir), { recursive: true });
  await refuseForeign(outDir);
  await removeAbandoned(outDir);

  const previous = besides(outDir, "previous");
  const folder = besides(outDir, `next-${process.pid}`);
  await mkdir(folder);
  return {
    folder,
    async publish() {
      if (existsSync(outDir)) await rename(outDir, previous);
      await rename(folder, outDir);
      await rm(previous, { recursive: true, force: true });
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

async function refuseForeign(outDir: string): Promise<void> {
  if (!existsSync(outDir)) return;
  const content = await readdir(outDir).catch(() => undefined);
  if (content?.length === 0 || isOurs(outDir)) return;
  throw new OutputFolderError(
    `OUT_DIR is “${outDir}”, which holds something that Broadsheet did not write: empty it, or choose another folder`,
  );
}

function isOurs(outDir: string): boolean {
  try {
    const edition = JSON.parse(readFileSync(join(outDir, mark), "utf8")) as { generator?: unknown };
    return edition.generator === "Broadsheet";
  } catch {
    return false;
  }
}

/** Removes the workspaces of builds that no longer run, and gives way to one that does. */
async function removeAbandoned(outDir: string): Promise<void> {
  const prefix = basename(besides(outDir, "next-"));
  for (const name of await readdir(dirname(outDir))) {
    if (!name.startsWith(prefix)) continue;
    if (isRunning(Number(name.slice(prefix.length)))) {
      throw new OutputFolderError("another build writes the same OUT_DIR: wait for it, or choose another folder");
    }
    await rm(join(dirname(outDir), name), { recursive: true, force: true });
  }
}

/** A hidden sibling of the output folder: on the same file system, so that a rename is enough. */
function besides(outDir: string, name: string): string {
  return join(dirname(outDir), `.${basename(outDir)}-${name}`);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Moves a folder's content into another, empty one, also from one file system to another. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
