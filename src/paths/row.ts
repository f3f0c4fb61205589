/** A kind of pages. Its key in the table names it for ever, in feeds' ids too; its path may move. */
export interface Row {
  /** The first segment of its paths; of the front page, and of pages of `content/pages`, none. */
  segment: string;
  /** Segments at which its pages stood before, the oldest first: each page leads on from there. */
  formerly?: readonly string[];
  /**
   * What pages it has, below the base:
   *
   * - `page`: one, `segment/`, or the front page;
   * - `file`: one, whose whole path is the segment;
   * - `named`: `<name>/` for each file of `content/pages`;
   * - `papers`: `segment/<permalink>/`;
   * - `calendar`: a directory `segment/`, and `segment/<day, month or year>/`;
   * - `list`: a directory `segment/`, `segment/<list>/`, and `segment/<list>/<month or year>/` of long lists.
   */
  shape: "page" | "file" | "named" | "papers" | "calendar" | "list";
  /** What navigation calls it, and where that stands. Places have the order of the table. */
  label?: string;
  place?: "masthead" | "footer";
  /** Whether the lock file keeps the path of each paper, list or day. */
  locked?: true;
  /** Whether a feed stands beside the page of each list. */
  fed?: true;
  /** Whether files of citations stand beside its pages; which of them, `data/cited-lists.ts` says. */
  cited?: true;
  /**
   * What a copy to read offline keeps its pages with, since what changes together is fetched together: `design`: with
   * styles and scripts; `daily`: alone; `papers`: with the papers of its first edition; `lists`: in pieces, by paper.
   */
  changes: "design" | "daily" | "papers" | "lists";
}
