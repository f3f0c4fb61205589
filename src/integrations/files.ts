import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** Every file of a built folder as its path within it, with `/`, in the order of code units. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/**
 * Makes a folder with all that it lies in, where they are not there. Node's own way of it never ends in a folder of
 * processes, which takes no folders and says that there is none.
 */
export async function makeFolders(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (!existsSync(folder)) await makeFolders(dirname(folder));
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
    // Another build may have been faster; what else is there is no folder.
    if (!(await isFolder(folder))) throw Object.assign(error, { code: "ENOTDIR" });
  });
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Moves a file or a folder, also from one file system to another. */
export async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
