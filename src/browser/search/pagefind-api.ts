import type { SearchField } from "../../search-fields.ts";

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

/** The engine's script. */
export interface EngineModule {
  createInstance(options: object): Pagefind;
}
