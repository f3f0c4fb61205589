import type { Run } from "./excerpt.ts";
import { withoutAccents } from "../words/folding.ts";

/** Shorter beginnings say nothing: `a` begins a word of every title. */
const shortest = 3;

/**
 * A title as runs, those found that begin as a word of the query does, or the query's word as they do; a plural is its
 * singular (`experts` finds `Expert` and `Expertise`). Case and accents do not count.
 */
export function markTitle(title: string, query: string): Run[] {
  const words = query
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => withoutAccents(word).replace(/s$/, ""))
    .filter(({ length }) => length >= shortest);
  return title
    .split(/([\p{L}\p{N}]+)/u)
    .filter(Boolean)
    .map((text) => ({ text, found: words.some((word) => isSameWord(withoutAccents(text), word)) }));
}

function isSameWord(one: string, other: string): boolean {
  return one.length >= shortest && (one.startsWith(other) || other.startsWith(one));
}
