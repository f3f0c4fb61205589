import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyProject } from "./project-copy.ts";

/**
 * A copy of the project's sources in which `src/site.ts` says something else, as after an operator rebranded it.
 *
 * @param change what is done to the text of `src/site.ts`
 * @returns the copy's folder, absolute
 */
export function rebrandedProject(change: (text: string) => string): Promise<string> {
  return changedProject("src/site.ts", change);
}

/** A copy of the project's sources with one file changed: the copy's folder, absolute. */
export async function changedProject(path: string, change: (text: string) => string): Promise<string> {
  const folder = await copyProject();
  const file = join(folder, path);
  const before = await readFile(file, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`the change of ${path} changes nothing`);
  await writeFile(file, after);
  return folder;
}
