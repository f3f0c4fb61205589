/**
 * Fetches a file of the site for a script of a page. In the copy for a folder on disk `fetch` is another one; see
 * `src/browser/offline/disk-fetch.ts`.
 *
 * @param address absolute, root-relative or relative to the page
 * @returns its text
 * @throws where it cannot be had
 */
export async function loadDataFile(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
  return await response.text();
}
