import { fileAddress } from "./place.ts";

/**
 * The text of a data file of the site.
 *
 * @param path below the base, such as `dates/2026-06-17.bib`
 * @throws where it cannot be had
 */
export async function loadDataFile(path: string): Promise<string> {
  const response = await fetch(fileAddress(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return await response.text();
}
