import { stringify } from "yaml";
import type { Entry } from "../digest/digest.ts";

/** Says whose words these are, and that they may be changed. */
const origin = "# From arXiv. Yours from here on: npm run enrich never touches a file that exists.";

/**
 * The overlay of a paper as arXiv knows it. `title` is the archive's, where only it tells which paper this is: among
 * the other titles, so that one that a later digest corrects is shown as corrected.
 */
export function overlayText(entry: Entry & { arxiv: string }, title: string | undefined): string {
  const fields = {
    arxiv: entry.arxiv,
    alsoTitles: title === undefined ? undefined : [title],
    authors: entry.authors,
    category: entry.category,
    doi: entry.doi,
    withdrawn: entry.withdrawn,
    abstractSource: entry.abstract === undefined ? undefined : "arxiv",
    abstract: entry.abstract,
  };
  // `undefined` is left out; lines are not folded, so that a text reads as arXiv has it.
  return `---\n${origin}\n${stringify(fields, { lineWidth: 0 })}---\n`;
}
