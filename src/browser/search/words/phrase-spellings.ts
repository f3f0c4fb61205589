import type { Dictionary } from "./dictionary.ts";
import { compoundParts, fold } from "./folding.ts";
import { nameWord } from "./names.ts";
import { resolveName } from "./resolve-names.ts";

/**
 * Ways to write a phrase: as typed, with its compounds in parts, and with a pair of neighbours as the one word that the
 * index has of a compound (`post training` for `post-training`). Quoted words are never corrected.
 */
export async function spellings(phrase: string, dictionary: Dictionary): Promise<string[]> {
  const words = phrase.split(/\s+/).filter((word) => fold(word) || nameWord(word));
  const alone = words.length === 1 ? await resolveName(words[0] ?? "", true, dictionary) : undefined;
  if (alone) return [alone.name ?? alone.terms.join(" ")];
  const forms = words.map(fold);
  const all = [forms.join(" "), words.flatMap(compoundParts).join(" ")];
  for (let place = 0; place + 1 < forms.length && forms.length <= mostForPhrases; place += 1) {
    const pair = `${forms[place]}${forms[place + 1]}`;
    if (await dictionary.isWord(pair)) all.push([...forms.slice(0, place), pair, ...forms.slice(place + 2)].join(" "));
  }
  return [...new Set(all)];
}

/** Longer ones are quotations, copied as they are written. */
const mostForPhrases = 12;
