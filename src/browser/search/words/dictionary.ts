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
  nearest(word: string): Promise<string[]>;
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

  /** As a phrase: the index counts papers before it looks where in them the words stand. */
  const papersOf = (words: readonly string[]) => count(`"${words.join(" ")}"`);

  /**
   * Has the index load all its words that begin so. It loads the part into which a word falls that is parsed for, and
   * finds words that begin as it does in whatever parts it has: what was parsed before would tell in the answer.
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
      // Where nothing begins so, the index takes the longest stem with which the word itself begins.
      const texts = [word, word + last, `${word} ${word}${last}`];
      const [asTyped, beyond, both] = await Promise.all(texts.map(count));
      return asTyped !== beyond || asTyped !== both;
    },
    async nearest(word) {
      // Where the first letter itself is wrong, the second one may be right: `erinforcement`, `elarning`.
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
      // Of one stem are words that the same papers have.
      const [one, other, both] = await Promise.all([[word], [meant], [word, meant]].map(papersOf));
      return one === other && one === both ? meant : undefined;
    },
  };
}

/** Lets no paper through: the index then says how many papers have the words, and nothing of any. */
const nothing = { filters: { nothing: { any: ["at all"] } } };

/** Behind every letter. */
const last = "\u{10fffd}";
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const pairs = letters.flatMap((one) => [one, ...letters.map((other) => one + other)]);

/** Half of the words begin as shorter ones do: they would load half of the index, and nobody misses those words. */
const shortestToReach = 4;

/** What begins as a long word does is in few parts of the index. */
const longEnough = 7;

/** The promise made for a key before, unless it failed. */
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
