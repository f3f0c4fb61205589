import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "./is-running.ts";

/**
 * Does a piece of work while no other process does one under the same name; the others wait. Where the process that
 * does it dies, the next takes over.
 *
 * @param file absolute path that is there as long as the work is done, with the process id of who does it
 */
export async function withFileLock<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await take(file))) await sleep(50);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Linking a finished file makes it appear whole or not at all, and for one process alone. */
async function take(file: string): Promise<boolean> {
  const mine = `${file}-${randomUUID()}`;
  await writeFile(mine, String(process.pid));
  try {
    return await appear(mine, file);
  } finally {
    await rm(mine, { force: true });
  }
}

async function appear(mine: string, file: string): Promise<boolean> {
  if (await linked(mine, file)) return true;
  if (await isHeld(file)) return false;
  // Whoever did the work died. What is moved away is looked at once more: another process may have been faster.
  const left = `${mine}-left`;
  try {
    await rename(file, left);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return false;
  }
  if (await isHeld(left)) await linked(left, file);
  await rm(left, { force: true });
  return false;
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

/** Whether the process that a file names still runs, or the file has just gone. */
async function isHeld(file: string): Promise<boolean> {
  try {
    return isRunning(Number(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return true;
  }
}
