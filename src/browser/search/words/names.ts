import { inPlainLetters } from "./folding.ts";

// The index knows letters and digits alone: to it `C++`, `C#` and `C` are one word, and the beginning of every word with
// a c. So a page says beside its text which names in it are a single letter or live by their signs, each as one word
// that begins and ends with a letter nobody types; a query is read the same way.

/** U+01C2, a letter for a click in Khoisan languages, as the one of fields that are only shown. */
const edge = "\u01c2";

/** Stands around the number of a sign within a name. */
const escape = "\u01c0";

/** Whether a word of the index stands for a name, and for nothing that a text has. */
export function isNameWord(word: string): boolean {
  return word.startsWith(edge);
}

/**
 * The word of the index for a typed name: `C++`, `Q*`, `.NET`, `pass@k`, `R`, or signs alone.
 *
 * @returns nothing for a word that the index knows as it is, an initial (`R.`) among them
 */
export function nameWord(typed: string): string | undefined {
  const name = withSigns(typed);
  if (isSigned(name)) return wordOf(name);
  return isLetter(name) && !/^\p{Lu}\.$/u.test(typed) ? wordOf(name) : undefined;
}

/** The words of the index for all names in what stands between two blanks, each once. */
export function nameWords(token: string): string[] {
  return [...new Set(namesIn(token).map(wordOf))];
}

/** A word of a text with the signs that tell names apart, and without what only sets it (`A^*` is `A*`) or surrounds it. */
export function withSigns(word: string): string {
  return inPlainLetters(word)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2217\u22c6\u2605]/g, "*")
    .replace(/\u266f/g, "#")
    .replace(/\u207a/g, "+")
    .replace(/[^\p{L}\p{N}\p{S}#*@&.]|[\^~$`\u00b0]/gu, "")
    .replace(/(?!^\.\p{L})\./gu, "")
    .replace(/^\*+(?=[\p{L}\p{N}])/u, "")
    .toLowerCase();
}

const sign = /[\p{S}#*@&]/u;

/** Numbers are told apart by their digits: `+4.1`, `>80%`. */
function isSigned(name: string): boolean {
  if (!sign.test(name)) return name.startsWith(".");
  return /\p{L}/u.test(name) || !/\p{N}/u.test(name);
}

/** A letter that may be a name. `a` is a word, and a sign of a script that has many is one too. */
function isLetter(name: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(name) && name !== "a";
}

function namesIn(token: string): string[] {
  const parts = [token, ...token.split(/[/,;:()[\]\u2013\u2014-]/)].map(withSigns);
  // A release is of the language that has its name: `C++20`.
  const signed = parts.filter(isSigned).flatMap((name) => [name, ...(/^.*[+#*](?=\d+$)/.exec(name) ?? [])]);
  // Signs alone are looked for wherever they stand: `@` in `pass@k`.
  const signs = signed.flatMap((name) => name.match(new RegExp(sign, "gu")) ?? []);
  // `(i)` and `b)` number what follows.
  const letters = /^\(?\p{L}\)/u.test(token) ? [] : token.split(/[/,]/).map(withSigns).filter(isLetter);
  // In formulas each letter is a name, whatever stands beside it.
  const greek = inPlainLetters(token).match(/(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu) ?? [];
  return [...signed, ...signs, ...letters, ...greek.map((letter) => letter.toLowerCase())];
}

function wordOf(name: string): string {
  const letters = Array.from(name, (character) =>
    /[\p{L}\p{N}]/u.test(character) ? character : `${escape}${character.codePointAt(0)?.toString(16)}${escape}`,
  );
  return edge + letters.join("") + edge;
}
