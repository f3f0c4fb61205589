import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { displayed } from "../../browser/search/engine/display-only.ts";
import { factsIn } from "../../browser/search/engine/hit.ts";
import { facetsFile, writeFacets } from "../../browser/search/engine/facet-index.ts";
import { sortIndexFile, writeSortIndex, type SortKeys } from "../../browser/search/engine/sort-index.ts";
import { OperatorError } from "../../operator-error.ts";
import { paperPath } from "../../paths.ts";
import { entryFile, searchFolder } from "../../search-files.ts";
import { filesOf } from "../files.ts";
import { readIndexedPages, type IndexedPage } from "./indexed-pages.ts";
import { shortenNames } from "./short-names.ts";
import { writeVocabularies } from "./write-vocabularies.ts";

/**
 * Writes the search index of a built site into its `pagefind/` folder, replacing one that is there. Only pages with
 * `data-pagefind-body` are indexed, which are the papers; a site without any gets an index that finds nothing.
 * The same pages give the same bytes.
 *
 * @param folder the built site
 * @param chunkSize occurrences of words in a chunk of the index, at least
 * @returns how many pages the index holds
 * @throws SearchIndexError with everything Pagefind complained of
 */
export async function indexSite(folder: string, chunkSize = sizeOfChunks): Promise<{ pages: number }> {
  const outputPath = join(folder, searchFolder);
  await rm(outputPath, { recursive: true, force: true });
  try {
    // There is no option for it: Pagefind reads it from the environment of its process. Chunks are large where it does not.
    process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = `${chunkSize}`;
    const maxFragments = fragmentsBeside((await filesOf(folder)).length);
    const { index } = checked(await createIndex({ ...settings, maxFragments }));
    if (!index) throw new SearchIndexError(["no index was created"]);
    checked(await index.addDirectory({ path: folder, glob: `${paperPath("*")}index.html` }));
    checked(await index.writeFiles({ outputPath }));
    await shortenNames(outputPath);
    await Promise.all(unused.map((name) => rm(join(outputPath, name), { force: true })));
    const pages = await countPages(outputPath);
    if (pages > 0) {
      const indexed = await readIndexedPages(outputPath);
      await writeVocabularies(outputPath, indexed);
      await writeFile(join(outputPath, sortIndexFile), writeSortIndex(indexed.map(orderOf)));
      await writeFile(join(outputPath, facetsFile), writeFacets(indexed));
    }
    return { pages };
  } finally {
    await close();
  }
}

/** Pagefind could not index the site. */
class SearchIndexError extends OperatorError {
  constructor(errors: string[]) {
    super(`The search index could not be written: ${errors.join("; ")}`);
  }
}

function orderOf({ id, meta }: IndexedPage): SortKeys {
  return { ...factsIn(meta), id, date: displayed(meta.date ?? "") };
}

const settings = {
  // A reader on a page in one language does not find pages indexed under another.
  forceLanguage: "en",
};

/**
 * Occurrences of words in a chunk of the index; a fourth of what Pagefind puts into one. A word costs a reader its chunk,
 * 7 KB at 10,000 papers where it were 27, and each chunk costs some ten bytes at the beginning of every search.
 */
const sizeOfChunks = 5000;

/**
 * In how many files at most the pages of the index lie. A file a page is the least to download and leaves the files of
 * all others alone when a paper is new, so that holds while the site stays within what hosts accept. Beyond, pages share
 * files, in few steps: each step renames them all. A site that does not fit however its pages share files has a file a
 * page again: sharing would win it no host, and cost its readers three times the bytes of a result.
 *
 * @param files how many the site has without its index
 */
export function fragmentsBeside(files: number): number {
  const others = 700; // of the index itself: words by their beginnings, facets, vocabularies, the engine
  const fits = (most: number) => Math.min(most, files) + files + others <= filesOfHosts;
  return [mostFragments, 4000, 2000, 1000].find(fits) ?? mostFragments;
}

const mostFragments = 16_000;

/** How many files Cloudflare Pages accepts of a free account, which is the least of the common hosts. */
export const filesOfHosts = 20_000;

/** What Pagefind ships beside its engine: interfaces of its own, which the site does not use. */
const unused = [
  "pagefind-component-ui.css",
  "pagefind-component-ui.js",
  "pagefind-highlight.js",
  "pagefind-modular-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-ui.css",
  "pagefind-ui.js",
];

/** Pagefind itself counts the pages it read, of which those without `data-pagefind-body` are not in the index. */
async function countPages(bundle: string): Promise<number> {
  const entry = JSON.parse(await readFile(join(bundle, entryFile), "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new SearchIndexError(response.errors);
  return response;
}
