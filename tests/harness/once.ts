import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Does a piece of work once for all processes: the first to come does it, the others wait and get the same value.
 * Where it fails, the next one tries again; where the process that does it dies, another takes over.
 *
 * @param file absolute path where the value is kept, in a folder that exists; beside it lies the lock.
 * @param work returns what JSON can carry.
 */
export async function once<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  for (;;) {
    const known = await readText(file);
    if (known !== undefined) return JSON.parse(known) as Value;
    if (await lock(`${file}.lock`)) {
      try {
        // Another may have finished between our look and our lock.
        if ((await readText(file)) === undefined) await write(file, JSON.stringify(await work()));
      } finally {
        await rm(`${file}.lock`, { force: true });
      }
    } else {
      await sleep(50);
    }
  }
}

/** A lock is a file with its owner's process id; linking a finished file makes it appear whole or not at all. */
async function lock(path: string): Promise<boolean> {
  const mine = `${path}-${randomUUID()}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const owner = await readText(path);
    if (owner !== undefined && !isAlive(Number(owner))) await rm(path, { force: true });
    return false;
  } finally {
    await rm(mine, { force: true });
  }
}

async function write(file: string, text: string): Promise<void> {
  const draft = `${file}-${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
