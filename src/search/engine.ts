import {
  isEmptyIndex,
  loadPagefind,
  type Answer,
  type Counts,
  type Fragment,
  type IndexPlace,
  type Pagefind,
} from "./pagefind.ts";
import { facets, type Facet, type Query } from "./query.ts";
import { titleFirst } from "./title-first.ts";

/** How many results are shown at a time. */
const pageSize = 10;

export type FacetCounts = Record<Facet, Record<string, number>>;

/** A paper as a result shows it. All fields but `excerpt` are plain text. */
export interface Hit {
  url: string;
  title: string;
  byline: string;
  /** ISO day; empty where unknown. */
  date: string;
  /** A number; empty where unknown. */
  comments: string;
  /** See `readExcerpt`. */
  excerpt: string;
}

/** What a search found. */
export interface Found {
  total: number;
  /** For each value of a facet: how many papers it would show, given the words and the other facets. */
  counts: FacetCounts;
  /** Fetches results, in steps of `pageSize`. `from` is 0-based. */
  hits(from: number): Promise<Hit[]>;
}

export interface SearchEngine {
  /** Every value of each facet in the archive, with its number of papers. */
  all: FacetCounts;
  find(query: Query): Promise<Found>;
}

/**
 * An index that is loaded when it is first asked for, and again when that failed.
 *
 * @returns a function that rejects where the index cannot be loaded
 */
export function engineAt(place: IndexPlace): () => Promise<SearchEngine> {
  let opening: Promise<SearchEngine> | undefined;
  let attempts = 0;
  return () =>
    (opening ??= openEngine(place, attempts++).catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
}

async function openEngine(place: IndexPlace, attempt: number): Promise<SearchEngine> {
  const pagefind = await loadPagefind(place, attempt);
  try {
    // Also lets Pagefind count facets beside each later answer.
    const all = countsOf(await pagefind.filters());
    return { all, find: (query) => find(pagefind, query) };
  } catch (error) {
    await pagefind.destroy();
    if (await isEmptyIndex(place)) return emptyEngine;
    throw error;
  }
}

async function find(pagefind: Pagefind, query: Query): Promise<Found> {
  const ask = (without?: Facet) => pagefind.search(query.text || null, optionsOf(query, without));
  const { results, filters } = await ask();
  const counts = countsOf(filters);
  // Values of one facet are alternatives: those of a facet in use are counted as if it were not.
  for (const facet of facets) {
    if (query.filters[facet].length > 0) counts[facet] = countsOf((await ask(facet)).filters)[facet];
  }
  return { total: results.length, counts, hits: (from) => hitsOf(results, from, query) };
}

function optionsOf({ filters, sort }: Query, without?: Facet) {
  const used = facets.filter((facet) => facet !== without && filters[facet].length > 0);
  return {
    filters: Object.fromEntries(used.map((facet) => [facet, { any: filters[facet] }])),
    sort: sort === "relevance" ? {} : { [sort]: "desc" as const },
  };
}

async function hitsOf(results: Answer["results"], from: number, { text, sort }: Query): Promise<Hit[]> {
  const fragments = await Promise.all(results.slice(from, from + pageSize).map((result) => result.data()));
  const hits = fragments.map(hitOf);
  return from === 0 && sort === "relevance" ? titleFirst(hits, text) : hits;
}

function hitOf({ url, excerpt, meta }: Fragment): Hit {
  const { title = url, byline = "", date = "", comments = "" } = meta;
  return { url, title, byline, date, comments, excerpt };
}

function countsOf({ topic = {}, organization = {}, year = {}, digest = {} }: Counts): FacetCounts {
  return { topic, organization, year, digest };
}

const emptyEngine: SearchEngine = {
  all: countsOf({}),
  find: () => Promise.resolve({ total: 0, counts: countsOf({}), hits: () => Promise.resolve([]) }),
};
