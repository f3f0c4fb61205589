import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { IsoDay } from "../digest/digest.ts";

// Papers of the Daily Papers that could not be read are kept as they came, a file a day, in a hidden folder of the
// seeds that no build reads: nothing is lost, and the next run asks for them again.

/** Days of which papers were refused, the oldest first. */
export async function daysWithRefused(seedsDir: string): Promise<IsoDay[]> {
  const names = await readdir(folderOf(seedsDir)).catch(() => []);
  return names.flatMap((name) => /^(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1] ?? []).sort();
}

/** Keeps the refused papers of a day in the place of those kept before; with none, forgets the day. */
export async function keepRefused(seedsDir: string, day: IsoDay, papers: readonly string[]): Promise<void> {
  if (papers.length === 0) {
    await rm(fileOf(seedsDir, day), { force: true });
    return;
  }
  await mkdir(folderOf(seedsDir), { recursive: true });
  await writeFile(fileOf(seedsDir, day), `[\n${papers.join(",\n")}\n]\n`);
}

/** Where they are kept, as messages name it. */
export function fileOf(seedsDir: string, day: IsoDay): string {
  return join(folderOf(seedsDir), `${day}.json`);
}

function folderOf(seedsDir: string): string {
  return join(seedsDir, ".refused");
}
