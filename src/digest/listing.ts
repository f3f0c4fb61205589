import { readBlocks } from "./blocks.ts";
import { definedFields } from "../defined-fields.ts";
import type { Entry } from "./digest.ts";
import { warnOfDuplicates } from "./duplicates.ts";
import type { CaptureFormat, Reader } from "./format.ts";
import { headerAt, isOtherDay, readHeader } from "./header.ts";
import type { Line } from "./lines.ts";
import { refuseText } from "./listing-signs.ts";
import { findFurniture } from "./page-furniture.ts";
import type { ProblemCollector } from "./problem-collector.ts";
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
  const refused = refuseText(written);
  if (refused) {
    report.assign(lines, "problem");
    return { entries: [], refused };
  }
  for (const line of lines) report.inspect(line.raw, line);
  const { curator, end, furniture } = readHeader(written, day, report);
  const papers = withoutPage(written.slice(end), written[end - 1], furniture, report);
  const entries: Entry[] = [];
  for (const { text, block } of readBlocks(papers, day, report)) {
    const drafts = readSection(text, block !== undefined, report);
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
  const [first] = written;
  if (entries.length === 0 && first) report.raise("no-entries", first);
  return { ...definedFields({ curator }), entries };
}

/** The lines of the papers, without what the page has around them, which is told once; `above` is the header's own. */
function withoutPage(
  written: readonly Line[],
  dayLine: Line | undefined,
  above: readonly Line[],
  report: ProblemCollector,
): Line[] {
  const headers = new Set(written.flatMap((_, at) => headerAt(written, at) ?? []));
  const left = new Set([...above, ...headers, ...findFurniture(written.filter((line) => !headers.has(line)))]);
  for (const line of headers) {
    if (isOtherDay(line, dayLine)) report.raise("second-header", line, quote(line.text));
  }
  const [first] = left;
  const texts = [...new Set([...left].map(({ text }) => quote(text)))];
  if (first) report.raise("page-furniture", first, left.size, texts.length > 6 ? [...texts.slice(0, 6), "…"] : texts);
  report.assign([...left], "header");
  return written.filter((line) => !left.has(line));
}
