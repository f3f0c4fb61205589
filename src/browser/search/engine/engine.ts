import { allWords, both, phrase, someWords, worded, type Search } from "./strategies.ts";
import { parseTypedQuery, type ParsedQuery } from "../words/query-parser.ts";
import { counterIn } from "./facet-index.ts";
import { hitOf, textOf, type Hit } from "./hit.ts";
import { openDictionary, type Dictionary } from "../words/dictionary.ts";
import { sortIndexIn, type SortedPlaces } from "./sort-index.ts";
import type { Counts, Fragment, Pagefind, Result } from "../pagefind-api.ts";
import { isEmptyIndex, loadPagefind, type IndexPlace } from "./pagefind.ts";
import { byFacet, facets, type Facet, type Query } from "../query.ts";
import { correctSpelling } from "../words/spelling.ts";
import { titleFirst } from "./title-first.ts";
import { spellings, rewriteQuery, type RewrittenQuery } from "../words/query-rewriting.ts";

/** How many results are shown at a time. */
const pageSize = 10;

/** For each facet, its values with their numbers of papers. */
export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>;

/** What a search found. */
export interface Found {
  total: number;
  /**
   * For each value of a facet: how many papers it would show, given the words and the other facets. Loads the facets,
   * which are more than half of a large index: ask when the results are shown.
   */
  counts(): Promise<FacetCounts>;
  /** Fetches results, in steps of `pageSize`. `from` is 0-based. */
  hits(from: number): Promise<Hit[]>;
  /** The path of the one paper that was parsed for by its id. */
  paper?: string;
  /** What was searched for, where that is not what was typed. */
  note?: Note;
}

export type Note =
  /** `slips`, which stand in no paper, were read as the nearest known words, or left out: `text` was searched for. */
  | { kind: "corrected"; text: string; slips: string[] }
  /** No known word is near to these; they were left out. */
  | { kind: "unknown"; words: string[] }
  /** No paper has all the words: these have some. */
  | { kind: "some" }
  | { kind: "no paper"; arxiv: string };

export interface SearchEngine {
  /** Every value of each facet in the archive, with its number of papers. */
  all(): Promise<FacetCounts>;
  find(query: Query): Promise<Found>;
}

/**
 * An index that is loaded when it is first parsed for, and again when that failed.
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
    // A broken index shows with its first use.
    await pagefind.search("", { filters: {} });
  } catch (error) {
    await pagefind.destroy();
    if (await isEmptyIndex(place)) return emptyEngine;
    throw error;
  }
  let loading: Promise<FacetCounts> | undefined;
  const all = () =>
    (loading ??= pagefind.filters().then(countsOf, (error: unknown) => {
      loading = undefined;
      throw error;
    }));
  const index = {
    pagefind,
    all,
    dictionary: openDictionary(pagefind, `${place.bundle}words/`),
    orders: sortIndexIn(place.bundle),
    counter: counterIn(place.bundle),
  };
  return { all, find: (query) => find(index, query) };
}

/** An open index and what is known beside it. */
interface Index {
  pagefind: Pagefind;
  all: SearchEngine["all"];
  dictionary: Dictionary;
  orders: ReturnType<typeof sortIndexIn>;
  counter: ReturnType<typeof counterIn>;
}

async function find(index: Index, query: Query): Promise<Found> {
  const { pagefind, dictionary } = index;
  const parsed: ParsedQuery = query.text ? parseTypedQuery(query.text) : { kind: "words", words: [], phrases: [] };
  if (parsed.kind === "paper") return await findPaper(index, parsed.arxiv, query);
  const rewritten = await rewriteQuery(parsed.words, dictionary);
  const { corrected, unknown, text } = rewritten;
  const isEmpty = query.text !== "" && !text && parsed.phrases.length === 0;
  if (isEmpty) return nothing;

  const phrases: Search[] = await Promise.all(
    parsed.phrases.map(async (words) => phrase(pagefind, await spellings(words, dictionary))),
  );
  const words: Search[] =
    text || phrases.length === 0 ? [text ? worded(pagefind, rewritten) : allWords(pagefind, null)] : [];
  const search = [...words, ...phrases].reduce(both);
  const found = await answer(index, search, query);
  if (found.total === 0) {
    if (phrases.length > 0 || !(await isNowhere(dictionary, rewritten))) return found;
    const close = await answer(index, someWords(pagefind, text), query);
    return { ...close, note: { kind: "some" } };
  }
  const spelt = corrected?.words ?? parsed.words.filter((word) => !unknown.includes(word));
  const meant = await correctSpelling(spelt, await found.texts(), dictionary);
  const slips = [...(meant?.slips ?? []), ...(corrected?.slips ?? [])];
  if (slips.length === 0) return unknown.length > 0 ? { ...found, note: { kind: "unknown", words: unknown } } : found;
  const correct = [...(meant?.words ?? spelt), ...parsed.phrases.map((phrase) => `“${phrase}”`)].join(" ");
  return {
    ...found,
    // Titles are compared letter by letter.
    hits: (from) => found.hits(from, correct),
    note: { kind: "corrected", text: correct, slips: inOrderOf(parsed.words, [...slips, ...unknown]) },
  };
}

