import type { CapturePart } from "./capture-parts.ts";
import type { Digest, IsoDay } from "./digest.ts";
import type { Line } from "./lines.ts";
import type { At, ProblemCollector } from "./problem-collector.ts";

/** A format of captures. Its reader exports one; `formats.ts` lists them. */
export interface CaptureFormat {
  /** As it ends the sentence “What is read: …”. */
  name: string;
  /** What anybody takes its bytes for, as in “answered with text”. */
  looks: string;
  /** Of a file of it among the seeds. */
  extension: string;
  /** Told by how the capture begins, as `openingOf` gives it: never by the name of its file. */
  recognizes: (opening: string) => Recognition;
  read: Reader;
  /** The days of a capture that is of several, each apart; undefined where it is of one, or does not say of which. */
  part?: (text: string) => CapturePart[] | undefined;
}

/**
 * `own`: it begins as this format alone does, so that no two formats may say this of one opening. `kin`: it begins as
 * the family of this format does, such as JSON; where no format calls it its own, this one says what is wrong with it.
 */
export type Recognition = "own" | "kin" | undefined;

/**
 * Reads one format: `day` is that of the file's name. A format that states its own day gives it back, and raises a
 * problem where the two disagree.
 */
export type Reader = (lines: readonly Line[], day: IsoDay | undefined, report: ProblemCollector) => Reading;

export type Reading = Omit<Digest, "day" | "file"> & {
  day?: IsoDay;
  refused?: Refusal;
};

/** Where and how it shows that the capture is kin and no more: `XML that is no Atom feed`. */
export interface Refusal {
  at: At;
  kind: string;
  /** What to take in its place, where that is known: `the list alone`. */
  instead?: string;
}
