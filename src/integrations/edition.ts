import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rootFiles } from "../root-files.ts";

/** Adds what is known only of the written site to its `edition.json`, where pages look it up. */
export async function addToEdition(folder: string, facts: object): Promise<void> {
  const file = join(folder, rootFiles.edition.name);
  const edition = JSON.parse(await readFile(file, "utf8")) as object;
  await writeFile(file, `${JSON.stringify({ ...edition, ...facts }, null, 2)}\n`);
}
