import { countOf } from "../data/counts.ts";
import { type Added, addCapture, type AddedCapture } from "../ingest/add.ts";
import { readKnown } from "../ingest/check.ts";
import { systemClock } from "../ingest/clock.ts";
import { readDay } from "../ingest/day-range.ts";
import { openFetching } from "../ingest/http.ts";
import { IngestError } from "../ingest/ingest-error.ts";
import { openSource } from "../ingest/source.ts";
import { formatAdded, fullPage } from "../ingest/ingest-summary.ts";
import { addParts, partCapture } from "../ingest/several-days.ts";
import { sweepUnfinished } from "../ingest/write-new.ts";
import { environment } from "../site.ts";

interface Values {
  day?: string;
  suffix?: string;
  since?: string;
  until?: string;
}

/** `ingest -- <file | https address | ->`: the exit code, 1 where something was not taken. */
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
  const incoming = { ...capture, day: wanted, suffix };
  const known = () => readKnown(environment);
  const parts = partCapture(incoming);
  if (!parts) {
    const added = await addCapture(incoming, seedsDir, known);
    tell(capture.source, added);
    process.stdout.write(fullPage(added.outcome === "added" ? [added] : []));
    return added.outcome === "refused" ? 1 : 0;
  }
  process.stdout.write(`${capture.source} is of ${countOf(parts.length, "day")}: each becomes a capture of its own\n`);
  const taken: AddedCapture[] = [];
  let failed = false;
  for await (const outcome of addParts(parts, seedsDir, known)) {
    if ("error" in outcome) process.stderr.write(`${outcome.error.message}\n`);
    else tell(outcome.part.source, outcome.added);
    if ("added" in outcome && outcome.added.outcome === "added") taken.push(outcome.added);
    failed ||= "error" in outcome || outcome.added.outcome === "refused";
  }
  process.stdout.write(fullPage(taken));
  return failed ? 1 : 0;
}

function tell(source: string, added: Added): void {
  const { problems, text } = formatAdded(source, added);
  process.stderr.write(problems);
  (added.outcome === "refused" ? process.stderr : process.stdout).write(text);
}
