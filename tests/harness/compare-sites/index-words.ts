import type { Posting, SearchIndex } from "./index-files.ts";

/** A word with the pages in which it stands, by their addresses, to its weights and places there. */
export type Word = [word: string, pages: ReadonlyMap<string, string>];

/**
 * The words of two indexes side by side. However they are cut into chunks, one chunk of each is unpacked at a time.
 *
 * @returns what each index has of a word that either of them has
 */
export function* wordsOf(one: SearchIndex, other: SearchIndex): Generator<{ word: string; pages: [Word[1], Word[1]] }> {
  const [words, otherWords] = [wordsIn(one), wordsIn(other)];
  let [next, otherNext] = [words.next().value, otherWords.next().value];
  while (next ?? otherNext) {
    const order = next && otherNext ? inUtf8(next[0], otherNext[0]) : next ? -1 : 1;
    const found = order <= 0 ? next : undefined;
    const otherFound = order >= 0 ? otherNext : undefined;
    const word = (found ?? otherFound)?.[0] ?? "";
    yield { word, pages: [found?.[1] ?? new Map<string, string>(), otherFound?.[1] ?? new Map<string, string>()] };
    if (found) next = words.next().value;
    if (otherFound) otherNext = otherWords.next().value;
  }
}

/** In the order of their UTF-8, in which an index keeps them. */
function* wordsIn(index: SearchIndex): Generator<Word, undefined> {
  const fields = index.meta.rest[2] as string[];
  const names = index.meta.pages.map(([id]) => index.urls.get(id) ?? id);
  for (const [, , name] of index.meta.chunks)
    for (const [word, postings, forms] of index.chunk(name)[0]) {
      const pages = new Map<string, string>();
      for (const [form, own] of [["", postings] as const, ...forms]) {
        let place = 0;
        for (const [step, inText, inFields] of own) {
          place += step;
          const url = names[place] ?? "";
          pages.set(url, `${pages.get(url) ?? ""}${form}${placesOf(inText, inFields, fields)}`);
        }
      }
      yield [word, pages];
    }
}

/** Of text, a weight is below zero and holds for the places behind it; of fields, so is the number of a field. */
function placesOf(inText: Posting[1], inFields: Posting[2], fields: readonly string[]): string {
  const named = inFields.map((number) => (number < 0 ? fields[-1 - number] : number));
  return `[${[...inText, ...named].join(" ")}]`;
}

function inUtf8(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
