import { decode } from "../digest/bytes.ts";
import { formatOf } from "../digest/formats.ts";
import { splitLines } from "../digest/lines.ts";
import { openingOf } from "../digest/opening.ts";
import { readCapture } from "../digest/read.ts";
import { addCapture, type Added } from "./add.ts";
import type { Known } from "./check.ts";
import { IngestError } from "./ingest-error.ts";
import type { Incoming } from "./placement.ts";

/** What is wrong with a capture that is of several days, and with nothing else. */
const parted = new Set(["several-days", "page-period", "file-name"]);

/**
 * A capture of several days as one of each day, the oldest first, whatever day its file is named after. A page becomes
 * JSON, in which its papers are written. Undefined where it is of one day, does not say the days of all of its papers,
 * has errors, whose lines are those of the whole, or where the operator says that it is of one day.
 */
export function partCapture(incoming: Incoming): Incoming[] | undefined {
  const { source, bytes, day } = incoming;
  if (day !== undefined) return undefined;
  const { text } = decode(source, bytes);
  const opening = openingOf(splitLines(text));
  const parts = (opening === undefined ? undefined : formatOf(opening))?.part?.(text);
  if (!parts) return undefined;
  const { problems } = readCapture({ path: "capture", bytes });
  if (problems.some(({ severity, rule }) => severity === "error" && !parted.has(rule))) return undefined;
  return parts.map((part) => ({
    ...incoming,
    source: `${source}#${part.day}`,
    name: "",
    day: part.day,
    bytes: new TextEncoder().encode(part.text),
  }));
}

/** What became of one day of a capture, or why there is no place for it. */
export type AddedPart = { part: Incoming } & ({ added: Added } | { error: IngestError });

/** Adds the days of a capture one after the other: one that cannot be taken does not take the others along. */
export async function* addParts(
  parts: readonly Incoming[],
  seedsDir: string,
  readKnown: () => Promise<Known>,
): AsyncGenerator<AddedPart> {
  let known: Known | undefined;
  for (const part of parts) {
    try {
      const added = await addCapture(part, seedsDir, async () => (known ??= await readKnown()));
      if (added.outcome === "added") ({ known } = added);
      yield { part, added };
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      yield { part, error };
    }
  }
}
