// Chinese, Japanese and Korean put no blanks between words, or endings on them. The index would know a sentence as one
// word: a page says beside its text each two characters that follow one another, and a query asks for those of its words.

const scripts = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\u30fc]";
const run = new RegExp(`${scripts}+`, "gu");

/** U+01C1, a letter that nobody types: pairs are found by what stands in them, and begin no other word. */
const edge = "\u01c1";

/** Whether a word of the index stands for characters of a text, and is itself in none. */
export function isPair(word: string): boolean {
  return word.startsWith(edge);
}

/** The words of the index for all runs of such characters in a text, in order; the last of each stands alone. */
export function pairWords(text: string): string[] {
  return [...text.normalize("NFC").matchAll(run)].flatMap(([characters]) => {
    const each = Array.from(characters);
    return each.map((character, place) => edge + character + (each[place + 1] ?? ""));
  });
}

/** What stands between such runs, where a text has any: `LLM` in `日本語LLMの評価`. */
export function betweenRuns(word: string): string[] {
  const parts = word.split(run);
  return parts.length > 1 ? parts.filter((part) => /[\p{L}\p{N}]/u.test(part)) : [];
}

/** How to ask the index for a typed word that has such a run; nothing for any other. */
export function unspacedWords(typed: string): string[] {
  return [...typed.normalize("NFC").matchAll(run)].flatMap(([characters]) => {
    const pairs = pairWords(characters);
    return pairs.length > 1 ? pairs.slice(0, -1) : pairs;
  });
}
