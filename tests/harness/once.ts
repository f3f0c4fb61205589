import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { withFileLock } from "../../src/cli/file-lock.ts";

/**
 * Does a piece of work once for all processes: the first to come does it, the others wait and get the same value.
 * Where it fails, the next one tries again; where the process that does it dies, another takes over.
 *
 * @param file absolute path where the value is kept, in a folder that exists; beside it lies the lock.
 * @param work returns what JSON can carry.
 */
export async function once<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  const known = await readValue<Value>(file);
  if (known) return known.value;
  return await withFileLock(`${file}.lock`, async () => {
    // Another may have finished before our turn.
    const known = await readValue<Value>(file);
    if (known) return known.value;
    const value = await work();
    await write(file, JSON.stringify({ value }));
    return value;
  });
}

async function write(file: string, text: string): Promise<void> {
  const draft = `${file}-${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

async function readValue<Value>(file: string): Promise<{ value: Value } | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as { value: Value };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}
