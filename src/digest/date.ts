import { definedFields } from "../defined-fields.ts";
import { isDay, isoDay } from "./iso-day.ts";
import type { IsoDay } from "./digest.ts";
import type { Line } from "./lines.ts";
import { isDateWord, isForeignMonth, monthNumber } from "./months.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";

/** A date as a block or a header lists it. `year` and `count` may be missing; the count is as written, `1,234` or `7`. */
export interface ListedDate {
  year?: number;
  month: number;
  day: number;
  count?: string;
}

/** A line that means to be a date and cannot be one. */
interface DateFault {
  /** Raises the problem on the line that was read. */
  raise: (report: ProblemCollector, line: Line) => void;
  /** Whether it is in another language and short enough to be a title too: `Set 5`. */
  doubtful: boolean;
}

export function isDateFault(date: ListedDate | DateFault): date is DateFault {
  return "raise" in date;
}

const count = String.raw`(?: (?<count>\d{1,3}(?:,\d{3})+|\d+))?$`;
const named = new RegExp(
  String.raw`^(?:published on )?(?<month>\p{L}+)\.? (?<day>\d{1,2})(?:, ?(?<year>[1-9]\d{3}))?${count}`,
  "iu",
);
const iso = new RegExp(String.raw`^(?:published on )?(?<year>[1-9]\d{3})-(?<month>\d\d)-(?<day>\d\d)${count}`, "iu");

/** Longer lines are not looked at. */
const maxLength = 80;

/**
 * Reads `Apr 10, 2025`, `Feb 2`, `2025-04-10`, months in full, each with a trailing count of comments and with or
 * without `Published on`. Undefined where the text is nothing like a date.
 */
export function readDate(text: string): ListedDate | DateFault | undefined {
  if (text.length > maxLength) return undefined;
  const parts = named.exec(text)?.groups ?? iso.exec(text)?.groups;
  const month = monthNumber(parts?.["month"] ?? "") ?? Number(parts?.["month"]);
  if (!parts || Number.isNaN(month)) return foreignDate(text);
  const day = Number(parts["day"]);
  const year = parts["year"] === undefined ? undefined : Number(parts["year"]);
  const digits = parts["count"];
  if (year === undefined && digits !== undefined && /^(?:19|20)\d\d$/.test(digits)) {
    return fault((report, line) => report.raise("comma-missing", { line, part: digits }, text, digits));
  }
  // Without a year any that has the day will do: 2000 has every day there is.
  if (!isDay(year ?? 2000, month, day)) return fault((report, line) => report.raise("impossible-day", line, text));
  return { month, day, ...definedFields({ year, count: digits }) };
}

/**
 * The day of publication. Without a year it is in the digest's year, or in the year before, with a warning, where
 * that would lie after the digest's day or does not exist; Feb 29 that neither year has is an error.
 */
export function resolveDate(
  { year, month, day }: ListedDate,
  digest: IsoDay | undefined,
  line: Line,
  report: ProblemCollector,
) {
  if (year === undefined && digest === undefined) return undefined;
  if (year !== undefined) {
    const published = isoDay(year, month, day);
    if (digest !== undefined && published > digest) report.raise("date-after-digest", line, published, digest);
    return published;
  }
  const last = Number(digest?.slice(0, 4));
  for (const candidate of [last, last - 1]) {
    const published = isoDay(candidate, month, day);
    if (!isDay(candidate, month, day) || published > (digest ?? "")) continue;
    if (candidate !== last) report.raise("year-before", line, line.text, published);
    return published;
  }
  report.raise("impossible-day", line, line.text);
  return undefined;
}

/** A number and a month of another language, and nothing that dates do not have. */
function foreignDate(text: string): DateFault | undefined {
  const words = text.match(/\p{L}+/gu) ?? [];
  const month = words.find(isForeignMonth);
  if (month === undefined || !/\d/.test(text) || /[^\p{L}\d .,]/u.test(text)) return undefined;
  if (!words.every((word) => word === month || isDateWord(word))) return undefined;
  return fault(
    (report, line) => report.raise("foreign-month", { line, part: month }, month, quote(text)),
    !/\d{4}/.test(text),
  );
}

function fault(raise: DateFault["raise"], doubtful = false): DateFault {
  return { raise, doubtful };
}
