import { loadDataFile } from "../data/data-file.ts";
import { nearestWords } from "./nearest.ts";
import type { Pagefind } from "./pagefind.ts";
import { readVocabulary, shardOf, type Vocabulary } from "./vocabulary.ts";

/** What words an archive knows. All words are folded. */
export interface Lexicon {
  /** Whether the word itself, in whatever inflection, is in a paper. Asks the index and loads no vocabulary. */
  isWord(word: string): Promise<boolean>;
  /** The commonest known word that begins so. */
  continuation(word: string): Promise<string | undefined>;
  /** The known words that an unknown one may stand for, the likeliest first. */
  nearest(word: string): Promise<string[]>;
  /** How many papers have all these words, or words that begin as they do. */
  papersWith(text: string): Promise<number>;
}

/** @param folder of the vocabularies, root-relative with a final slash */
export function lexiconOf(pagefind: Pagefind, folder: string): Lexicon {
  const words = new Map<string, Promise<boolean>>();
  const shards = new Map<string, Promise<Vocabulary>>();

  const count = async (text: string) => (await pagefind.search(text, nothing)).unfilteredResultCount;
  const shard = (name: string) =>
    remembered(shards, name, async () => readVocabulary(await loadDataFile(folder + name)));

  return {
    isWord: (word) => remembered(words, word, async () => (await count(`"${word}"`)) > 0),
    papersWith: count,
    async continuation(word) {
      let best: [string, number] = ["", 0];
      for (const [known, papers] of await shard(shardOf(word))) {
        if (known.startsWith(word) && papers > best[1]) best = [known, papers];
      }
      return best[0] || undefined;
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
  };
}

/** Lets no paper through: the index then says how many papers have the words, and nothing of any. */
const nothing = { filters: { nothing: { any: ["at all"] } } };

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
