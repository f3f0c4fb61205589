import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeLock, type LockedPath } from "../archive/permalinks/lock.ts";
import type { PagePath } from "../paths.ts";
import { isRunning } from "./is-running.ts";

/** Writes the lock file whole or not at all. */
export async function saveLock(path: string, paths: ReadonlyMap<PagePath, Omit<LockedPath, "line">>): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  await writeFile(unfinished, writeLock(paths));
  await rename(unfinished, path);
}

/** Removes what commands that were stopped while they wrote the lock file left beside it. */
export async function tidyLock(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    const pid = name.startsWith(`${basename(path)}.`) ? /\.(\d+)\.tmp$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(path), name), { force: true });
  }
}
