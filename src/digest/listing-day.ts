import type { IsoDay } from "./digest.ts";
import type { At, ProblemCollector } from "./problem-collector.ts";

/** The day that one paper says it was listed on, and where it says so. */
export interface ListedOn {
  day: IsoDay;
  at: At;
}

/**
 * The day of a capture whose papers say each when they were listed: the file's, which they must not contradict as one;
 * else the one that most of them name, the first where two are as frequent.
 */
export function listingDay(
  listedOn: readonly ListedOn[],
  fileDay: IsoDay | undefined,
  report: ProblemCollector,
): IsoDay | undefined {
  const day = fileDay ?? mostFrequent(listedOn.map((listed) => listed.day));
  const strays = listedOn.filter((listed) => listed.day !== day);
  const [first] = strays;
  if (!first || day === undefined) return day;
  if (strays.length === listedOn.length && strays.every((listed) => listed.day === first.day)) {
    report.raise("papers-of-another-day", first.at, first.day, day);
  } else {
    report.raise("paper-of-another-day", first.at, strays.length, listedOn.length, first.day, day);
  }
  return day;
}

function mostFrequent(days: readonly IsoDay[]): IsoDay | undefined {
  const counts = new Map<IsoDay, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  let most: [IsoDay, number] | undefined;
  for (const entry of counts) if (entry[1] > (most?.[1] ?? 0)) most = entry;
  return most?.[0];
}
