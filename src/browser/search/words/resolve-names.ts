import type { Dictionary } from "./dictionary.ts";
import { fold } from "./folding.ts";
import { inLatinLetters } from "./greek.ts";
import { nameWord, withSigns } from "./names.ts";
import { betweenRuns, unspacedWords } from "./unspaced.ts";

/** A typed word that the index knows by what a page says beside its text, or as a letter. */
export interface ResolvedName {
  /** Words for the index. */
  terms: string[];
  status: "known";
  /** The word of a name that `terms` find without its signs: papers with it come first. */
  name?: string;
  /** The letter that the name is without its signs, for where no paper has it beside the others that were typed. */
  loose?: string;
  /** What to ask the index for the places of the word in texts. */
  place?: string;
  /** It is a letter that is a word of some paper; `terms` find what begins with it too. */
  isLetter?: true;
}

/**
 * Resolves names with signs, single letters, Greek, and words of scripts without blanks, as far as papers have them.
 *
 * @param isAlone whether nothing else was typed: a letter beside a name is an initial, or part of a compound
 */
export async function resolveName(
  word: string,
  isAlone: boolean,
  dictionary: Dictionary,
): Promise<ResolvedName | undefined> {
  const has = async (term: string) => (await dictionary.papersOf([term])) > 0;
  const form = fold(word);
  const isLetter = /^\p{L}$/u.test(form);
  const pairs = unspacedWords(word);
  if (pairs.length > 0) return await resolvePairs(word, pairs, dictionary);

  const name = nameWord(word);
  if (name !== undefined && (await has(name))) {
    // A page names every Greek letter of its formulas, and no initials are Greek.
    const isPlain = isLetter && withSigns(word) === form && !/\p{Script=Greek}/u.test(form);
    if (isPlain && !isAlone) return { terms: [form], status: "known", name, isLetter };
    if (form === "") return { terms: [name], status: "known" };
    if (isLetter) return { terms: [name], status: "known", loose: form, place: `"${form}"` };
    return { terms: [(await dictionary.isWord(form)) ? form : name], status: "known", name };
  }
  const spelled = fold(inLatinLetters(word));
  if (spelled !== form && (await dictionary.isWord(spelled))) return { terms: [spelled], status: "known", place: form };
  if (isLetter && (await has(form))) return { terms: [form], status: "known", isLetter };
  return undefined;
}

/** A run of two characters or more is known by its pairs, one alone by the pairs that it begins. */
async function resolvePairs(
  word: string,
  pairs: readonly string[],
  dictionary: Dictionary,
): Promise<ResolvedName | undefined> {
  const papers = pairs.map((pair) =>
    Array.from(pair).length > 2 ? dictionary.papersOf([pair]) : dictionary.papersWith(pair),
  );
  const isKnown = (await Promise.all(papers)).every((count) => count > 0);
  if (!isKnown) return undefined;
  return { terms: [...pairs, ...betweenRuns(word).map(fold)], status: "known" };
}
