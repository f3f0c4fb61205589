import type { Line } from "./lines.ts";
import { endsSentence, type Paragraph } from "./paragraphs.ts";

/** Longer first paragraphs of a section are abstracts. Characters, lines joined. */
export const titleLength = 300;

/** A title within a section is at most this long: it has nothing but its shape to be known by. */
const lineLength = 200;

/** Whether a line reads like a title: short, and neither a sentence nor the opening of something. */
export function couldBeTitle(text: string): boolean {
  return text.length <= lineLength && !endsSentence(text) && !/[:;,]$/.test(text);
}

/**
 * Whether a paragraph below another one starts an entry without a block above it: a title-like line, then more text. A
 * title of several lines was wrapped; it starts an entry where the text above it has come to its end.
 */
export function startsEntry({ lines, text }: Paragraph, above: Paragraph, next: Paragraph | undefined): boolean {
  if (!couldBeTitle(text) || next === undefined || next.text.length <= text.length) return false;
  return lines.length === 1 || (endsSentence(above.text) && !holdsSentence(text));
}

function holdsSentence(text: string): boolean {
  return /[.!?]["'”’)]*\s+\p{Lu}/u.test(text);
}

/** The lines of an abstract's paragraph that a reader might take for titles, and the parser did not. */
export function doubtfulTitles(current: Paragraph, next: Paragraph | undefined): Line[] {
  const { lines, text } = current;
  const followed = next !== undefined && next.text.length > text.length;
  const short = lines.length === 1 ? couldBeTitle(text) : followed && text.length <= titleLength && !endsSentence(text);
  return short ? lines.slice(0, 1) : lines.filter((_, i) => standsOut(current, i, next));
}

/**
 * Whether a line within a longer paragraph looks like a title whose blank lines were lost: the line before ends a
 * sentence, and what follows is as long as no wrapped line would be.
 */
function standsOut({ lines, text: whole }: Paragraph, i: number, next: Paragraph | undefined): boolean {
  const text = lines[i]?.text ?? "";
  const above = lines[i - 1];
  const below = lines[i + 1]?.text ?? next?.text ?? "";
  if (lines.length === 1 || whole.length <= lineLength || !couldBeTitle(text)) return false;
  return (!above || endsSentence(above.text)) && below.length > lineLength && below.length > 2 * text.length;
}
