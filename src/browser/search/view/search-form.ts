import type { FacetCounts } from "../engine/found.ts";
import { byFacet, facets, sorts, type Query } from "../query.ts";
import { facetList } from "./facet-list.ts";
import type { SearchElements } from "./search-elements.ts";

/** The query as the reader sees it: the box, the order, and the ticked values of the facets. */
export interface SearchForm {
  read(): Query;
  write(query: Query): void;
  /** Shows how many papers each value has in the archive, and how many it would find. */
  count(all: FacetCounts, found: FacetCounts): void;
}

export function searchForm({ box, sort, facets: groups }: SearchElements): SearchForm {
  const lists = new Map(groups.map(({ facet, details }) => [facet, facetList(details, facet)]));
  return {
    read() {
      const filters = byFacet((facet) => lists.get(facet)?.selected() ?? []);
      return { text: box.value.trim(), filters, sort: sorts.find((name) => name === sort.value) ?? "relevance" };
    },
    write(query) {
      if (box.value.trim() !== query.text) box.value = query.text;
      sort.value = query.sort;
      for (const facet of facets) lists.get(facet)?.select(query.filters[facet]);
    },
    count(all, found) {
      for (const facet of facets) {
        lists.get(facet)?.fill(all[facet]);
        lists.get(facet)?.count(found[facet]);
      }
    },
  };
}
