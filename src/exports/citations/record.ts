import type { Publication } from "../../archive/content/overlay.ts";

export type TitlePiece = string | { tex: string; text: string };

/**
 * All that a citation says of a paper, in JSON's own types: what a page, the search index or a reader's list keeps of
 * it. What is not known has no field.
 */
export interface CitationRecord {
  /** Unique in the archive. */
  key: string;
  /** Plain text. */
  title: string;
  /** The title's text and its formulas apart, where it has formulas: these in TeX, and as they read in plain text. */
  titlePieces?: readonly TitlePiece[];
  /** All authors, in the order of the paper or, as the note then says, of the alphabet; names as the paper gives them. */
  authors?: readonly string[];
  /** Day of the preprint as `YYYY-MM-DD`, or the year of its publication as `YYYY`. */
  date?: string;
  /** arXiv id without version. */
  arxiv?: string;
  /** arXiv's primary category. */
  category?: string;
  doi?: string;
  /** Address of the paper itself: arXiv's, else its DOI's, else its project's; `page` where there is none. */
  url: string;
  /** Address of the paper's page in the archive. */
  page: string;
  /** Where it was published for good; none: it is cited as a preprint. */
  publication?: Publication;
  /** What is known but fits no field, such as how many authors there are. */
  note?: string;
  /** The authors' own, in plain text; never a summary. */
  abstract?: string;
}
