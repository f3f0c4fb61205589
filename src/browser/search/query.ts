import { sortingFacts } from "../../facts.ts";
import { listFacets } from "../../paths.ts";

/** What narrows a search, in the order in which the page offers it. */
export const facets = [...listFacets.map(({ facet }) => facet), "year" as const, "digest" as const];
export type Facet = (typeof facets)[number];

/** Something of each facet. */
export function byFacet<Value>(of: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as Record<Facet, Value>;
}

export const sorts = ["relevance", "date", ...sortingFacts] as const;
export type Sort = (typeof sorts)[number];

/** A search as the address of its page holds it: `?q=&topic=&organization=&year=&digest=&sort=`. */
export interface Query {
  /** As typed, without blanks at its ends. */
  text: string;
  /** Chosen values: a paper has one of each facet that has any. */
  filters: Record<Facet, string[]>;
  sort: Sort;
}

/**
 * Reads the query part of an address. What it does not know it leaves aside, so that any address gives a search.
 *
 * @param search with or without `?`
 */
export function parseQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const sort = sorts.find((name) => name === parameters.get("sort"));
  const values = (facet: Facet) => [...new Set(parameters.getAll(facet).filter(Boolean))];
  return {
    text: (parameters.get("q") ?? "").trim(),
    filters: byFacet(values),
    sort: sort ?? "relevance",
  };
}

/** The inverse of `parseQuery`: `?q=…`, or nothing where nothing is asked for. The same search gives the same address. */
export function formatQuery({ text, filters, sort }: Query): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set("q", text);
  for (const facet of facets) for (const value of filters[facet]) parameters.append(facet, value);
  if (sort !== "relevance") parameters.set("sort", sort);
  const formatted = parameters.toString();
  return formatted ? `?${formatted}` : "";
}

/** Whether the query asks for anything; to sort alone is to ask for all papers in that order. */
export function asksSomething(query: Query): boolean {
  return formatQuery(query) !== "";
}

export function hasFilters({ filters }: Query): boolean {
  return facets.some((facet) => filters[facet].length > 0);
}

export function withoutFilters(query: Query): Query {
  return { ...query, filters: byFacet(() => []) };
}
