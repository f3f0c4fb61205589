import { decode } from "../digest/bytes.ts";
import { dayOf } from "../digest/capture-name.ts";
import type { IsoDay } from "../digest/digest.ts";
import { formatOf } from "../digest/formats.ts";
import { splitLines } from "../digest/lines.ts";
import { listing } from "../digest/listing.ts";
import { openingOf } from "../digest/opening.ts";
import type { Problem } from "../digest/problem.ts";
import { readCapture } from "../digest/read.ts";
import { IngestError } from "./ingest-error.ts";

/** A capture that is to be added. */
export interface Incoming {
  /** As messages call it: a path, an address, `standard input`. */
  source: string;
  /** The last segment of its path, which may give its day; empty where it has none. */
  name: string;
  bytes: Uint8Array;
  /** What the operator says. */
  day?: IsoDay | undefined;
  suffix?: string | undefined;
}

/** Where a capture belongs among the seeds. */
export interface Placement {
  day: IsoDay;
  suffix: string | undefined;
  /** Of the file, such as `2026-06-17-evening.txt`. */
  name: string;
}

/**
 * The day and name of a capture: as the operator says, else as its file is named, else as it says itself; the
 * extension is that of its format. Or the problems that keep it from being read.
 *
 * @throws IngestError where nothing gives the day, or the name a suffix that cannot be one.
 */
export function placeCapture(incoming: Incoming): Placement | { problems: Problem[] } {
  const { source, name, bytes } = incoming;
  const named = incoming.day ?? dayOf(name);
  const suffix = incoming.suffix ?? (incoming.day === undefined ? suffixOf(name) : undefined);
  if (suffix !== undefined && !/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(suffix)) {
    throw new IngestError(
      `“${suffix}” cannot be a suffix: give one of letters, digits and hyphens, as --suffix evening`,
    );
  }
  // No day can be read from this name, so the day is what the capture states.
  const { digest, problems } = named === undefined ? readCapture({ path: "capture", bytes }) : {};
  const day = named ?? digest?.day;
  if (day === undefined) {
    const errors = problems?.filter(({ rule, severity }) => severity === "error" && rule !== "file-name") ?? [];
    if (errors.length > 0) return { problems: errors.map((problem) => ({ ...problem, file: source })) };
    throw new IngestError(`${source} does not say its day with the year: give it, as --day 2026-06-17`);
  }
  const opening = openingOf(splitLines(decode(source, bytes).text));
  const { extension } = (opening === undefined ? undefined : formatOf(opening)) ?? listing;
  return { day, suffix, name: `${day}${suffix === undefined ? "" : `-${suffix}`}.${extension}` };
}

function suffixOf(name: string): string | undefined {
  return dayOf(name) === undefined ? undefined : /^[\d-]{10}-(.+)\.[^.]+$/.exec(name)?.[1];
}
