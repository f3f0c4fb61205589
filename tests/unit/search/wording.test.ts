import { describe, expect, test } from "vitest";
import type { Lexicon } from "../../../src/search/lexicon.ts";
import { nearestWords } from "../../../src/search/nearest.ts";
import { spellings, wordingOf } from "../../../src/search/wording.ts";

/** An archive of papers that are their words; a word is found by its beginning, and stems are words without `ing`. */
function lexiconOver(papers: string[][]): Lexicon {
  const stem = (word: string) => word.replace(/ing$/, "");
  const counts = new Map<string, number>();
  for (const word of papers.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const has = (paper: string[], term: string) => paper.some((word) => stem(word).startsWith(stem(term)));
  return {
    isWord: (word) => Promise.resolve([...counts.keys()].some((known) => stem(known) === stem(word))),
    continuation: (word) => Promise.resolve([...counts.keys()].find((known) => known.startsWith(word))),
    nearest: (word) => Promise.resolve(nearestWords(word, counts)),
    papersWith: (text) =>
      Promise.resolve(papers.filter((paper) => text.split(" ").every((term) => has(paper, term))).length),
  };
}

const lexicon = lexiconOver([
  ["reasoning", "gpt4omini", "gpt", "mini"],
  ["llama", "passk", "models", "point", "posttraining"],
  ["alpacafarm", "pot", "post", "training", "qwen", "25", "math"],
]);

describe("words as the index knows them", () => {
  test.each([
    ["reasoning llama", { text: "reasoning llama" }],
    // A beginning; one that goes beyond the stem, for which the word itself is asked.
    ["reas", { text: "reas" }],
    ["reasonin", { text: "reasoning" }],
    ["gpt 4o", { text: "gpt4o" }],
    ["GPT-4o", { text: "gpt4o" }],
    ["pass k", { text: "passk" }],
    ["alpaca farm", { text: "alpacafarm" }],
    ["Qwen2.5-Math", { text: "qwen 25 math" }],
    ["reasning", { text: "reasoning", corrected: "reasoning" }],
    ["Reasning Llama", { text: "reasoning llama", corrected: "reasoning Llama" }],
    // Of two near words the one that stands with the others.
    ["models poit", { text: "models point", corrected: "models point" }],
    ["zzqx llama", { text: "llama", unknown: ["zzqx"] }],
    ["2026", { text: "", unknown: ["2026"] }],
    ["25 math", { text: "25 math" }],
  ])("“%s”", async (typed, wording) => {
    expect(await wordingOf(typed.split(" "), lexicon)).toEqual({ unknown: [], ...wording });
  });

  test("a name in parts that are known too is asked for both ways", async () => {
    expect(await wordingOf(["post", "training"], lexicon)).toEqual({
      text: "post training",
      joined: { text: "posttraining", weakParts: false },
      unknown: [],
    });
  });

  test("a phrase is asked for with its compounds as one word and in parts", async () => {
    expect(await spellings("language post training", lexicon)).toEqual([
      "language post training",
      "language posttraining",
    ]);
    expect(await spellings("post-training", lexicon)).toEqual(["posttraining", "post training"]);
  });
});
