import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { temporaryFolder, writeFiles } from "./temporary-folder.ts";

/**
 * Unpacks a zip into a new folder with a name that addresses have trouble with.
 *
 * @returns the folder's absolute path
 */
export async function unzip(file: string): Promise<string> {
  const folder = join(await temporaryFolder(), "Mäppchen #1, 100% %20");
  await writeFiles(folder, unzipSync(await readFile(file)));
  return folder;
}
