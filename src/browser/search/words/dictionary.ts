import { loadDataFile } from "../../load-file.ts";
import { stemOf } from "./inflections.ts";
import { nearestWords } from "./edit-distance.ts";
import type { Pagefind } from "../pagefind-api.ts";
import { likelyMisspelling } from "./misspelling.ts";
import { readVocabulary, shardOf, type Vocabulary } from "./vocabulary.ts";

/** What words an archive knows. All words are folded. */
export interface Dictionary {
  /** Whether the word itself, in whatever inflection, is in a paper. Asks the index and loads no vocabulary. */
  isWord(word: string): Promise<boolean>;
  /** The commonest known word that begins so. The index then knows all that do. */
  continuation(word: string): Promise<string | undefined>;
  /** Whether the index, which keeps stems, has any that begin so. */
  beginsStem(word: string): Promise<boolean>;
  /** The known words that an unknown one may stand for, the likeliest first. */
  closestWords(word: string): Promise<string[]>;
  /** The word that was meant, where this one stands in no paper and the index takes it for an inflection of that one. */
  meant(word: string): Promise<string | undefined>;
  /** How many papers have all these words, or words that begin as they do. */
  papersWith(text: string): Promise<number>;
  /** How many have all these words themselves, in whatever inflections. */
  papersOf(words: readonly string[]): Promise<number>;
}

/** @param folder of the vocabularies, root-relative with a final slash */
export function openDictionary(pagefind: Pagefind, folder: string): Dictionary {
  const words = new Map<string, Promise<boolean>>();
  const reached = new Map<string, Promise<number>>();
  const shards = new Map<string, Promise<Vocabulary>>();

  const count = async (text: string) => (await pagefind.search(text, nothing)).unfilteredResultCount;
  const shard = (name: string) =>
    remembered(shards, name, async () => readVocabulary(await loadDataFile(folder + name)));

  /** Asked as a phrase, which the index first counts like any papers that have all its words. */
  const papersOf = (words: readonly string[]) => count(`"${words.join(" ")}"`);

  /**
   * Has the index load every chunk with words that begin so. By itself it loads the chunk of a searched word alone, and
   * then finds words with that beginning in whatever chunks earlier searches loaded: the same query would have different
   * answers.
   */
  const reach = (beginning: string, known: readonly string[]) =>
    remembered(reached, beginning, () => papersOf([beginning, ...known, beginning + last]));

  const isWord = (word: string) =>
    remembered(words, word, async () => {
      if ((await papersOf([word])) === 0) return false;
      const stem = stemOf(word);
      const next = stem.length < longEnough ? pairs : letters;
      if (stem.length >= shortestToReach)
        await reach(
          stem,
          next.map((more) => stem + more),
        );
      return true;
    });

  return {
    isWord,
    papersWith: count,
    papersOf,
    async continuation(word) {
      const known = [...(await shard(shardOf(word)))].filter(([known]) => known.startsWith(word));
      if (known.length === 0) return undefined;
      await reach(
        word,
        known.map(([known]) => known),
      );
      return known.reduce((one, other) => (other[1] > one[1] ? other : one))[0];
    },
    async beginsStem(word) {
      // Where no stem begins so, the index answers for the longest stem with which the word itself begins. It then finds
      // the same with a letter more, which no word has.
      const texts = [word, word + last, `${word} ${word}${last}`];
      const [asTyped, beyond, both] = await Promise.all(texts.map(count));
      return asTyped !== beyond || asTyped !== both;
    },
    async closestWords(word) {
      // Words are kept by their first letters. Where that is the wrong one, the second may be the first of the word that
      // was meant: `erinforcement`, `elarning`.
      const names = new Set([shardOf(word), shardOf(word.slice(1))]);
      for (const name of names) {
        const near = nearestWords(word, await shard(name));
        if (near.length > 0) return near;
      }
      return [];
    },
    async meant(word) {
      const meant = likelyMisspelling(word, await shard(shardOf(word)));
      if (meant === undefined) return undefined;
      // The index knows stems alone: two words that it finds in the same papers have one stem.
      const [one, other, both] = await Promise.all([[word], [meant], [word, meant]].map(papersOf));
      return one === other && one === both ? meant : undefined;
    },
  };
}

/** A filter that no paper passes: the index counts the papers that have the words, and loads nothing of them. */
const nothing = { filters: { nothing: { any: ["at all"] } } };

/** A letter that sorts behind all others, and stands in no word. */
const last = "\u{10fffd}";
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const pairs = letters.flatMap((one) => [one, ...letters.map((other) => one + other)]);

/** Half of all words begin as a shorter stem does: its chunks are not loaded, they would be half of the index. */
const shortestToReach = 4;

/** Letters of a stem from which on all words that begin so are in few chunks: one more letter tells them apart. */
const longEnough = 7;

/** Makes a promise once for each key; one that failed is made anew when it is next asked for. */
function remembered<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const promise =
    known.get(key) ??
    make().catch((error: unknown) => {
      known.delete(key);
      throw error;
    });
  known.set(key, promise);
  return promise;
}
