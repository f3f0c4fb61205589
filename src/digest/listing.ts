import { readBlocks } from "./blocks.ts";
import { definedFields } from "../defined-fields.ts";
import type { Entry } from "./digest.ts";
import { warnOfDuplicates } from "./duplicates.ts";
import type { CaptureFormat, Reader } from "./format.ts";
import { readHeader } from "./header.ts";
import { quote } from "./rules.ts";
import { readSection } from "./section.ts";
import { withdrawalInAbstract } from "./withdrawal.ts";

export const listing: CaptureFormat = {
  name: "the listing as plain text",
  looks: "text",
  extension: "txt",
  recognizes: (opening) => (opening === "" || sourceCode.test(opening) ? undefined : "kin"),
  read,
};

/** How files begin that are text and yet no writing: BibTeX, RIS, PDF, PostScript, LaTeX. */
const sourceCode = /^(?:@\w+ ?\{|TY - |%PDF-|%!PS|\\document(?:class|style)\b)/;

/**
 * The plain-text listing, as it is copied from the page: a header up to the digest's day, then for each paper a title,
 * an abstract and a block of three lines (who, `·`, date). Some papers have no block. Dates without a year need the
 * digest's day; where it is not known they are left out.
 */
function read(...[lines, day, report]: Parameters<Reader>): ReturnType<Reader> {
  report.warnOfUnprintable(lines);
  const written = lines.filter((line) => line.text !== "");
  const { curator, end } = readHeader(written, day, report);
  const entries: Entry[] = [];
  for (const { text, block } of readBlocks(written.slice(end), day, report)) {
    const drafts = readSection(text, report);
    for (const { lines: taken, ...entry } of drafts) {
      report.assign(taken, { entry: entries.length });
      entries.push({ ...entry, ...definedFields({ withdrawn: withdrawalInAbstract(entry.abstract) }) });
    }
    const last = entries.at(-1);
    if (block && last && drafts.length > 0) {
      Object.assign(last, block.facts);
      report.assign(block.lines, { entry: entries.length - 1 });
    } else if (block) {
      report.reject("block-without-title", block.lines, quote(block.lines[0]?.text ?? ""));
    }
  }
  warnOfDuplicates(
    entries.flatMap((entry) => {
      const line = lines[entry.line - 1];
      return line ? [{ entry, at: line, where: `on line ${line.number}` }] : [];
    }),
    report,
  );
  const first = written[0];
  if (entries.length === 0 && first) report.raise("no-entries", first);
  return { ...definedFields({ curator }), entries };
}
