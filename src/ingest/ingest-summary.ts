import { countOf } from "../data/counts.ts";
import { withoutControls } from "../digest/visible.ts";
import { countProblems, formatProblems } from "../loaders/format-problems.ts";
import type { Added } from "./add.ts";

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
