import type { Run } from "./excerpt.ts";
import { withoutAccents } from "../words/folding.ts";
import { nameWord, withSigns } from "../words/names.ts";

/** Shorter beginnings say nothing: `a` begins a word of every title. */
const shortest = 3;

/**
 * A title as runs, those found that begin as a word of the query does, or the query's word as they do; a plural is its
 * singular (`experts` finds `Expert` and `Expertise`). Case and accents do not count. A letter or a name with signs is
 * found where it stands whole.
 */
export function markTitle(title: string, query: string): Run[] {
  const words = query
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => withoutAccents(word).replace(/s$/, ""))
    .filter(({ length }) => length >= shortest);
  const names = query.split(/\s+/).filter((word) => nameWord(word) !== undefined);
  return title
    .split(/([^\s/,;:()]+)/)
    .flatMap((text) => {
      if (names.some((name) => withSigns(name) === withSigns(text))) return [{ text, found: true }];
      return text
        .split(/([\p{L}\p{N}]+)/u)
        .map((text) => ({ text, found: words.some((word) => isSameWord(withoutAccents(text), word)) }));
    })
    .filter(({ text }) => text !== "");
}

function isSameWord(one: string, other: string): boolean {
  return one.length >= shortest && (one.startsWith(other) || other.startsWith(one));
}
