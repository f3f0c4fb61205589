import { nearestWords } from "./edit-distance.ts";
import { areInflections } from "./inflections.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The known word that an unknown one of the same stem may stand for; none where it may be an inflection of one. */
export function likelyMisspelling(word: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.has(word)) return undefined;
  const near = nearestWords(word, vocabulary);
  return near.some((known) => areInflections(word, known)) ? undefined : near[0];
}
