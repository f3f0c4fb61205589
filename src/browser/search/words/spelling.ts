import type { Dictionary } from "./dictionary.ts";
import { fold } from "./folding.ts";

// The index compares stems: it finds papers for `reinforcment`, which stands in none, by `reinforcement`. So a typed word
// is looked for in the texts of the first results, which are loaded anyway, and only then in a vocabulary, which costs
// more to load.

/** Words as they were meant. */
export interface Correction {
  words: string[];
  /** What was typed in the place of corrected words, or left out. */
  misspelled: string[];
}

/**
 * @param words that the index knows, as typed
 * @param texts of the first papers that have them
 * @returns nothing where all of them are words
 */
export async function correctSpelling(
  words: readonly string[],
  texts: readonly string[],
  dictionary: Dictionary,
): Promise<Correction | undefined> {
  const written = texts.map(fold);
  const misspelled: string[] = [];
  const corrected = words.map(async (word) => {
    const parts = word.split(/([^\p{L}\p{M}\p{N}]+)/u).map(async (part) => {
      const form = fold(part);
      if (form.length < shortest || /\p{N}/u.test(form) || written.some((text) => text.includes(form))) return part;
      if (!(await dictionary.isWord(form))) return part;
      return (await dictionary.meant(form)) ?? part;
    });
    const meant = (await Promise.all(parts)).join("");
    if (meant !== word) misspelled.push(word);
    return meant;
  });
  const meant = await Promise.all(corrected);
  if (misspelled.length === 0) return undefined;
  return { words: meant, misspelled: words.filter((word) => misspelled.includes(word)) };
}

/** Short words are near to many others. */
const shortest = 5;
