import type { Entry } from "./digest.ts";
import { warnOfDuplicates } from "./duplicates.ts";
import type { Line } from "./lines.ts";
import type { At, ProblemCollector } from "./problem-collector.ts";

/** An entry and the place of its title. */
export interface ListedPaper {
  entry: Entry;
  at: At;
}

/**
 * Reads the elements of a structured capture that list a paper each, in order. `read` gives nothing where an element is
 * no paper, and then has raised a problem within it. Accounts for the elements' lines, and warns of duplicates.
 */
export function readListedPapers<Element extends { path: string }, Paper extends ListedPaper>(
  elements: readonly Element[],
  linesOf: (element: Element) => readonly Line[],
  read: (element: Element) => Paper | undefined,
  report: ProblemCollector,
): Paper[] {
  const papers: (Paper & { where: string })[] = [];
  const rejected: Element[] = [];
  for (const element of elements) {
    const paper = read(element);
    if (paper) report.assign(linesOf(element), { entry: papers.length });
    if (paper) papers.push({ ...paper, where: `as ${element.path}` });
    else rejected.push(element);
  }
  // Last, since a line may hold parts of several elements, and an entry must not lose its own.
  for (const element of rejected) report.assign(linesOf(element), "problem");
  warnOfDuplicates(papers, report);
  return papers;
}
