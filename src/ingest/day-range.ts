import { isDay } from "../digest/iso-day.ts";
import type { IsoDay } from "../digest/digest.ts";
import { IngestError } from "./ingest-error.ts";

/** @throws IngestError where the text is no day of the calendar. */
export function readDay(text: string): IsoDay {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (isDay(Number(year), Number(month), Number(day))) return text;
  throw new IngestError(`“${text}” is not a day: write it as 2026-06-17`);
}

/**
 * Every day from one to another, both of them in it; none after `today`.
 *
 * @throws IngestError where the first lies after the last or after today.
 */
export function daysBetween(since: IsoDay, until: IsoDay, today: IsoDay): IsoDay[] {
  const last = until < today ? until : today;
  if (since > last) throw new IngestError(`${since} lies after ${last}: there is nothing to fetch yet`);
  const days: IsoDay[] = [];
  for (let time = Date.parse(since); time <= Date.parse(last); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}
