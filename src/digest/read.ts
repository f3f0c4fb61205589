import { definedFields } from "../defined-fields.ts";
import { decode } from "./bytes.ts";
import { dayOf, nameOf } from "./capture-name.ts";
import type { Digest } from "./digest.ts";
import type { Reader } from "./format.ts";
import { formatOf, whatIsRead } from "./formats.ts";
import { splitLines } from "./lines.ts";
import { openingOf } from "./opening.ts";
import type { Problem } from "./problem.ts";
import { type Observer, openProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";

export { compareCaptures } from "./capture-name.ts";

export interface ReadCapture {
  /** Missing where neither the file's name nor the capture gives a day, or the capture lists no paper. */
  digest?: Digest;
  /** All of them, by line and column. */
  problems: Problem[];
}

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
  const opening = openingOf(lines);
  const named = dayOf(file);
  const read = opening === undefined ? readNothing : (formatOf(opening)?.read ?? refuse(opening));
  const { day: stated, refused, ...found } = read(lines, named, report);
  if (refused?.instead !== undefined) report.raise("no-listing", refused.at, refused.kind, refused.instead);
  else if (refused) report.raise("unknown-format", refused.at, refused.kind, whatIsRead());
  // Bytes that are no UTF-8 come out as replacement characters, and were told with their place.
  if (undecodable.length === 0) report.raiseDamage();
  const day = named ?? stated;
  if (day === undefined) report.raiseOfWhole("file-name", quote(nameOf(file)));
  const failed = report.problems.some(({ severity }) => severity === "error");
  if (found.entries.length === 0 && !failed) report.raiseOfWhole("no-entries");
  return {
    ...definedFields({ digest: day !== undefined && found.entries.length > 0 ? { day, file, ...found } : undefined }),
    problems: report.problems.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** A capture in which nothing shows. */
function readNothing(...[lines, , report]: Parameters<Reader>): ReturnType<Reader> {
  report.warnOfUnprintable(lines);
  report.raiseOfWhole("empty-capture");
  return { entries: [] };
}

/** A capture that no format recognizes. */
function refuse(opening: string): Reader {
  return (lines, _day, report) => {
    report.assign(lines, "problem");
    const at = lines.find(({ text }) => text !== "") ?? lines[0];
    return { entries: [], ...definedFields({ refused: at && { at, kind: `“${quote(opening.slice(0, 80))}”` } }) };
  };
}
