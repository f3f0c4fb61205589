import type { Counts, Fragment, Pagefind, Result } from "../pagefind-api.ts";
import { byFacet, facets, type Facet, type Query } from "../query.ts";
import type { Counter } from "./facet-index.ts";
import type { FacetCounts, Found } from "./found.ts";
import { hitOf, textOf, type Hit } from "./hit.ts";
import type { SortedPlaces, SortOrder } from "./sort-index.ts";
import type { Search } from "./strategies.ts";
import { titleFirst } from "./title-first.ts";

/** How many results are shown at a time. */
const pageSize = 10;

/** An open index, and the files that lie beside it. */
export interface OpenIndex {
  pagefind: Pagefind;
  all: () => Promise<FacetCounts>;
  /** The places of all papers in an order other than that of relevance. */
  sortedPlaces: (order: SortOrder) => Promise<SortedPlaces>;
  /** Counts values of facets, where Pagefind cannot. */
  counter: () => Promise<Counter>;
}

/** What a search found, and the texts of the first papers, which are fetched to be shown anyway. */
interface Answered extends Found {
  /** @param text that the reader meant, where it is not what was typed */
  hits(from: number, text?: string): Promise<Hit[]>;
  texts(): Promise<string[]>;
}

/** Runs a search with the filters and the order of a query. */
export async function answer(index: OpenIndex, search: Search, query: Query): Promise<Answered> {
  const { results } = await search(optionsOf(query));
  const ordered = query.sort === "relevance" ? results : inOrder(results, await index.sortedPlaces(query.sort));
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

/** Values are names that somebody chose, such as `constructor`: a plain object has some of its own. */
export function countsOf(counts: Counts): FacetCounts {
  return byFacet((facet) => new Map(Object.entries(counts[facet] ?? {})));
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
