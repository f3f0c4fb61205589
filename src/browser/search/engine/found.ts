import type { Facet, Query } from "../query.ts";
import type { Hit } from "./hit.ts";

/** What can be asked of an open index. */
export interface SearchEngine {
  /** Every value of each facet in the archive, with its number of papers. */
  all(): Promise<FacetCounts>;
  find(query: Query): Promise<Found>;
}

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
  /** Fetches the next results, some ten at a time. `from` is 0-based. */
  hits(from: number): Promise<Hit[]>;
  /** The path of the one paper whose id was typed. */
  paper?: string;
  /** What was searched for, where that is not what was typed. */
  note?: Note;
}

export type Note =
  /**
   * The words in `misspelled`, which stand in no paper, were read as the nearest known ones, or left out: `text` was
   * searched for.
   */
  | { kind: "corrected"; text: string; misspelled: string[] }
  /** No known word is near to these; they were left out. */
  | { kind: "unknown"; words: string[] }
  /** No paper has all the words: these have some. */
  | { kind: "some" }
  /** No paper of the archive has the id that was typed. */
  | { kind: "no paper"; arxiv: string };
