import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { shardOf, vocabularyWords, writeVocabulary, type Vocabulary } from "../../browser/search/words/vocabulary.ts";
import type { SearchField } from "../../search-fields.ts";
import type { IndexedPage } from "./indexed-pages.ts";

/**
 * Writes the words of an index into its folder `words/`, a file for each first letter, so that search can tell which
 * words the archive knows: see `src/browser/search/words/vocabulary.ts`. Read from the index itself, since what it holds is what can be
 * found. The same index gives the same bytes.
 *
 * @param bundle the folder that Pagefind wrote
 */
export async function writeVocabularies(bundle: string, pages: readonly IndexedPage[]): Promise<void> {
  const shards = new Map<string, Vocabulary>();
  for (const { content, meta } of pages) {
    const texts = searched.map((field) => meta[field] ?? "");
    for (const word of vocabularyWords([content, ...texts].join(" "))) {
      const name = shardOf(word);
      const shard = shards.get(name) ?? new Map<string, number>();
      shards.set(name, shard.set(word, (shard.get(word) ?? 0) + 1));
    }
  }
  const folder = join(bundle, "words");
  await mkdir(folder, { recursive: true });
  for (const name of allShards)
    await writeFile(join(folder, name), writeVocabulary(shards.get(name) ?? new Map<string, number>()));
}

/** A reader may ask for any of them, so that all are there. */
const allShards = [..."abcdefghijklmnopqrstuvwxyz", "digits", "others"].map((name) => `${name}.txt`);

/** The fields of a paper in which words are looked for; see the weights in `src/browser/search/engine/pagefind.ts`. `plain` has none of its own. */
const searched = ["also", "arxiv", "authors", "others", "plain", "plainTitle", "venue"] satisfies SearchField[];
