import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { SearchField } from "../../search-fields.ts";

/** A page as Pagefind keeps it, to show it as a result. */
export interface IndexedPage {
  /** By which answers name it. */
  id: string;
  /** The words of its body. */
  content: string;
  meta: Partial<Record<SearchField, string>>;
  /** Facet to values. */
  filters: Record<string, string[]>;
}

/**
 * Reads the pages of an index from the files that Pagefind wrote: JSON of one page, or of several by their ids, behind a
 * mark of twelve bytes.
 *
 * @param bundle the folder that Pagefind wrote
 * @returns the pages by id
 */
export async function readIndexedPages(bundle: string): Promise<IndexedPage[]> {
  const pages: IndexedPage[] = [];
  const folder = join(bundle, "fragment");
  for (const name of await readdir(folder)) {
    const bytes = gunzipSync(await readFile(join(folder, name)));
    const read = JSON.parse(bytes.subarray(12).toString("utf8")) as Page | Record<string, Page>;
    if (isPage(read)) pages.push({ ...read, id: name.replace(/\.pf_fragment$/, "") });
    else for (const [id, page] of Object.entries(read)) pages.push({ ...page, id });
  }
  return pages.sort((one, other) => (one.id < other.id ? -1 : 1));
}

type Page = Omit<IndexedPage, "id">;

function isPage(read: Page | Record<string, Page>): read is Page {
  return typeof read.content === "string";
}
