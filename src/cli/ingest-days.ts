import { readAddress } from "../ingest/source-address.ts";
import { readKnown } from "../ingest/check.ts";
import { systemClock, today } from "../ingest/clock.ts";
import { dailyPapers, ingestDaily } from "../ingest/daily.ts";
import { daysBetween, readDay } from "../ingest/day-range.ts";
import { openFetching } from "../ingest/http.ts";
import { IngestError } from "../ingest/ingest-error.ts";
import { openProgress } from "../ingest/progress.ts";
import { sweepUnfinished } from "../ingest/write-new.ts";
import { environment } from "../site.ts";
import { readCount } from "./arguments.ts";

interface Values {
  since?: string;
  until?: string;
  from?: string;
  interval?: string;
  day?: string;
  suffix?: string;
}

/** `ingest -- daily …`: the exit code, 1 where a day's answer could not be taken. */
export async function ingestDays(
  positionals: readonly string[],
  values: Values,
  usage: string,
  signal: AbortSignal,
): Promise<number> {
  const days = daysOf(positionals, values, usage);
  // The hosted limit is 500 requests in 300 seconds.
  const interval = readCount("interval", values.interval ?? "1000");
  const { seedsDir } = environment;
  await sweepUnfinished(seedsDir);
  const progress = openProgress(process.stderr, days.length, "days");
  try {
    const { added, present, withoutEdition, refused } = await ingestDaily(days, {
      from: readAddress(values.from ?? dailyPapers).origin,
      seedsDir,
      readKnown: () => readKnown(environment),
      fetching: openFetching(interval, systemClock, signal),
      progress,
    });
    process.stdout.write(
      `${added} added · ${present} there already · ${withoutEdition.length} without an edition · ${refused} refused\n`,
    );
    if (withoutEdition.length > 0) process.stdout.write(`without an edition: ${withoutEdition.join(", ")}\n`);
    return refused > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

function daysOf([one, ...more]: readonly string[], { since, until, day, suffix }: Values, usage: string): string[] {
  const now = today(systemClock);
  if (more.length > 0 || day !== undefined || suffix !== undefined) throw new IngestError(usage);
  if (one !== undefined && since === undefined && until === undefined) return daysBetween(readDay(one), one, now);
  if (one !== undefined || since === undefined) throw new IngestError(usage);
  return daysBetween(readDay(since), readDay(until ?? now), now);
}
