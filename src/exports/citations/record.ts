import type { Publication } from "../../archive/content/overlay.ts";

/**
 * All that a citation says of a paper, in JSON's own types: what a page, the search index or a reader's list keeps of
 * it. What is not known has no field.
 */
export interface CitationRecord {
  /** Unique in the archive. */
  key: string;
  /** Plain text. */
  title: string;
  /** All authors, in the order of the paper, names as the paper gives them. */
  authors?: readonly string[];
  /** Day of the preprint as `YYYY-MM-DD`, or the year of its publication as `YYYY`. */
  date?: string;
  /** arXiv id without version. */
  arxiv?: string;
  /** arXiv's primary category. */
  category?: string;
  doi?: string;
  /** Address of the paper's page in the archive. */
  url: string;
  /** Where it was published for good; none: it is cited as a preprint. */
  publication?: Publication;
  /** What is known but fits no field, such as how many authors there are. */
  note?: string;
  /** The authors' own, in plain text; never a summary. */
  abstract?: string;
}
