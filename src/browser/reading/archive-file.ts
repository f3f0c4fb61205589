import { loadDataFile } from "../load-file.ts";
import { fileAddress } from "./site-address.ts";

/**
 * The text of a file of the archive, from wherever on the site the reader is.
 *
 * @param path below the base, such as `dates/2026-06-17.bib`
 * @throws where it cannot be had
 */
export async function loadArchiveFile(path: string): Promise<string> {
  return await loadDataFile(fileAddress(path));
}
