import type { SearchField } from "../../../search-fields.ts";
import { isPortable, loadEngineScript, withFiles, type EngineModule } from "./portable-files.ts";

/** What the site uses of the engine that Pagefind writes beside its index. */
export interface Pagefind {
  /**
   * `null` finds every paper that the filters let through; a text in quotation marks, papers that have its words one after
   * the other. A word that is unknown finds what its longest known beginning finds: ask a dictionary first.
   */
  search(text: string | null, options: SearchOptions): Promise<Answer>;
  /** Loads every facet, and gives its values with their numbers of papers. */
  filters(): Promise<Counts>;
  destroy(): Promise<void>;
}

export interface SearchOptions {
  filters: Record<string, { any: string[] }>;
}

export interface Answer {
  /** The best first. */
  results: Result[];
  /** How many results would be left with one more filter; nothing before `filters()` loaded them. */
  filters: Counts;
  /** How many there would be without filters. */
  unfilteredResultCount: number;
}

export interface Result {
  /** The same for the same paper in every answer. */
  id: string;
  /** To be compared within an answer. */
  score: number;
  /** Fetches what is shown of the paper, with an excerpt for this query. */
  data(): Promise<Fragment>;
}

export interface Fragment {
  url: string;
  /** Escaped, with `<mark>`. */
  excerpt: string;
  /** As written in the page: text, never to be read as HTML. */
  meta: Partial<Record<SearchField, string>>;
}

/** Facet to value to number of papers. */
export type Counts = Record<string, Record<string, number>>;

/** Where the index of a site lies, as addresses that end in a slash: root-relative, from disk relative to the page. */
export interface IndexPlace {
  /** The site's base. */
  base: string;
  /** The folder that Pagefind wrote. */
  bundle: string;
}

/**
 * Loads the engine and opens the index.
 *
 * @param attempt how often it was tried before: browsers remember a module that failed under its address
 * @throws where the engine cannot be loaded; a broken index shows with the first search or `filters()`
 */
export async function loadPagefind({ base, bundle }: IndexPlace, attempt: number): Promise<Pagefind> {
  const address = `${bundle}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ""}`;
  const settings = { basePath: bundle, excerptLength: 44, ranking };
  if (isPortable()) {
    const { createInstance } = await loadEngineScript(address);
    // A worker cannot be started there, and Pagefind takes no relative base.
    return withFiles(createInstance({ ...settings, baseUrl: "/", noWorker: true }), base);
  }
  const { createInstance } = (await import(/* @vite-ignore */ address)) as EngineModule;
  return createInstance({ ...settings, baseUrl: base });
}

/** Whether the index is there and holds no paper at all, which Pagefind reports like a broken one. */
export async function isEmptyIndex({ bundle }: IndexPlace): Promise<boolean> {
  try {
    const response = await fetch(`${bundle}pagefind-entry.json`);
    const entry = (await response.json()) as { languages: object };
    return Object.keys(entry.languages).length === 0;
  } catch {
    return false;
  }
}

/** See https://pagefind.app/docs/ranking/ for what each number does. */
const ranking = {
  // `expert` finds `experts` before `expertise`: names in this field differ by one letter.
  termSimilarity: 1.6,
  // All abstracts are about as long as one another; a paper without one is no better for being short.
  pageLength: 0.3,
  // The fifth time that an abstract says `model` tells no more than the third.
  termSaturation: 1,
  // `tulu` finds `TÜLU` all the same; `TÜLU` as typed comes first.
  diacriticSimilarity: 0.8,
  metaWeights: {
    // Who knows a title wants that paper.
    title: 8,
    // So does who has its number.
    arxiv: 8,
    // Earlier titles.
    also: 4,
    // Names, which are in no text: of the first authors, and of those behind the fold.
    authors: 3,
    others: 3,
    venue: 2,
  } satisfies Partial<Record<SearchField, number>>,
};
