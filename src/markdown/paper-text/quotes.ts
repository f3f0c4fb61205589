import { foundText, matchAt, type Found, type Passage } from "./passage.ts";

/**
 * ` `` ` and `` ` `` where LaTeX would have quotation marks: something closes them before the next ones open.
 * Anything else, such as the backticks of Markdown, stays as typed.
 */
export function readOpeningQuotes(passage: Passage, at: number): Found | undefined {
  return passage.text.startsWith("``", at) ? double(passage, at) : single(passage, at);
}

/** The apostrophes that `readOpeningQuotes` found to close its marks. */
export function readClosingQuotes({ closingQuotes }: Passage, at: number): Found | undefined {
  const mark = closingQuotes.get(at);
  return mark === undefined ? undefined : foundText(mark, at + (mark === "”" ? 2 : 1));
}

/** Closed by `''`, or by a straight quote, which typography turns. */
function double({ text, end, next, closingQuotes }: Passage, at: number): Found | undefined {
  const reopened = next("``", at + 2);
  const limit = reopened === -1 ? end : Math.min(reopened, end);
  const apostrophes = next("''", at + 2);
  if (apostrophes !== -1 && apostrophes < limit) {
    // Of three apostrophes the first closes single quotes inside.
    const shift = text.startsWith("'''", apostrophes) && text.slice(at + 2, apostrophes).includes("`") ? 1 : 0;
    closingQuotes.set(apostrophes + shift, "”");
    return foundText("“", at + 2);
  }
  const straight = next('"', at + 2);
  return straight !== -1 && straight < limit ? foundText("“", at + 2) : undefined;
}

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