function inOrderOf(words: readonly string[], some: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => some.includes(word));
}

/** Whether no paper has all these words, with or without filters. */
async function isNowhere(dictionary: Dictionary, { text, joined }: RewrittenQuery): Promise<boolean> {
  if (!text.includes(" ")) return false;
  return (await dictionary.papersWith(text)) === 0 && (!joined || (await dictionary.papersWith(joined.text)) === 0);
}

/** The paper that an arXiv id names, alone. */
async function findPaper(index: Index, arxiv: string, query: Query): Promise<Found> {
  const { results } = await index.pagefind.search(`"${arxiv}"`, { filters: {} });
  for (const result of results.slice(0, 3)) {
    const fragment = await result.data();
    if (fragment.meta["arxiv"] !== arxiv) continue;
    const found = await answer(
      index,
      () => Promise.resolve({ results: [result], filters: {}, unfilteredResultCount: 1 }),
      query,
    );
    return { ...found, paper: fragment.url };
  }
  return { ...nothing, note: { kind: "no paper", arxiv } };
}

/** What a search found, and the texts of the first papers, which are fetched to be shown anyway. */
interface Answered extends Found {
  /** @param text that the reader meant, where it is not what was typed */
  hits(from: number, text?: string): Promise<Hit[]>;
  texts(): Promise<string[]>;
}

/** Runs a search with the filters and the order of a query. */
async function answer(index: Index, search: Search, query: Query): Promise<Answered> {
  const { results } = await search(optionsOf(query));
  const ordered = query.sort === "relevance" ? results : inOrder(results, await index.orders(query.sort));
  return {
    total: results.length,
    hits: (from, text = query.text) => hitsOf(ordered, from, { ...query, text }),
    texts: async () => (await fragmentsOf(ordered, 0)).map(textOf),
    async counts() {
      await index.all();
      const counted = async (without?: Facet) => {
        const { results, filters } = await search(optionsOf(query, without));
        return countsOf(filters ?? (await index.counter())(results.map(({ id }) => id)));
      };
      const counts = await counted();
      // Values of one facet are alternatives: those of a facet in use are counted as if it were not.
      for (const facet of facets) {
        if (query.filters[facet].length === 0) continue;
        counts[facet] = (await counted(facet))[facet];
      }
      return counts;
    },
  };
}

/** Equals stay in the order of their relevance. */
function inOrder(results: Result[], places: SortedPlaces): Result[] {
  const place = ({ id }: Result) => places.get(id) ?? places.size;
  return results.toSorted((one, other) => place(one) - place(other));
}

function optionsOf({ filters }: Query, without?: Facet) {
  const used = facets.filter((facet) => facet !== without && filters[facet].length > 0);
  return { filters: Object.fromEntries(used.map((facet) => [facet, { any: filters[facet] }])) };
}

async function hitsOf(results: Result[], from: number, { text, sort }: Query): Promise<Hit[]> {
  const hits = (await fragmentsOf(results, from)).map(hitOf);
  return from === 0 && sort === "relevance" ? titleFirst(hits, text) : hits;
}

function fragmentsOf(results: Result[], from: number): Promise<Fragment[]> {
  return Promise.all(results.slice(from, from + pageSize).map((result) => result.data()));
}

/** Values are names that somebody chose, such as `constructor`: a plain object has some of its own. */
function countsOf(counts: Counts): FacetCounts {
  return byFacet((facet) => new Map(Object.entries(counts[facet] ?? {})));
}

const noCounts = () => Promise.resolve(countsOf({}));
const nothing: Found = { total: 0, counts: noCounts, hits: () => Promise.resolve([]) };
const emptyEngine: SearchEngine = { all: noCounts, find: () => Promise.resolve(nothing) };
