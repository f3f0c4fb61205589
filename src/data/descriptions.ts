import { byline } from "./bylines.ts";
import { longDay } from "./days.ts";
import { excerpt } from "./excerpts.ts";
import type { ShownPaper } from "./queries.ts";

/**
 * A paper in a sentence or two, for search engines and link previews: the start of the authors' abstract, else who and
 * when. Never a summary: readers of metadata, Zotero among them, take a page's description for the abstract.
 */
export function descriptionOf(paper: ShownPaper): string {
  if (paper.abstractText && paper.abstractSource !== "summary") return excerpt(paper.abstractText, 160);
  const facts = [byline(paper), paper.published && longDay(paper.published), paper.venue];
  return facts.filter(Boolean).join(" · ") || paper.titleText;
}
