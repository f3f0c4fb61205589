import type { Facts } from "../facts.ts";

/** A calendar day as `YYYY-MM-DD`, in UTC. */
export type IsoDay = string;

/** One day's listing as captured in one file. */
export interface Digest {
  /** The day the listing belongs to, from the file's name. */
  day: IsoDay;
  /** Path of the capture as problems show it. */
  file: string;
  /** ListingByline selected the papers (`AK and the research community`), where the header says so. */
  curator?: string;
  /** In the listing's order, which is its ranking. */
  entries: Entry[];
}

/** A paper as one digest lists it, with what the listing counts of it. Anything but the title may be missing. */
export interface Entry extends Facts {
  /** As captured, on one line; may hold LaTeX. */
  title: string;
  /** As captured; paragraphs are separated by one blank line. */
  abstract?: string;
  /** arXiv id without version, where the capture has it (the text listing has none). */
  arxiv?: string;
  /** All authors in the order of the paper. */
  authors?: string[];
  /** How many authors the listing counts. */
  authorCount?: number;
  /** Listed instead of the authors. `handle` as captured, in its own case. */
  organization?: Organization;
  /** Day of publication. */
  published?: IsoDay;
  /** Address of the code, http or https. */
  code?: string;
  /** Address of the project's page, http or https. */
  project?: string;
  doi?: string;
  /** arXiv's primary category, such as `cs.CL`. */
  category?: string;
  /** That the paper was withdrawn, in the source's words: it stays readable, marked, and is not to be cited. */
  withdrawn?: string;
  /** 1-based line of the title in the capture. */
  line: number;
}

export interface Organization {
  handle: string;
  name: string;
}
