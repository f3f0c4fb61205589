import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";

/**
 * Writes the search index of a built site into its `pagefind/` folder, replacing one that is there. Only pages with
 * `data-pagefind-body` are indexed, which are the papers; a site without any gets an index that finds nothing.
 * The same pages give the same bytes.
 *
 * @param folder the built site
 * @returns how many pages the index holds
 * @throws SearchIndexError with everything Pagefind complained of
 */
export async function indexSite(folder: string): Promise<{ pages: number }> {
  const outputPath = join(folder, "pagefind");
  await rm(outputPath, { recursive: true, force: true });
  try {
    const { index } = checked(await createIndex(settings));
    if (!index) throw new SearchIndexError(["no index was created"]);
    checked(await index.addDirectory({ path: folder, glob: "papers/*/index.html" }));
    checked(await index.writeFiles({ outputPath }));
    await Promise.all(unused.map((name) => rm(join(outputPath, name), { force: true })));
    return { pages: await countPages(outputPath) };
  } finally {
    await close();
  }
}

/** Pagefind could not index the site. */
class SearchIndexError extends Error {
  constructor(errors: string[]) {
    super(`The search index could not be written: ${errors.join("; ")}`);
    this.name = "SearchIndexError";
  }
}

const settings = {
  // A reader on a page in one language does not find pages indexed under another.
  forceLanguage: "en",
  // A file a paper up to here, so that a new paper leaves the files of all others alone; beyond, papers share files,
  // so that an archive of 50,000 stays within what static hosts accept, at some 25 papers fetched for one shown.
  maxFragments: 2000,
};

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
  const entry = JSON.parse(await readFile(join(bundle, "pagefind-entry.json"), "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new SearchIndexError(response.errors);
  return response;
}
