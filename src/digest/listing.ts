import { readBlocks } from "./blocks.ts";
import type { Digest, Entry, IsoDay } from "./digest.ts";
import { warnOfDuplicates } from "./duplicates.ts";
import { readHeader } from "./header.ts";
import type { Line } from "./lines.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";
import { readSection } from "./section.ts";

/**
 * The plain-text listing, as it is copied from the page: a header up to the digest's day, then for each paper a title,
 * an abstract and a block of three lines (who, `·`, date). Some papers have no block. Dates without a year need the
 * digest's day; where it is not known they are left out.
 */
export function readListing(
  lines: readonly Line[],
  day: IsoDay | undefined,
  report: ProblemCollector,
): Pick<Digest, "curator" | "entries"> {
  report.warnOfUnprintable(lines);
  const written = lines.filter((line) => line.text !== "");
  const { curator, end } = readHeader(written, day, report);
  const entries: Entry[] = [];
  for (const { text, block } of readBlocks(written.slice(end), day, report)) {
    const drafts = readSection(text, report);
    for (const { lines: taken, ...entry } of drafts) {
      report.assign(taken, { entry: entries.length });
      entries.push(entry);
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
  return { ...(curator !== undefined && { curator }), entries };
}
