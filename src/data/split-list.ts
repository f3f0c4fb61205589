/** A part of a long list that has a page of its own. */
export interface Part<Item> {
  /** `2026` or `2026-06`. */
  period: string;
  items: Item[];
  /** Of a year with too many items for one page: its months, the newest first, each with a page of its own. */
  months: Part<Item>[];
}

/** A long list as pages show it. */
export interface SplitList<Item> {
  /** What the list's own page shows. */
  newest: Item[];
  /** Its years, the newest first; empty where the list's own page shows everything. */
  years: Part<Item>[];
}

/** How many papers a list's own page shows. */
const shownAtFirst = 50;
/** A year with more papers than this has a page a month. */
const mostInYear = 200;

/**
 * Splits a list that is sorted newest first: the newest 50, then a page a year; for years above 200 papers a page a
 * month, to which the year's page leads. No numbered pages: a new paper changes the pages of its own period, and the
 * list's own.
 */
export function splitList<Item extends { day: string }>(items: readonly Item[]): SplitList<Item> {
  if (items.length <= shownAtFirst) return { newest: [...items], years: [] };
  const years = partsOf(items, 4).map((year) => ({
    ...year,
    months: year.items.length > mostInYear ? partsOf(year.items, 7) : [],
  }));
  return { newest: items.slice(0, shownAtFirst), years };
}

/** Every part that has a page of its own. */
export function pagesOf<Item>({ years }: SplitList<Item>): Part<Item>[] {
  return years.flatMap((year) => [year, ...year.months]);
}

/** Groups by the first characters of the day. */
function partsOf<Item extends { day: string }>(items: readonly Item[], length: number): Part<Item>[] {
  const groups = Map.groupBy(items, ({ day }) => day.slice(0, length));
  return [...groups].map(([period, ofPeriod]) => ({ period, items: ofPeriod, months: [] }));
}

/** How many items fall into each year, every year between the first and the last included, the oldest first. */
export function countByYear(items: readonly { day: string }[]): { year: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { day } of items) counts.set(day.slice(0, 4), (counts.get(day.slice(0, 4)) ?? 0) + 1);
  const years = [...counts.keys()].map(Number);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { year, count: counts.get(year) ?? 0 };
  });
}
