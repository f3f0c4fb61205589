import { decode } from "./bytes.ts";
import { dayOf, nameOf } from "./capture-name.ts";
import type { Digest } from "./digest.ts";
import { splitLines } from "./lines.ts";
import { readListing } from "./listing.ts";
import type { Problem } from "./problem.ts";
import { type LineFate, openReport } from "./report.ts";
import { problem, quote } from "./rules.ts";

export { compareCaptures } from "./capture-name.ts";
export type { LineFate } from "./report.ts";

export interface ReadCapture {
  /** Missing where the file's name gives no day or the capture lists no paper. */
  digest?: Digest;
  /** All of them, by line and column. */
  problems: Problem[];
  /** What became of each line, in order. */
  account: LineFate[];
}

/**
 * Reads one capture, whatever its bytes: faults are problems, never exceptions. `path` is what problems show; its last
 * segment gives the day. A digest read with errors holds what could be read.
 *
 * Formats are told apart by content. The plain-text listing is the only one; another is a file beside `listing.ts`
 * and a line here.
 */
export function readCapture({ path: file, bytes }: { path: string; bytes: Uint8Array }): ReadCapture {
  const { text, problems: undecodable } = decode(file, bytes);
  const lines = splitLines(text);
  const report = openReport(file, lines);
  report.problems.push(...undecodable);
  const day = dayOf(file);
  if (day === undefined) report.problems.push(problem("file-name", { file, line: 1 }, quote(nameOf(file))));

  const first = lines.find((line) => line.text !== "");
  const markup = first && markups[first.text.charAt(0)];
  let found: Omit<Digest, "day" | "file"> = { entries: [] };
  if (!first) report.problems.push(problem("empty-capture", { file, line: 1 }));
  else if (markup) report.raise("unknown-format", first, markup);
  else found = readListing(lines, day, report);

  return {
    ...(day !== undefined && found.entries.length > 0 && { digest: { day, file, ...found } }),
    problems: report.problems.sort((a, b) => a.line - b.line || a.column - b.column),
    account: report.account(),
  };
}

/** What a capture is that starts with one of these characters. */
const markups: Record<string, string> = { "[": "JSON", "{": "JSON", "<": "HTML or XML" };
