import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Every file of a built folder as its path within it, with `/`, in the order of code units. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
