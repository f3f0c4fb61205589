import { decode } from "../digest/bytes.ts";
import type { IsoDay } from "../digest/digest.ts";
import { dailyJson } from "../digest/daily-json.ts";
import { formatOf } from "../digest/formats.ts";
import { openingOf } from "../digest/opening.ts";
import { splitLines } from "../digest/lines.ts";
import { readCapture } from "../digest/read.ts";
import { addCapture, capturesOf } from "./add.ts";
import type { Known } from "./check.ts";
import { fetchBytes, type Fetching } from "./http.ts";
import { IngestError, StatusError } from "./ingest-error.ts";
import type { Progress } from "./progress.ts";
import { formatAdded } from "./ingest-summary.ts";

/** The hosted Daily Papers; `--from` names another server with the same interface. */
export const dailyPapers = "https://huggingface.co";

/** The most papers that one answer can hold, and more than a day has had so far. */
const limit = 100;

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
  refused: number;
}

/**
 * Fetches the Daily Papers of each day that no seed has yet, and adds each as it comes: a run that was stopped goes on
 * where it was. A day whose answer cannot be taken is told, and left out.
 *
 * @throws IngestError where the server gives no answer, or something else than the Daily Papers.
 */
export async function ingestDaily(days: readonly IsoDay[], run: DailyRun): Promise<DailyEnds> {
  const { seedsDir, fetching, progress } = run;
  const ends: DailyEnds = { added: 0, present: 0, withoutEdition: [], refused: 0 };
  let known: Known | undefined;
  const readKnown = async () => (known ??= await run.readKnown());
  for (const [index, day] of days.entries()) {
    progress.show(index);
    if ((await capturesOf(seedsDir, day)).length > 0) {
      ends.present++;
      continue;
    }
    const source = new URL(`/api/daily_papers?date=${day}&limit=${limit}`, run.from).href;
    const bytes = await fetchListing(source, fetching);
    const none = bytes ? otherDay(source, bytes, day) : "the server answered 404";
    if (!bytes || none !== undefined) {
      ends.withoutEdition.push(day);
      progress.tell(`${day} has no edition (${none}): skipped\n`);
      continue;
    }
    const added = await addCapture({ source, name: "", bytes, day }, seedsDir, readKnown);
    const { problems, text } = formatAdded(source, added);
    progress.tell(`${problems}${text}`);
    if (added.outcome === "added") {
      known = added.known;
      if (added.entries >= limit)
        progress.tell(`${day} may have more papers than the ${limit} that one answer holds\n`);
    }
    ends[added.outcome]++;
  }
  return ends;
}

/** A server may say of a day without an edition that there is none: `undefined`. */
async function fetchListing(source: string, fetching: Fetching): Promise<Uint8Array | undefined> {
  try {
    return (await fetchBytes(source, fetching)).bytes;
  } catch (error) {
    if (error instanceof StatusError && error.status === 404) return undefined;
    throw error;
  }
}

/**
 * What an answer is where it is not the day's own listing: a day without an edition answers with another day's.
 *
 * @throws IngestError where it is no JSON at all.
 */
function otherDay(source: string, bytes: Uint8Array, day: IsoDay): string | undefined {
  const opening = openingOf(splitLines(decode(source, bytes).text));
  const format = opening === undefined ? dailyJson : formatOf(opening);
  if (format !== dailyJson) {
    const found = format?.looks ?? "something else";
    throw new IngestError(`${source} answered with ${found}, not with JSON: open it in a browser to see why`);
  }
  const { digest, problems } = readCapture({ path: "answer", bytes });
  if (problems.some(({ rule }) => rule === "no-entries")) return "the answer lists no paper";
  return digest && digest.day !== day ? `the answer is that of ${digest.day}` : undefined;
}
