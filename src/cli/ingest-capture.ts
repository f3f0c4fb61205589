import { addCapture } from "../ingest/add.ts";
import { readKnown } from "../ingest/check.ts";
import { systemClock } from "../ingest/clock.ts";
import { readDay } from "../ingest/day-range.ts";
import { openFetching } from "../ingest/http.ts";
import { IngestError } from "../ingest/ingest-error.ts";
import { openSource } from "../ingest/source.ts";
import { formatAdded } from "../ingest/ingest-summary.ts";
import { sweepUnfinished } from "../ingest/write-new.ts";
import { environment } from "../site.ts";

interface Values {
  day?: string;
  suffix?: string;
  since?: string;
  until?: string;
}

/** `ingest -- <file | https address | ->`: the exit code. */
export async function ingestCapture(
  positionals: readonly string[],
  { day, suffix, since, until }: Values,
  usage: string,
  signal: AbortSignal,
): Promise<number> {
  const [from] = positionals;
  if (!from || positionals.length > 1 || since !== undefined || until !== undefined) throw new IngestError(usage);
  const { seedsDir } = environment;
  const wanted = day === undefined ? undefined : readDay(day);
  await sweepUnfinished(seedsDir);
  const capture = await openSource(from, process.stdin, openFetching(0, systemClock, signal));
  const added = await addCapture({ ...capture, day: wanted, suffix }, seedsDir, () => readKnown(environment));
  const { problems, text } = formatAdded(capture.source, added);
  process.stderr.write(problems);
  (added.outcome === "refused" ? process.stderr : process.stdout).write(text);
  return added.outcome === "refused" ? 1 : 0;
}
