import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, link, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file whole or not at all, and never over another.
 *
 * @returns whether it was written; not where the name was taken.
 */
export async function writeNew(path: string, content: Uint8Array | string): Promise<boolean> {
  // Hidden: a build that reads the folder now does not see it.
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.${randomUUID()}.unfinished`);
  try {
    await writeFile(unfinished, content, { flush: true });
    await link(unfinished, path);
    return true;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // Some file systems have no links.
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(code) || (await exists(path))) throw error;
    await rename(unfinished, path);
    return true;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Removes what writers that were killed left behind in a folder, if there is one.
 *
 * @throws what the system says, before anything is fetched for nothing, where the folder cannot be written to
 */
export async function sweepUnfinished(folder: string): Promise<void> {
  if (!(await exists(folder))) return;
  await access(folder, constants.W_OK);
  for (const name of await readdir(folder)) {
    const [, writer] = /^\..+\.(\d+)\.[\da-f-]{36}\.unfinished$/.exec(name) ?? [];
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
