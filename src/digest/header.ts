import { definedFields } from "../defined-fields.ts";
import { isBulletedAuthors } from "./listing-byline.ts";
import type { IsoDay } from "./digest.ts";
import { isDateFault, type ListedDate, readDate } from "./date.ts";
import type { Line } from "./lines.ts";
import { isMenu } from "./page-furniture.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";

/** What stands above every listing, in lower case. */
const heading = "daily papers";
const fixed = new Set([
  "new",
  "get trending papers in your email inbox!",
  "get trending papers in your email inbox once a day!",
  "subscribe",
  heading,
]);

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
): { curator?: string; end: number; furniture: Line[] } {
  const dayAt = findDay(written);
  const unknownAt = written.findIndex((line) => !isKnown(line));
  const end = dayAt === undefined ? (unknownAt < 0 ? written.length : unknownAt) : dayAt + 1;
  let curator: string | undefined;
  const furniture: Line[] = [];
  for (const line of written.slice(0, dayAt ?? end)) {
    const name = curator === undefined ? curatorOf(line) : undefined;
    curator ??= name;
    if (isFixed(line) || name !== undefined) report.assign([line], "header");
    else if (isMenu(line)) furniture.push(line);
    else report.reject("unknown-header-line", [line], quote(line.text));
  }
  const dayLine = dayAt === undefined ? undefined : written[dayAt];
  const start = written[end] ?? written[0];
  if (dayLine) checkDay(dayLine, day, report);
  else if (start) report.raise("day-missing", start);
  return { ...definedFields({ curator }), end, furniture };
}

/** What the lines above the first paper say: whether they are the listing's, at which of them its day stands. */
interface Heading {
  isNamed: boolean;
  dayAt?: number;
  /** `Trending Papers`, where the page is headed so; a day's page has a way to that one further down. */
  trending?: Line;
}

export function headingOf(written: readonly Line[]): Heading {
  const dayAt = findDay(written);
  const above = dayAt ?? written.findIndex((line) => !isKnown(line));
  const top = above < 0 ? written : written.slice(0, above);
  const curatorAt = top.findIndex((line) => curatorOf(line) !== undefined);
  const isHeading = ({ text }: Line) => text.toLowerCase() === heading || isTrending(text);
  const title = curatorAt > 0 ? top[curatorAt - 1] : top.find(isHeading);
  const trending = title && isTrending(title.text) ? title : undefined;
  return { isNamed: curatorAt >= 0 || top.some(isHeading), ...definedFields({ dayAt, trending }) };
}

function isTrending(text: string): boolean {
  return /^trending papers$/i.test(text);
}

/**
 * The header of a further listing among the papers: the lines from its first up to the one with its day, where one
 * begins at this place.
 */
export function headerAt(written: readonly Line[], at: number): [Line, ...Line[]] | undefined {
  const [first, ...rest] = written.slice(at, at + maxLines);
  if (!first || !isKnown(first)) return undefined;
  let isNamed = first.text.toLowerCase() === heading;
  for (const [i, line] of rest.entries()) {
    const date = readHeaderDay(line.text);
    if (isNamed && date && !isDateFault(date) && date.count === undefined) return [first, ...rest.slice(0, i + 1)];
    if (!isKnown(line)) return undefined;
    isNamed ||= line.text.toLowerCase() === heading;
  }
  return undefined;
}

/** Whether a header's line is a day, and not that of the other line, which may be of no day. */
export function isOtherDay({ text }: Line, other: Line | undefined): boolean {
  const [date, day] = [readHeaderDay(text), readHeaderDay(other?.text ?? "")];
  if (!date || isDateFault(date)) return false;
  if (!day || isDateFault(day)) return true;
  return date.month !== day.month || date.day !== day.day || (date.year ?? day.year) !== (day.year ?? date.year);
}

function isKnown(line: Line): boolean {
  return isFixed(line) || isMenu(line) || curatorOf(line) !== undefined;
}

function findDay(written: readonly Line[]): number | undefined {
  let others = 0;
  for (const [at, line] of written.entries()) {
    const { text } = line;
    if (text === "·" || text.length > maxLength || isBulletedAuthors(text)) return undefined;
    const date = readHeaderDay(text);
    if (date && (isDateFault(date) || date.count === undefined)) return at;
    if (!isMenu(line) && ++others === maxLines) return undefined;
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
  return line.text.length <= maxLength && fixed.has(line.text.toLowerCase());
}

/** `byAK and the research community`: captures lose the blank, so a capital letter may follow at once. */
function curatorOf({ text }: Line): string | undefined {
  return text.length <= maxLength ? /^by(?: |(?=[\p{Lu}@]))(.+)$/u.exec(text)?.[1] : undefined;
}
