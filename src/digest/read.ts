import { readAtom } from "./arxiv-feed.ts";
import { decode } from "./bytes.ts";
import { dayOf, nameOf } from "./capture-name.ts";
import { readDailyJson } from "./daily-json.ts";
import { readDailyPage } from "./daily-page.ts";
import type { Digest } from "./digest.ts";
import { type Format, formatOf, type Reader } from "./format.ts";
import { type Line, splitLines } from "./lines.ts";
import { readListing } from "./listing.ts";
import type { Problem } from "./problem.ts";
import { type Observer, openProblemCollector, type ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";

export { compareCaptures } from "./capture-name.ts";

export interface ReadCapture {
  /** Missing where neither the file's name nor the capture gives a day, or the capture lists no paper. */
  digest?: Digest;
  /** All of them, by line and column. */
  problems: Problem[];
}

/** A format is a file of its own and a line here; which one a capture is says its content, never its extension. */
const readers: Record<Format, Reader> = {
  listing: readListing,
  json: readDailyJson,
  page: readDailyPage,
  feed: readAtom,
};

/**
 * Reads one capture, whatever its bytes: faults are problems, never exceptions. `path` is what problems show; the day
 * is that of its last segment, else the one that the capture states. A digest read with errors holds what could be read.
 * `observe` is told what each line was taken for, so that a test can prove that none is lost.
 */
export function readCapture(
  { path: file, bytes }: { path: string; bytes: Uint8Array },
  observe?: Observer,
): ReadCapture {
  const { text, problems: undecodable } = decode(file, bytes);
  const lines = splitLines(text);
  const report = openProblemCollector(file, observe);
  report.problems.push(...undecodable);
  const format = formatOf(lines);
  const named = dayOf(file);
  const reader = format ? readers[format] : readNothing;
  const { day: stated, ...found } = reader(lines, named, report);
  const day = named ?? stated;
  if (day === undefined) report.raiseOfWhole("file-name", quote(nameOf(file)));
  const failed = report.problems.some(({ severity }) => severity === "error");
  if (found.entries.length === 0 && !failed) report.raiseOfWhole("no-entries");
  return {
    ...(day !== undefined && found.entries.length > 0 && { digest: { day, file, ...found } }),
    problems: report.problems.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** A capture in which nothing shows. */
function readNothing(lines: readonly Line[], _: unknown, report: ProblemCollector): ReturnType<Reader> {
  report.warnOfUnprintable(lines);
  report.raiseOfWhole("empty-capture");
  return { entries: [] };
}
