/**
 * Fetches a file of the site's own that search needs beside Pagefind's index. The only place that does, since a copy of
 * the site on a disk has to load such files in another way.
 *
 * @param path root-relative
 * @returns its text
 * @throws where it cannot be had
 */
export async function loadDataFile(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} fetching ${path}`);
  return await response.text();
}
