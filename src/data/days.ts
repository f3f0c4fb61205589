import type { IsoDay } from "../digest/digest.ts";

const format = (options: Intl.DateTimeFormatOptions) => {
  // A fixed locale and zone: the same page on every machine.
  const formatter = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  return (day: IsoDay) => formatter.format(new Date(`${day}T00:00:00Z`));
};

/** `17 June 2026` */
export const longDay = format({ day: "numeric", month: "long", year: "numeric" });
/** `17 Jun 2026` */
export const shortDay = (day: IsoDay) => mediumDay(day).replace("Sept", "Sep");
/** `Wednesday` */
const weekday = format({ weekday: "long" });
/** `17 June` */
export const dayAndMonth = format({ day: "numeric", month: "long" });

const mediumDay = format({ day: "numeric", month: "short", year: "numeric" });
const longMonth = format({ month: "long", year: "numeric" });
const onlyMonth = format({ month: "long" });

/** `June 2026`, from `2026-06`. */
export const monthAndYear = (month: string) => longMonth(`${month}-01`);
/** `June`, from `2026-06`. */
export const monthName = (month: string) => onlyMonth(`${month}-01`);

/** `Wednesday, 17 June 2026` */
export const fullDay = (day: IsoDay) => `${weekday(day)}, ${longDay(day)}`;

/** A period of any length as a reader says it: `2026`, `June 2026`, `17 June 2026`. */
export function periodName(period: string): string {
  if (period.length === 4) return period;
  return period.length === 7 ? monthAndYear(period) : longDay(period);
}

export const yearOf = (day: IsoDay) => day.slice(0, 4);
export const monthOf = (day: IsoDay) => day.slice(0, 7);

/** The twelve months of a year as `2026-01` … `2026-12`. */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
}

/** A month as weeks that start on Monday; `undefined` stands for days of its neighbours. */
export function weeksOf(month: string): (IsoDay | undefined)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const blanks = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((blanks + days) / 7) * 7 }, (_, index) => {
    const day = index - blanks + 1;
    return day < 1 || day > days ? undefined : `${month}-${String(day).padStart(2, "0")}`;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
