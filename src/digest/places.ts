import type { Line } from "./lines.ts";
import type { At } from "./problem-collector.ts";

/** Where the characters of a structured text, such as JSON, stand in its capture. Offsets count UTF-16 code units. */
export interface Places {
  at: (offset: number) => At;
  /** The lines that characters `from` up to but without `to` stand on. */
  span: (from: number, to: number) => readonly Line[];
}

/** Of a text that is the whole capture; `text` has LF at each line's end. */
export function placesOf(lines: readonly Line[]): Places & { text: string } {
  const starts: number[] = [];
  let length = 0;
  for (const { raw } of lines) {
    starts.push(length);
    length += raw.length + 1;
  }
  return {
    text: lines.map(({ raw }) => raw).join("\n"),
    at: (offset) => {
      const index = lastUpTo(starts, offset);
      return { line: lines[index] ?? nothing, column: offset - (starts[index] ?? 0) + 1 };
    },
    span: (from, to) => lines.slice(lastUpTo(starts, from), lastUpTo(starts, to - 1) + 1),
  };
}

/** Of a text that is an attribute or the like: all of it stands at one place. */
export function singlePlace(at: At, lines: readonly Line[]): Places {
  return { at: () => at, span: () => lines };
}

/** The line of a capture without lines. */
const nothing: Line = { number: 1, raw: "", text: "" };

/** Of a text whose problems nobody asks for. */
export const nowhere: Places = singlePlace(nothing, []);

/** Index of the last number that is not larger; 0 where all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
