import { openDictionary } from "../words/dictionary.ts";
import { countsOf } from "./answer.ts";
import { counterIn } from "./facet-index.ts";
import { find, nothing } from "./find.ts";
import type { FacetCounts, SearchEngine } from "./found.ts";
import { isEmptyIndex, loadPagefind, type IndexPlace } from "./pagefind.ts";
import { sortIndexIn } from "./sort-index.ts";

/**
 * An index that is loaded with the first search, and again when that failed.
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
    sortedPlaces: sortIndexIn(place.bundle),
    counter: counterIn(place.bundle),
  };
  return { all, find: (query) => find(index, query) };
}

const emptyEngine: SearchEngine = { all: nothing.counts, find: () => Promise.resolve(nothing) };
