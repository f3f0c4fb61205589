import type { IsoDay } from "./digest.ts";

/** Whether a day exists in the Gregorian calendar; month and day count from 1. Not-a-number gives false. */
export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysIn(year, month);
}

/** Years have four digits, so that ISO days sort as text. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/**
 * The day, in UTC, of an ISO 8601 date or time: `2025-04-10`, `2025-04-10T17:59:00.000Z`, `2025-04-10T23:59:00-02:00`.
 * A time without a zone is taken as UTC. Undefined where the text is neither, or no such day exists.
 */
export function dayOfTime(text: string): IsoDay | undefined {
  const [, year, month, day, time, zone] = instant.exec(text) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  if (time === undefined || zone === undefined) return `${year}-${month}-${day}`;
  const date = new Date(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

const instant =
  /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:[0-5]\d)?)?$/;

/** 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
