import { describe, expect, test } from "vitest";
import { stemOf } from "../../../../../src/browser/search/words/inflections.ts";
import type { Dictionary } from "../../../../../src/browser/search/words/dictionary.ts";
import { nearestWords } from "../../../../../src/browser/search/words/edit-distance.ts";
import { likelyMisspelling } from "../../../../../src/browser/search/words/misspelling.ts";
import { correctSpelling } from "../../../../../src/browser/search/words/spelling.ts";
import { nameWord } from "../../../../../src/browser/search/words/names.ts";
import { spellings } from "../../../../../src/browser/search/words/phrase-spellings.ts";
import { rewriteQuery } from "../../../../../src/browser/search/words/query-rewriting.ts";
import { pairWords } from "../../../../../src/browser/search/words/unspaced.ts";

/**
 * An archive of papers that are their words. As in the index, a word is found by its beginning, stems are words without
 * `ing`, and a word that begins no stem is taken for the longest stem that begins it.
 */
function lexiconOver(papers: string[][]): Dictionary {
  const stem = (word: string) => word.replace(/(nn)?ing$/, (_, doubled) => (doubled ? "n" : ""));
  const counts = new Map<string, number>();
  for (const word of papers.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const stems = [...counts.keys()].map(stem);
  const beginsStem = (word: string) => stems.some((known) => known.startsWith(stem(word)));
  const longest = (word: string) =>
    stems.filter((known) => word.startsWith(known)).sort((one, other) => other.length - one.length)[0] ?? " ";
  const has = (paper: string[], term: string) =>
    paper.some((word) => stem(word).startsWith(beginsStem(term) ? stem(term) : longest(term)));
  const papersOf = (words: readonly string[]) =>
    Promise.resolve(
      papers.filter((paper) => words.every((word) => paper.some((held) => stem(held) === stem(word)))).length,
    );
  return {
    isWord: async (word) => (await papersOf([word])) > 0,
    continuation: (word) => Promise.resolve([...counts.keys()].find((known) => known.startsWith(word))),
    beginsStem: (word) => Promise.resolve(beginsStem(word)),
    closestWords: (word) => Promise.resolve(nearestWords(word, counts)),
    meant: (word) => Promise.resolve(likelyMisspelling(word, counts)),
    papersWith: (text) =>
      Promise.resolve(papers.filter((paper) => text.split(" ").every((term) => has(paper, term))).length),
    papersOf,
  };
}

const dictionary = lexiconOver([
  ["reasoning", "gpt4omini", "gpt", "mini"],
  ["llama", "passk", "models", "point", "posttraining"],
  ["alpacafarm", "pot", "post", "training", "qwen", "25", "math"],
]);

describe("words as the index knows them", () => {
  test.each([
    ["reasoning llama", { text: "reasoning llama" }],
    // A beginning; one that goes beyond the stem, for which the word itself is searched for.
    ["reas", { text: "reas" }],
    ["reasonin", { text: "reasoning" }],
    ["gpt 4o", { text: "gpt4o" }],
    ["GPT-4o", { text: "gpt4o" }],
    ["pass k", { text: "passk" }],
    ["alpaca farm", { text: "alpacafarm" }],
    ["Qwen2.5-Math", { text: "qwen 25 math" }],
    ["reasning", { text: "reasoning", corrected: { words: ["reasoning"], misspelled: ["reasning"] } }],
    [
      "Reasning Llama",
      { text: "reasoning llama", corrected: { words: ["reasoning", "Llama"], misspelled: ["Reasning"] } },
    ],
    // Of two near words the one that stands with the others.
    ["models poit", { text: "models point", corrected: { words: ["models", "point"], misspelled: ["poit"] } }],
    ["zzqx llama", { text: "llama", unknown: ["zzqx"] }],
    // What is left out, and a name in parts, each in its place.
    [
      "zzqx reasning",
      { text: "reasoning", unknown: ["zzqx"], corrected: { words: ["reasoning"], misspelled: ["reasning", "zzqx"] } },
    ],
    [
      "GPT 4o Reasning",
      { text: "gpt4o reasoning", corrected: { words: ["GPT 4o", "reasoning"], misspelled: ["Reasning"] } },
    ],
    ["2026", { text: "", unknown: ["2026"] }],
    ["25 math", { text: "25 math" }],
    // Words that half of all papers have are searched for where there are no others.
    ["math for llama", { text: "math llama", hasGaps: true }],
    ["the", { text: "", unknown: ["the"] }],
  ])("“%s”", async (typed, rewritten) => {
    expect(await rewriteQuery(typed.split(" "), dictionary)).toEqual({ unknown: [], ...rewritten });
  });

  test("a name in parts that are known too is searched for both ways", async () => {
    expect(await rewriteQuery(["post", "training"], dictionary)).toEqual({
      text: "post training",
      joined: { text: "posttraining", weakParts: false },
      unknown: [],
    });
  });

  test("a phrase is searched for with its compounds as one word and in parts", async () => {
    expect(await spellings("language post training", dictionary)).toEqual([
      "language post training",
      "language posttraining",
    ]);
    expect(await spellings("post-training", dictionary)).toEqual(["posttraining", "post training"]);
  });
});

describe("what a page says beside its text", () => {
  const [cpp = "", r = "", bench = "", net = "", at = ""] = ["C++", "R", "Bench++", ".NET", "@"].map(nameWord);
  const named = lexiconOver([
    [cpp, "c", "compilers", "crust"],
    [r, "r", "statistics", "rust"],
    [bench, "bench", "benches"],
    [net, "network", "c"],
    [at, "pi0", "\u03c00", "x"],
    [...pairWords("数学推理"), "数学推理"],
  ]);
  const rewritten = (typed: string) => rewriteQuery(typed.split(" "), named);

  test.each([
    // With its sign and nothing else; the letter says where it stands.
    ["C++", { text: cpp, place: '"c"' }],
    ["c++ compilers", { text: `${cpp} compilers` }],
    // No paper has both.
    ["C++ statistics", { text: "c statistics" }],
    ["C++ rust", { text: "c rust" }],
    // No paper has the name: its letter as a word of its own, not what begins with it.
    ["C#", { text: "c", letters: ["c"] }],
    ["R", { text: r, place: '"r"' }],
    ["R statistics", { text: "r statistics", named: `${r} statistics`, letters: ["r"] }],
    // The letter is no word of a paper with the other: what begins with it is found.
    ["r compilers", { text: "r compilers", named: `${r} compilers` }],
    ["x", { text: "x", letters: ["x"] }],
    ["Bench++", { text: "bench", named: bench }],
    ["bench", { text: "bench" }],
    // Without its sign it is no word of any paper.
    [".NET", { text: net, named: net }],
    ["@", { text: at }],
    ["r, statistics", { text: "r statistics", named: `${r} statistics`, letters: ["r"] }],
    ["\u03c0_0", { text: "pi0", place: "\u03c00" }],
    ["pi0", { text: "pi0" }],
    ["学推", { text: "\u01c1学推" }],
    ["数学推", { text: "\u01c1数学 \u01c1学推" }],
    ["推", { text: "\u01c1推" }],
  ])("“%s”", async (typed, expected) => {
    expect(await rewritten(typed)).toEqual({ unknown: [], ...expected });
  });

  test("is found where it is quoted too", async () => {
    expect(await spellings("C++", named)).toEqual([cpp]);
    expect(await spellings("Bench++", named)).toEqual([bench]);
    expect(await spellings("数学推", named)).toEqual(["\u01c1数学 \u01c1学推"]);
    expect(await spellings("rust", named)).toEqual(["rust"]);
  });
});

describe("misspellings that the index takes for inflections", () => {
  const texts = ["Post-training of models", "Reasoning with llamas"];
  test.each([
    ["reasonning llama", { words: ["reasoning", "llama"], misspelled: ["reasonning"] }],
    ["llama-Reasonning", { words: ["llama-reasoning"], misspelled: ["llama-Reasonning"] }],
    ["reasoning llama", undefined],
    // An unknown inflection is a word; one that is written in a paper stays as it is; names and numbers are nobody's misspellings.
    ["reasons", undefined],
    ["posttraining", undefined],
    ["gpt4omini", undefined],
  ])("“%s”", async (typed, meant) => {
    expect(await correctSpelling(typed.split(" "), texts, dictionary)).toEqual(meant);
  });

  const known = new Map(
    Object.entries({ reinforcement: 64, distillation: 8, distilled: 2, alignment: 4, generator: 2 }),
  );
  test.each([
    ["reinforcment", "reinforcement"],
    ["alignement", "alignment"],
    ["reinforcement", undefined],
    ["reinforcements", undefined],
    ["distilling", undefined],
    ["distiller", undefined],
    ["generater", undefined],
  ])("“%s” is meant for %s", (word, meant) => {
    expect(likelyMisspelling(word, known)).toBe(meant);
  });
});

test.each([
  ["reinforcement", "reinforc"],
  ["learning", "learn"],
  ["expert", "expert"],
  ["policies", "polic"],
  ["red", "red"],
])("“%s” begins with “%s”, as its kin do", (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});
