import { countOf } from "../data/counts.ts";
import { withoutControls } from "../digest/visible.ts";
import { countProblems, formatProblems } from "../loaders/format-problems.ts";
import type { Added, AddedCapture } from "./add.ts";

/** What became of a capture, as an operator reads it: its problems in the promised form, and a line or two. */
export function formatAdded(source: string, added: Added): { problems: string; text: string } {
  if (added.outcome === "present") {
    return { problems: "", text: `${added.file} has the same content already: nothing to do\n` };
  }
  const problems = formatProblems(added.problems);
  const { errors, warnings } = countProblems(added.problems);
  if (added.outcome === "refused") {
    return { problems, text: `${countOf(errors, "error")} in ${withoutControls(source)}: nothing was written\n` };
  }
  const { day, file, entries, newPapers, knownPapers } = added;
  const counts = [
    entries === 1 ? "1 entry" : `${entries} entries`,
    `${countOf(newPapers, "paper")} new to the archive`,
    `${knownPapers} already known`,
    countOf(warnings, "warning"),
  ];
  return { problems, text: `${day}: ${counts.join(" · ")}\nwritten to ${file}\n` };
}

/** How many papers the API of the Daily Papers answers with, where it is not asked for another number. */
const pageSize = 50;

/** A line where what was added of one answer is as many papers as a page of the API has; else nothing. */
export function fullPage(added: readonly AddedCapture[]): string {
  const papers = added.reduce((sum, { entries }) => sum + entries, 0);
  const [first] = added;
  if (!first?.file.endsWith(".json") || papers !== pageSize) return "";
  return `${pageSize} papers are exactly a page of the API: there may be more of ${first.day}, in an answer to ?date=${first.day}&limit=100\n`;
}
