import type { IsoDay } from "./digest.ts";
import type { At, ProblemCollector } from "./problem-collector.ts";

/** The day that one paper says it was listed on, and where it says so. */
export interface ListedOn {
  day: IsoDay;
  at: At;
}

/**
 * The day of a capture whose papers say each when they were listed: the one that is given, which they must not
 * contradict as one; else their own. A file of several days is an error in any case: of 333 real days whose papers say
 * their day, not one has two, so that papers of another day are those of another listing. Of two days as frequent the
 * first is given back.
 */
export function listingDay(
  listedOn: readonly ListedOn[],
  given: IsoDay | undefined,
  report: ProblemCollector,
): IsoDay | undefined {
  const counts = new Map<IsoDay, number>();
  for (const { day } of listedOn) counts.set(day, (counts.get(day) ?? 0) + 1);
  const [first] = listedOn;
  const other = listedOn.find(({ day }) => day !== first?.day);
  if (other) report.raise("several-days", other.at, [...counts].sort());
  else if (first && given !== undefined && first.day !== given) {
    report.raise("papers-of-another-day", first.at, first.day, given);
  }
  return given ?? mostFrequent(counts);
}

function mostFrequent(counts: ReadonlyMap<IsoDay, number>): IsoDay | undefined {
  let most: [IsoDay, number] | undefined;
  for (const entry of counts) if (entry[1] > (most?.[1] ?? 0)) most = entry;
  return most?.[0];
}
