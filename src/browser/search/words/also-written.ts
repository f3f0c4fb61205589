import { inPlainLetters, plainlyWritten } from "./folding.ts";
import { inLatinLetters } from "./greek.ts";
import { nameWords } from "./names.ts";
import { betweenRuns, pairWords } from "./unspaced.ts";

/**
 * What a page says beside a text so that its words are found however they are typed: in plain letters, Greek by its
 * names, what a low line joins as one, names with their signs, words of scripts without blanks. Mostly nothing.
 */
export function alsoWritten(text: string): string[] {
  const tokens = inPlainLetters(text.normalize("NFC"))
    .split(/\s+/)
    .filter((token) => !isAddress(token));
  const spelled = tokens.filter((token) => inLatinLetters(token) !== token).map(inLatinLetters);
  const words = [
    ...plainlyWritten(text),
    ...spelled.map(withoutLowLines),
    // The index takes the low line for a letter: `100_000` would be no number.
    ...tokens.filter((token) => withoutLowLines(token) !== token).map(withoutLowLines),
    ...tokens.flatMap(betweenRuns),
    ...tokens.flatMap(nameWords),
  ];
  return [...new Set(words), ...pairWords(tokens.join(" "))];
}

function isAddress(token: string): boolean {
  return /[\p{L}\p{N}]\/[^/]*\/|:\/\/|\.\p{L}+\//u.test(token);
}

/** `100000` for `100_000`, `pi0.5` for `pi_{0.5}`. */
function withoutLowLines(token: string): string {
  return token.replace(/(?<=[\p{L}\p{N}])\p{Pc}\{?([\p{L}\p{N}.]+)\}?/gu, "$1");
}
