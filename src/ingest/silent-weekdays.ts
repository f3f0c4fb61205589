import type { IsoDay } from "../digest/digest.ts";

/** So many weekdays without an edition are no holiday: what is asked has moved, or ended. */
const most = 3;

/**
 * The weekdays up to the last one asked for on which there was no edition, where they are so many in a row that somebody
 * should look; none otherwise.
 *
 * @param days all that were asked for, in order
 * @param today may have its edition later, and does not count
 */
export function silentWeekdays(days: readonly IsoDay[], without: ReadonlySet<IsoDay>, today: IsoDay): IsoDay[] {
  const weekdays = days.filter((day) => day < today && isWeekday(day));
  const last = weekdays.findLastIndex((day) => !without.has(day));
  const silent = weekdays.slice(last + 1);
  return silent.length >= most ? silent : [];
}

function isWeekday(day: IsoDay): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
