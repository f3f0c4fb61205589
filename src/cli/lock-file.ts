import { rename, writeFile } from "node:fs/promises";
import { writeLock, type LockedPath, type PagePath } from "../archive/lock.ts";

/** Writes the lock file whole or not at all. */
export async function saveLock(path: string, paths: ReadonlyMap<PagePath, Omit<LockedPath, "line">>): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  await writeFile(unfinished, writeLock(paths));
  await rename(unfinished, path);
}
