import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { countOf } from "../data/counts.ts";
import type { Entry, IsoDay } from "../digest/digest.ts";
import type { Problem } from "../digest/problem.ts";
import { readCapture } from "../digest/read.ts";
import { formatProblems } from "../loaders/format-problems.ts";
import { shown } from "../loaders/sources.ts";
import { addCapture, capturesOf, type Added } from "./add.ts";
import type { Known } from "./check.ts";
import { fetchDaily, type DailyPage } from "./daily-answer.ts";
import type { Fetching } from "./http.ts";
import { IngestError } from "./ingest-error.ts";
import { formatAdded } from "./ingest-summary.ts";
import { PatienceError } from "./patience.ts";
import type { Progress } from "./progress.ts";
import { partAnswer } from "./readable-papers.ts";
import { daysWithRefused, fileOf, keepRefused } from "./refused-papers.ts";

/** The hosted Daily Papers; `--from` names another server with the same interface. */
export const dailyPapers = "https://huggingface.co";

export interface DailyRun {
  /** Origin of the server. */
  from: string;
  seedsDir: string;
  readKnown: () => Promise<Known>;
  fetching: Fetching;
  progress: Progress;
}

/** What became of the days of a run. */
export interface DailyEnds {
  added: number;
  present: number;
  /** Those for which the server has no listing. */
  withoutEdition: IsoDay[];
  /** Those of which something could not be read; what could be was added. */
  refused: IsoDay[];
  /** Those for which there was no usable answer, or that were not asked for any more. */
  failed: IsoDay[];
}

/** So many days in a row without a usable answer are no accident. */
const mostFailures = 3;

/**
 * Fetches the Daily Papers of each day that no seed has yet, and of those of which something was refused before; adds
 * what can be read as it comes, so that a run that was stopped goes on where it was. What cannot be read, of a day or as
 * a whole, is told and asked for again by the next run; it stops no other day.
 */
export async function ingestDaily(days: readonly IsoDay[], run: DailyRun): Promise<DailyEnds> {
  const ends: DailyEnds = { added: 0, present: 0, withoutEdition: [], refused: [], failed: [] };
  const again = new Set(await daysWithRefused(run.seedsDir));
  const queue = [...new Set([...days, ...again])].sort();
  const day = oneDay(run, ends, again);
  let failures = 0;
  for (const [index, next] of queue.entries()) {
    run.progress.show(index);
    try {
      await day(next);
      failures = 0;
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      run.progress.tell(`${error.message}\n`);
      ends.failed.push(next);
      if (!(error instanceof PatienceError) && ++failures < mostFailures) continue;
      ends.failed.push(...queue.slice(index + 1));
      break;
    }
  }
  return ends;
}

/** Deals with one day after the other. What it adds is known to the next. */
function oneDay(run: DailyRun, ends: DailyEnds, again: ReadonlySet<IsoDay>): (day: IsoDay) => Promise<void> {
  const { seedsDir, progress } = run;
  let known: Known | undefined;
  const readKnown = async () => (known ??= await run.readKnown());

  return async (day) => {
    const captures = await capturesOf(seedsDir, day);
    if (captures.length > 0 && !again.has(day)) {
      ends.present++;
      return;
    }
    const answer = await fetchDaily(run.from, day, run.fetching);
    if (typeof answer === "string") {
      ends.withoutEdition.push(day);
      progress.tell(`${day} has no edition (${answer}): skipped\n`);
      return;
    }
    const isKnown = await knownIn(captures.map((name) => join(seedsDir, name)));
    const refused: string[] = [];
    const outcomes = new Set<Added["outcome"]>();
    for (const [at, page] of answer.entries()) {
      const parted = partAnswer(page.bytes, day, isKnown) ?? { readable: page.bytes, refused: [] };
      if (parted.refused.length > 0) progress.tell(formatProblems(errorsOf(page, day)));
      refused.push(...parted.refused);
      if (!parted.readable) continue;
      const incoming = { source: page.source, name: "", bytes: parted.readable, day, suffix: suffixOf(captures, at) };
      const added = await addCapture(incoming, seedsDir, readKnown);
      const { problems, text } = formatAdded(page.source, added);
      progress.tell(`${problems}${text}`);
      if (added.outcome === "added") known = added.known;
      outcomes.add(added.outcome);
      // The rest would make the day look as if it were there.
      if (added.outcome === "refused") break;
    }
    await keepRefused(seedsDir, day, refused);
    if (outcomes.has("added")) ends.added++;
    if (refused.length > 0 || outcomes.has("refused")) ends.refused.push(day);
    if (refused.length === 0) return;
    const count = countOf(refused.length, "paper");
    progress.tell(`${day}: ${count} left out, kept in ${shown(fileOf(seedsDir, day))}, asked for again next time
`);
  };
}

/** What a further page of a day, or what is asked for again, is called beside the captures that are there. */
function suffixOf(captures: readonly string[], page: number): string | undefined {
  if (captures.length > 0) return `late-${captures.length + page}`;
  return page > 0 ? `page-${page + 1}` : undefined;
}

/** What keeps papers of an answer from being read, where they stand in it. */
function errorsOf({ source, bytes }: DailyPage, day: IsoDay): Problem[] {
  const { problems } = readCapture({ path: `${day}.json`, bytes });
  return problems.filter(({ severity }) => severity === "error").map((problem) => ({ ...problem, file: source }));
}

/** Whether a paper is listed in one of these captures of its day: by its id, else by its title. */
async function knownIn(captures: readonly string[]): Promise<(entry: Entry) => boolean> {
  const names = new Set<string>();
  for (const path of captures) {
    const { digest } = readCapture({ path, bytes: await readFile(path) });
    for (const entry of digest?.entries ?? []) names.add(nameOf(entry));
  }
  return (entry) => names.has(nameOf(entry));
}

function nameOf({ arxiv, title }: Entry): string {
  return arxiv ?? title;
}
