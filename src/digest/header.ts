import { definedFields } from "../defined-fields.ts";
import { isBulletedAuthors } from "./listing-byline.ts";
import type { IsoDay } from "./digest.ts";
import { isDateFault, type ListedDate, readDate } from "./date.ts";
import type { Line } from "./lines.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";

/** What stands above every listing, in lower case. */
const fixed = new Set(["new", "get trending papers in your email inbox!", "subscribe", "daily papers"]);

/** A header is short; a day further down or below a line as long as an abstract is not its day. */
const maxLines = 20;
const maxLength = 200;

/**
 * Reads the lines from the top to the digest's day. Without a day, only lines that are known belong to the header.
 * `written` are the capture's lines without the blank ones; `end` is the index of the first that is not the header's.
 */
export function readHeader(
  written: readonly Line[],
  day: IsoDay | undefined,
  report: ProblemCollector,
): { curator?: string; end: number } {
  const dayAt = findDay(written);
  const unknownAt = written.findIndex((line) => !isFixed(line) && curatorOf(line) === undefined);
  const end = dayAt === undefined ? (unknownAt < 0 ? written.length : unknownAt) : dayAt + 1;
  let curator: string | undefined;
  for (const line of written.slice(0, dayAt ?? end)) {
    const name = curator === undefined ? curatorOf(line) : undefined;
    curator ??= name;
    if (isFixed(line) || name !== undefined) report.assign([line], "header");
    else report.reject("unknown-header-line", [line], quote(line.text));
  }
  const dayLine = dayAt === undefined ? undefined : written[dayAt];
  const start = written[end] ?? written[0];
  if (dayLine) checkDay(dayLine, day, report);
  else if (start) report.raise("day-missing", start);
  return { ...definedFields({ curator }), end };
}

function findDay(written: readonly Line[]): number | undefined {
  for (const [at, { text }] of written.slice(0, maxLines).entries()) {
    if (text === "·" || text.length > maxLength || isBulletedAuthors(text)) return undefined;
    const date = readHeaderDay(text);
    if (date && (isDateFault(date) || date.count === undefined)) return at;
  }
  return undefined;
}

/** The day line counts no comments, so a year needs no comma here. */
function readHeaderDay(text: string): ReturnType<typeof readDate> {
  return readDate(text.replace(/(?<=\d) (?=(?:19|20)\d\d$)/, ", "));
}

function checkDay(line: Line, day: IsoDay | undefined, report: ProblemCollector): void {
  const date = readHeaderDay(line.text);
  if (!date) return;
  if (isDateFault(date)) {
    report.assign([line], "problem");
    date.raise(report, line);
    return;
  }
  report.assign([line], "header");
  if (day !== undefined && !isSameDay(date, day)) report.raise("day-disagrees", line, line.text, day);
}

function isSameDay({ year, month, day }: ListedDate, iso: IsoDay): boolean {
  const [isoYear, isoMonth, isoDay] = iso.split("-").map(Number);
  return (year ?? isoYear) === isoYear && month === isoMonth && day === isoDay;
}

function isFixed(line: Line): boolean {
  return fixed.has(line.text.toLowerCase());
}

/** `byAK and the research community`: captures lose the blank, so a capital letter may follow at once. */
function curatorOf({ text }: Line): string | undefined {
  return text.length <= maxLength ? /^by(?: |(?=[\p{Lu}@]))(.+)$/u.exec(text)?.[1] : undefined;
}
