/** A part of a long list that has a page of its own. */
export interface Part<Item> {
  /** `2026` or `2026-06`. */
  period: string;
  items: Item[];
}

/** A long list as pages show it. */
export interface SplitList<Item> {
  /** What the list's own page shows. */
  newest: Item[];
  /** Pages beside it; empty where the list's own page shows everything. */
  parts: Part<Item>[];
}

/** How many papers a list's own page shows. */
const shownAtFirst = 50;
/** A year with more papers than this has a page a month. */
const mostInYear = 200;

/**
 * Splits a list that is sorted newest first: the newest 50, then a page a year, for years above 200 papers a page a
 * month. No numbered pages: a new paper changes the pages of its own period alone.
 */
export function splitList<Item extends { day: string }>(items: readonly Item[]): SplitList<Item> {
  if (items.length <= shownAtFirst) return { newest: [...items], parts: [] };
  const years = Map.groupBy(items, ({ day }) => day.slice(0, 4));
  const parts = [...years].flatMap(([year, ofYear]) => {
    if (ofYear.length <= mostInYear) return [{ period: year, items: ofYear }];
    const months = Map.groupBy(ofYear, ({ day }) => day.slice(0, 7));
    return [...months].map(([period, ofMonth]) => ({ period, items: ofMonth }));
  });
  return { newest: items.slice(0, shownAtFirst), parts };
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
