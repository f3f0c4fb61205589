import type { Facet } from "./browser/search/query.ts";
import type { FactName } from "./facts.ts";
import { unstyled } from "./markup.ts";

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

/** What results are filtered by, with what a reader narrows a search to. */
export const searchFacets: Record<Facet, string> = {
  topic: "papers on a topic",
  organization: "papers of an organization",
  year: "papers published in a year",
  digest: "papers that an edition lists",
};

/** What of a page is the text of a paper, by the file below `src/` that says so, with why. */
export const searchedParts = {
  "layouts/Columns.astro": { page: "only pages with it are in the index, and of them only what it is on" },
  "pages/papers/[permalink].astro": { title: "words of the title count for more than those of the text" },
} as const;

/**
 * What stands among the text of a paper and is not of it, by the file below `src/` that leaves it out, with what a search
 * would find otherwise.
 */
export const unsearchedParts = {
  "components/chrome/Pagination.astro": {
    neighbours: "titles of other papers: each would find its neighbours' pages too",
  },
  "components/paper/Authors.astro": {
    "more authors": "a number of authors, in excerpts too",
    "order of authors": "a remark that many papers have, in excerpts too",
  },
  "components/paper/Citation.astro": { citation: "title and authors once more, and the words of citation formats" },
  "components/saved/SaveButton.astro": { "button to save": "the title once more, and the button's word on every page" },
  "pages/papers/[permalink].astro": {
    "line of dates": "days, which are facets, and words that every page has",
    links: "the names of other sites, which every page has",
    "heading of the abstract": "a word that every page has",
    "remark on a summary": "a remark that many papers have, in excerpts too",
    "heading of the note": "words that every page with a note has",
  },
} as const;

type Unsearched = typeof unsearchedParts;
export type UnsearchedPart = { [File in keyof Unsearched]: keyof Unsearched[File] }[keyof Unsearched];

/** On what holds the text of a paper, and nothing else that is searched. */
export function indexedBody(): Record<string, string> {
  return unstyled({ "data-pagefind-body": "" });
}

/** On text in which a word counts for as many as `weight` elsewhere. */
export function weighed(weight: number): Record<string, string> {
  return unstyled({ "data-pagefind-weight": `${weight}` });
}

/** On a part that is not the text of a paper; what it is called is in {@link unsearchedParts}. */
export function notIndexed(_part: UnsearchedPart): Record<string, string> {
  return unstyled({ "data-pagefind-ignore": "" });
}

/** On text that is a field, and so no longer of the paper's text. */
export function indexedText(field: SearchField): Record<string, string> {
  return unstyled({ "data-pagefind-meta": field, "data-pagefind-ignore": "" });
}

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
