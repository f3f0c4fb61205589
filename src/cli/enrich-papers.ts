import { join } from "node:path";
import { readAddress } from "../ingest/source-address.ts";
import { arxivApi } from "../ingest/arxiv-api.ts";
import { systemClock } from "../ingest/clock.ts";
import { countsText, enrich, withoutOverlay } from "../ingest/enrich-overlays.ts";
import { openFetching, usualPatience } from "../ingest/http.ts";
import { IngestError } from "../ingest/ingest-error.ts";
import { readPatience } from "../ingest/patience.ts";
import { openProgress } from "../ingest/progress.ts";
import { sweepUnfinished } from "../ingest/write-new.ts";
import { formatProblems } from "../loaders/format-problems.ts";
import { readArchive } from "../loaders/sources.ts";
import { environment } from "../site.ts";
import { readArguments, readCount } from "./arguments.ts";

/** `enrich`: the exit code, as the usage says. */
export async function enrichPapers(usage: string, signal: AbortSignal): Promise<number> {
  const { positionals, values } = readArguments(usage, ["limit", "from", "interval", "patience"]);
  if (positionals.length > 0) throw new IngestError(usage);
  const limit = values.limit === undefined ? Infinity : readCount("limit", values.limit);
  const interval = readCount("interval", values.interval ?? "3000");
  const patience = readPatience(values.patience ?? usualPatience);

  const { archive, problems } = await readArchive(environment);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    // Among them may be an overlay that cannot be read: its paper would get a second one.
    throw new IngestError(`${formatProblems(errors)}nothing was fetched: correct what is wrong first`);
  }
  const overlaysDir = join(environment.contentDir, "papers");
  await sweepUnfinished(overlaysDir);
  const papers = withoutOverlay(archive.papers).slice(0, limit);
  const progress = openProgress(process.stderr, papers.length, "papers");
  try {
    const fetching = openFetching(interval, systemClock, signal, patience);
    const from = readAddress(values.from ?? arxivApi).origin;
    const counts = await enrich(papers, { from, overlaysDir, fetching, progress });
    progress.end();
    process.stdout.write(`${countsText(counts)}\n`);
    return counts.failed === 0 ? 0 : counts.found > 0 ? 3 : 1;
  } finally {
    progress.end();
  }
}
