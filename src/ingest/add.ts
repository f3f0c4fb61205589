import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { dayOf } from "../digest/capture-name.ts";
import type { IsoDay } from "../digest/digest.ts";
import type { Problem } from "../digest/problem.ts";
import { problem } from "../archive/rules.ts";
import { readPlainFile } from "../loaders/plain-file.ts";
import { shown } from "../loaders/sources.ts";
import { checkCapture, type Checked, type Known } from "./check.ts";
import { IngestError } from "./ingest-error.ts";
import { type Incoming, placeCapture, type Placement } from "./placement.ts";
import { writeNew } from "./write-new.ts";

/** What became of a capture. Paths are as problems show them. */
export type Added =
  { outcome: "present"; day: IsoDay; file: string } | { outcome: "refused"; problems: Problem[] } | AddedCapture;

export interface AddedCapture extends Checked {
  outcome: "added";
  day: IsoDay;
  file: string;
  known: Known;
}

/**
 * Adds a capture to the seeds, exactly as it was captured: under its day, never over another file, and only where the
 * build would take it. `readKnown` is asked for the archive only where it is needed.
 *
 * @throws IngestError where the day cannot be told, or has another capture and no suffix tells the two apart.
 */
export async function addCapture(
  incoming: Incoming,
  seedsDir: string,
  readKnown: () => Promise<Known>,
): Promise<Added> {
  const placement = placeCapture(incoming);
  if ("problems" in placement) return { outcome: "refused", ...placement };
  const { day, name } = placement;
  const others = await capturesOf(seedsDir, day);
  for (const other of others) {
    const path = join(seedsDir, other);
    const read = await readPlainFile(path, [seedsDir]);
    if ("unread" in read) {
      const { rule, detail } = read.unread;
      return { outcome: "refused", problems: [problem(rule, { file: shown(path), line: 1 }, detail)] };
    }
    if (Buffer.compare(read.bytes, incoming.bytes) === 0) {
      return { outcome: "present", day, file: shown(path) };
    }
  }
  checkFree(placement, others, seedsDir);

  const path = join(seedsDir, name);
  const file = shown(path);
  const { known, ...checked } = checkCapture(await readKnown(), file, incoming.bytes);
  // Nothing lies there yet: an operator looks for the line where the capture came from.
  const problems = checked.problems.map((problem) =>
    problem.file === file ? { ...problem, file: incoming.source } : problem,
  );
  if (!known) return { outcome: "refused", problems };
  if (!(await writeNew(path, incoming.bytes))) throw new IngestError(taken(file));
  return { outcome: "added", day, file, ...checked, problems, known };
}

/** Names of the captures of a day, sorted. */
export async function capturesOf(seedsDir: string, day: IsoDay): Promise<string[]> {
  try {
    return (await readdir(seedsDir)).filter((name) => dayOf(name) === day).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new IngestError(`${shown(seedsDir)} does not exist: create it, or set SEEDS_DIR to where the digests are`);
  }
}

/** Two captures of a day that differ only in their extension would be told apart by nobody. */
function checkFree({ suffix, name }: Placement, others: readonly string[], seedsDir: string): void {
  const stem = (file: string) => file.replace(/\.[^.]*$/, "");
  const other = suffix === undefined ? others[0] : others.find((candidate) => stem(candidate) === stem(name));
  if (other !== undefined) throw new IngestError(taken(shown(join(seedsDir, other))));
}

function taken(file: string): string {
  return `${file} is there already, with other content: give this capture a suffix of its own, as --suffix evening`;
}
