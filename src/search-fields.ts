import type { Facet } from "./browser/search/query.ts";
import type { FactName } from "./facts.ts";

/**
 * What the search index keeps of a paper beside its text, with what it is for. A paper's page says it by these names, in
 * attributes that Pagefind knows, and the engine gives it back by them.
 */
export const searchFields = {
  title: "the title, as results show it",
  byline: "who wrote it, as results show it",
  day: "the day of an edition that lists it, for the button that saves it",
  date: "the day on which it was published, as results show it and are sorted by",
  arxiv: "its arXiv id, by which it is found",
  venue: "where it appeared, by which it is found",
  also: "its other titles, by which it is found",
  plain: "words of its text as they may be typed, where they are written otherwise, by which it is found",
  plainTitle: "the same of its title",
  authors: "its first authors, by whom it is found",
  others: "its other authors, by whom it is found",
} as const;

/** Besides, what was counted of a paper, where results show it or are sorted by it. */
export type SearchField = keyof typeof searchFields | FactName;

/** Says values of an element, those that are there, in attributes of their own: an inline value ends at a comma. */
export function indexedValues(values: Partial<Record<SearchField, string | undefined>>): Record<string, string> {
  const said = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(said.map(([field, value]) => [attributeOf(field), value])),
    "data-pagefind-meta": said.map(([field]) => `${field}[${attributeOf(field)}]`).join(", "),
  };
}

/** Says a value by which results are filtered. */
export function indexedFacet(facet: Facet, value: string | undefined): Record<string, string | undefined> {
  return { "data-value": value, "data-pagefind-filter": `${facet}[data-value]` };
}

/** Names of attributes are in small letters. */
function attributeOf(field: string): string {
  return `data-${field.toLowerCase()}`;
}
