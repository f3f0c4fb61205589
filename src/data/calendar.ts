import type { ArchiveDate } from "../archive/archive.ts";
import { monthOf, yearOf } from "./days.ts";

/** How many papers there are on each day, in each month and year that has some. */
export interface Calendar {
  days: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
  /** The newest first. */
  years: readonly string[];
}

export function calendarOf(dates: readonly ArchiveDate[]): Calendar {
  const months = new Map<string, number>();
  for (const { day, count } of dates) months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + count);
  return {
    days: new Map(dates.map(({ day, count }) => [day, count])),
    months,
    years: [...new Set(dates.map(({ day }) => yearOf(day)))].sort().reverse(),
  };
}

/** A day, month or year that has papers. */
export interface Period {
  /** `2026-06-17`, `2026-06` or `2026`. */
  period: string;
  /** Its days that have papers. */
  days: ArchiveDate[];
  /** The periods of the same length before and after that have papers. */
  previous?: string | undefined;
  next?: string | undefined;
}

/** Every period that has a page. */
export function periodsOf(dates: readonly ArchiveDate[]): Period[] {
  return [(day: string) => day, monthOf, yearOf].flatMap((spanOf) => {
    const spans = [...Map.groupBy(dates, ({ day }) => spanOf(day))];
    return spans.map(([period, days], index) => ({
      period,
      days,
      previous: spans[index - 1]?.[0],
      next: spans[index + 1]?.[0],
    }));
  });
}
