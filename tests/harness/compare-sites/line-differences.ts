import { align } from "./align.ts";
import { excerpts, type Found } from "./difference.ts";
import { jsonDifferences } from "./json-differences.ts";

/** The lines in which two texts differ. */
export function* lineDifferences(one: string, other: string): Generator<Found> {
  for (const { where, lines } of linePairs(one, other)) yield { kind: "content", where, ...excerpts(...lines) };
}

/** The fields in which the lines of two texts of JSON Lines differ. */
export function* jsonLinesDifferences(one: string, other: string): Generator<Found> {
  for (const { where, lines } of linePairs(one, other)) {
    const [line, otherLine] = lines;
    if (line !== undefined && otherLine !== undefined) yield* jsonDifferences(line, otherLine, `${where} $`);
    else yield { kind: "content", where, ...excerpts(...lines) };
  }
}

interface LinePair {
  /** The number of the line in the first text, or in the second where that alone has it. */
  where: string;
  lines: [string | undefined, string | undefined];
}

function* linePairs(one: string, other: string): Generator<LinePair> {
  let [at, otherAt] = [1, 1];
  // With what ends them: a carriage return, or nothing at the end of a text, is a difference.
  for (const part of align(one.split(/(?<=\n)/), other.split(/(?<=\n)/), (line) => line)) {
    if (part.same) {
      [at, otherAt] = [at + 1, otherAt + 1];
      continue;
    }
    for (let place = 0; place < Math.max(part.one.length, part.other.length); place += 1) {
      const number = place < part.one.length ? at + place : otherAt + place;
      yield { where: `line ${number}`, lines: [part.one[place], part.other[place]] };
    }
    [at, otherAt] = [at + part.one.length, otherAt + part.other.length];
  }
}
