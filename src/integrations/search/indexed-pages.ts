import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { SearchField } from "../../search-fields.ts";
import { fragmentEnding, unpackedMark } from "../../search-files.ts";

/** A page as Pagefind keeps it, to show it as a result. */
export interface IndexedPage {
  /** By which answers name it. */
  id: string;
  /** Path of the page within the site, from a slash on. */
  url: string;
  /** The words of its body. */
  content: string;
  meta: Partial<Record<SearchField, string>>;
  /** Facet to values. */
  filters: Record<string, string[]>;
}

/**
 * Reads the pages of an index from the files that Pagefind wrote.
 *
 * @param bundle the folder that Pagefind wrote
 * @returns the pages by id
 */
export async function readIndexedPages(bundle: string): Promise<IndexedPage[]> {
  const pages: IndexedPage[] = [];
  const folder = join(bundle, "fragment");
  for (const name of await readdir(folder)) pages.push(...pagesOfFragment(name, await readFile(join(folder, name))));
  return pages.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * The pages that a fragment of an index holds: packed JSON of one page, or of several by their ids, behind
 * Pagefind's mark.
 *
 * @param name of its file
 */
export function pagesOfFragment(name: string, fragment: Uint8Array): IndexedPage[] {
  const bytes = gunzipSync(fragment);
  const read = JSON.parse(bytes.subarray(unpackedMark.length).toString("utf8")) as Page | Record<string, Page>;
  if (isPage(read)) return [{ ...read, id: basename(name, fragmentEnding) }];
  return Object.entries(read).map(([id, page]) => ({ ...page, id }));
}

type Page = Omit<IndexedPage, "id">;

function isPage(read: Page | Record<string, Page>): read is Page {
  return typeof read.content === "string";
}
