import type { Line } from "./lines.ts";

/** A word after a hyphen that waits for its other half: `pre- and post-training`. */
const suspending = String.raw`(?:and|or|to|und|bis|nor)(?![\p{L}\p{M}-])`;
const suspended = new RegExp(`^${suspending}`, "iu");

/** Lines without a blank one between them. `text` is on one line. */
export interface Paragraph {
  lines: readonly [Line, ...Line[]];
  text: string;
}

/** Groups lines that follow one another without a gap. */
export function paragraphs(lines: readonly Line[]): Paragraph[] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.at(-1)?.number === line.number - 1) group.push(line);
    else groups.push([line]);
  }
  return groups.map(paragraph);
}

export function paragraph(lines: Paragraph["lines"]): Paragraph {
  const texts = lines.map(({ text }) => text);
  return { lines, text: rejoined(texts.map((text, i) => glue(texts[i - 1], text) + text).join("")) };
}

/**
 * A text in which a compound was broken before it was captured, without the blank of the break: `Mixture-of- Experts`,
 * `state- of-the-art`. Only where a word such as “of” stands inside: elsewhere the hyphen may wait for its other half
 * (`pre- and post-training`, `opt-in- or opt-out-based`), be a syllable's, or a dash.
 */
function rejoined(text: string): string {
  return text.includes("- ") ? text.replace(brokenBehind, "").replace(brokenBefore, "") : text;
}

const brokenBehind = new RegExp(
  String.raw`(?<=[\p{L}\p{M}\p{N}]-(?:of|the|to|and|in|on|at|by|for|from|with)-) (?=[\p{L}\p{N}])(?!${suspending})`,
  "giu",
);
const brokenBefore = /(?<=[\p{L}\p{M}\p{N}]-) (?=(?:of|to|and)-[\p{L}\p{N}])/giu;

/** Whether a text ends in a full stop, which brackets and quotation marks may close. */
export function endsSentence(text: string): boolean {
  return /[.。][)\]}"'”’»]*$/u.test(text.slice(-12));
}

/**
 * What joins a line to the one above: a blank, but nothing after a compound word's hyphen or at a dash, which stay.
 * `pre- and post-training` keeps its blank,
 * `end-to-end` has none.
 */
function glue(above: string | undefined, below: string): "" | " " {
  if (above === undefined) return "";
  const [end, start] = [above.slice(-8), below.slice(0, 12)];
  const hyphen = /[\p{L}\p{M}]-$/u.test(end) && /^\p{L}/u.test(start) && !suspended.test(start);
  const dash =
    (/[\p{L}\p{M}\p{N}]--$/u.test(end) && /^[\p{L}\p{N}]/u.test(start)) ||
    (/[\p{L}\p{M}\p{N}]$/u.test(end) && /^--[\p{L}\p{N}]/u.test(start));
  return hyphen || dash ? "" : " ";
}
