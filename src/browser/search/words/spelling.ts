import type { Dictionary } from "./dictionary.ts";
import { fold } from "./folding.ts";

// The index compares stems, so that it knows `reinforcment`, which nobody wrote, by `reinforcement`. Whether somebody
// wrote a word is first parsed of the papers that are shown anyway, since a vocabulary costs more than they do.

/** Words as they were meant. */
export interface Correction {
  words: string[];
  /** What was typed in their places, or left out. */
  slips: string[];
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
  const slips: string[] = [];
  const corrected = words.map(async (word) => {
    const parts = word.split(/([^\p{L}\p{M}\p{N}]+)/u).map(async (part) => {
      const form = fold(part);
      if (form.length < shortest || /\p{N}/u.test(form) || written.some((text) => text.includes(form))) return part;
      if (!(await dictionary.isWord(form))) return part;
      return (await dictionary.meant(form)) ?? part;
    });
    const meant = (await Promise.all(parts)).join("");
    if (meant !== word) slips.push(word);
    return meant;
  });
  const meant = await Promise.all(corrected);
  return slips.length > 0 ? { words: meant, slips: words.filter((word) => slips.includes(word)) } : undefined;
}

/** Short words are near to many others. */
const shortest = 5;
