import { readAddress } from "../ingest/source-address.ts";
import { readKnown } from "../ingest/check.ts";
import { systemClock, today } from "../ingest/clock.ts";
import { dailyPapers, ingestDaily, type DailyEnds } from "../ingest/daily.ts";
import { daysBetween, readDay } from "../ingest/day-range.ts";
import { openFetching, usualPatience } from "../ingest/http.ts";
import { IngestError } from "../ingest/ingest-error.ts";
import { readPatience } from "../ingest/patience.ts";
import { openProgress } from "../ingest/progress.ts";
import { silentWeekdays } from "../ingest/silent-weekdays.ts";
import { sweepUnfinished } from "../ingest/write-new.ts";
import { environment } from "../site.ts";
import { readCount } from "./arguments.ts";

interface Values {
  since?: string;
  until?: string;
  from?: string;
  interval?: string;
  patience?: string;
  day?: string;
  suffix?: string;
}

/**
 * `ingest -- daily …`: the exit code. 0: all is well; 1: something failed, and nothing was added; 3: something failed, and
 * something was added, which can be built and published.
 */
export async function ingestDays(
  positionals: readonly string[],
  values: Values,
  usage: string,
  signal: AbortSignal,
): Promise<number> {
  const days = daysOf(positionals, values, usage);
  // The hosted limit is 500 requests in 300 seconds.
  const interval = readCount("interval", values.interval ?? "1000");
  const patience = readPatience(values.patience ?? usualPatience);
  const { seedsDir } = environment;
  await sweepUnfinished(seedsDir);
  const progress = openProgress(process.stderr, days.length, "days");
  try {
    const ends = await ingestDaily(days, {
      from: readAddress(values.from ?? dailyPapers).origin,
      seedsDir,
      readKnown: () => readKnown(environment),
      fetching: openFetching(interval, systemClock, signal, patience),
      progress,
    });
    process.stdout.write(summaryOf(ends));
    const silent = silentWeekdays(days, new Set([...ends.withoutEdition, ...ends.failed]), today(systemClock));
    if (silent.length > 0) process.stderr.write(alarm(silent));
    const isWell = ends.refused.length + ends.failed.length + silent.length === 0;
    return isWell ? 0 : ends.added > 0 ? 3 : 1;
  } finally {
    progress.end();
  }
}

function summaryOf({ added, present, withoutEdition, refused, failed }: DailyEnds): string {
  const counts = [
    `${added} added`,
    `${present} there already`,
    `${withoutEdition.length} without an edition`,
    `${refused.length} refused`,
    ...(failed.length > 0 ? [`${failed.length} not had`] : []),
  ];
  const named = (what: string, days: readonly string[]) => (days.length > 0 ? `${what}: ${days.join(", ")}\n` : "");
  return [
    `${counts.join(" · ")}\n`,
    named("without an edition", withoutEdition),
    named("refused in part or as a whole", refused),
    named("not had, and asked for again next time", failed),
  ].join("");
}

function alarm(silent: readonly string[]): string {
  return `alarm: ${silent.length} weekdays in a row without an edition, up to ${silent.at(-1)}: look whether the source has moved or ended\n`;
}

function daysOf([one, ...more]: readonly string[], { since, until, day, suffix }: Values, usage: string): string[] {
  const now = today(systemClock);
  if (more.length > 0 || day !== undefined || suffix !== undefined) throw new IngestError(usage);
  if (one !== undefined && since === undefined && until === undefined) return daysBetween(readDay(one), one, now);
  if (one !== undefined || since === undefined) throw new IngestError(usage);
  return daysBetween(readDay(since), readDay(until ?? now), now);
}
