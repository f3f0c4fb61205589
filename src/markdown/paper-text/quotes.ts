import { foundText, matchAt, type Found, type Passage } from "./passage.ts";

/**
 * ` `` ` and `` ` `` where LaTeX would have quotation marks: something closes them before the next ones open.
 * Anything else, such as the backticks of Markdown, stays as typed.
 */
export function readOpeningQuotes(passage: Passage, at: number): Found | undefined {
  return passage.text.startsWith("``", at) ? double(passage, at) : single(passage, at);
}

/** The apostrophes that were found to close marks. */
export function readClosingQuotes({ closingQuotes }: Passage, at: number): Found | undefined {
  const mark = closingQuotes.get(at);
  return mark === undefined ? undefined : foundText(mark, at + (mark === "”" ? 2 : 1));
}

/**
 * Two apostrophes that open marks, since some texts have them on both sides, or that close a straight quote: these are
 * read as one, which typography turns. Primes, inches and empty texts stay as typed.
 */
export function readApostrophes(passage: Passage, at: number): Found | undefined {
  if (matchAt(opening, passage, at)) return double(passage, at);
  return matchAt(closing, passage, at) && isStraightOpen(passage.text, at) ? foundText('"', at + 2) : undefined;
}

/** Two apostrophes between a blank or bracket and a word. */
const opening = /(?<![^\s([{–—-])''(?=[\p{L}\p{N}\\$([{])/uy;

/** Two apostrophes after a word or its punctuation, but for a single letter's: `f''`. */
const closing = /(?<=\p{L}\p{L}|[.,;:!?)\]*])''(?![\p{L}\p{N}'])/uy;

/** Closed by `''`, or by a straight quote, which typography turns. */
function double(passage: Passage, at: number): Found | undefined {
  const { text, end, next, closingQuotes } = passage;
  const isLatex = text.startsWith("``", at);
  const closes = (index: number) => index !== -1 && (isLatex || /\S/.test(text.charAt(index - 1)));
  const reopened = next("``", at + 2);
  const limit = reopened === -1 ? end : Math.min(reopened, end);
  const apostrophes = next("''", at + 2);
  if (apostrophes < limit && closes(apostrophes)) {
    // Of three apostrophes the first closes single quotes inside.
    const shift = text.startsWith("'''", apostrophes) && text.slice(at + 2, apostrophes).includes("`") ? 1 : 0;
    closingQuotes.set(apostrophes + shift, "”");
    return foundText("“", at + 2);
  }
  const straight = next('"', at + 2);
  const straightLimit = isLatex || apostrophes === -1 ? limit : Math.min(limit, apostrophes);
  return straight < straightLimit && closes(straight) ? foundText("“", at + 2) : undefined;
}

/** Whether the last double quote before is a straight one that opens, no further away than phrases are long. */
function isStraightOpen(text: string, at: number): boolean {
  const from = Math.max(at - longestPhrase, 0);
  const index = from + text.slice(from, at).search(/["“”][^"“”]*$/);
  return /^[^\s"“”]$/.test(text.charAt(index + 1)) && /^[\s([{]?"$/.test(text.slice(Math.max(index - 1, 0), index + 1));
}

const longestPhrase = 200;

function single(passage: Passage, at: number): Found | undefined {
  const before = passage.text.charAt(at - 1);
  if (/[\p{L}\p{N}`]/u.test(before) || !/[^\s`]/.test(passage.text.charAt(at + 1))) return undefined;
  const close = closingApostrophe(passage, at + 1);
  if (close === undefined) return undefined;
  passage.closingQuotes.set(close, "’");
  return foundText("‘", at + 1);
}

/** The next apostrophe that is not inside a word, if no backtick comes first. */
function closingApostrophe(passage: Passage, from: number): number | undefined {
  for (let at = from; at < passage.end; at++) {
    const character = passage.text.charAt(at);
    if (character === "`") return undefined;
    if (character === "'" && !matchAt(letter, passage, at + 1)) return at;
  }
  return undefined;
}

const letter = /\p{L}/uy;
