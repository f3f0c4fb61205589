import { describe, expect, test } from "vitest";
import { alsoWritten } from "../../../../../src/browser/search/words/also-written.ts";
import { inLatinLetters } from "../../../../../src/browser/search/words/greek.ts";
import { nameWord, nameWords } from "../../../../../src/browser/search/words/names.ts";
import { unspacedWords } from "../../../../../src/browser/search/words/unspaced.ts";
import { vocabularyWords } from "../../../../../src/browser/search/words/vocabulary.ts";

describe("a name with signs, or of one letter, is one word to the index", () => {
  test.each([
    ["C++", ["c++", "(C++),", "C++.", "C/C++", "C++17", "C++/CLI", "C++-like", "C＋＋"]],
    ["C#", ["C#:", "C♯", "F#/C#"]],
    ["A*", ["A*", "A^*", "A^{*}", "A∗", "A⋆-search", "$A^*$", "**A*"]],
    ["pass@k", ["Pass@k", "pass@K,"]],
    ["SWE-Bench++", ["SWE-bench++:", "SWEBench++"]],
    [".NET", [".NET,", "(.net)"]],
    ["@", ["@", "pass@k"]],
    ["R", ["R", "R:", "r,", "C/R"]],
    ["π", ["π", "π₀", "π_{0.5}:", "ShowUI-π", "𝜋"]],
  ])("“%s” in %j", (typed, texts) => {
    const word = nameWord(typed);
    expect(word).toMatch(/^\u01c2[\p{L}\p{N}]+\u01c2$/u);
    for (const text of texts) expect([text, nameWords(text)]).toEqual([text, expect.arrayContaining([word])]);
  });

  test("two names are two words", () => {
    const typed = ["C", "C+", "C++", "C#", "C*", "C@", "+C", "C2b", "NET", ".NET", "C++20", "CC++", "@", "&", "*"];
    const words = typed.map(nameWord).filter((word) => word !== undefined);
    expect(words).toHaveLength(typed.length - 2);
    expect(new Set(words).size).toBe(words.length);
  });

  test.each([
    [
      "sheep",
      "post-training",
      "GPT-4o",
      "10%",
      "+4.1",
      ">80%",
      "1,000",
      "e.g.",
      "i.e.,",
      "...and",
      "–",
      "*sheep",
      "it's",
    ],
    ["a", "A", "(i)", "b)", "5", "中", "O(n", "\\method"],
  ])("no name: %s …", (...texts) => {
    for (const text of texts) expect([text, nameWords(text)]).toEqual([text, []]);
  });

  test("an initial is no name where it is typed", () => {
    expect([nameWord("R."), nameWord("R")]).toEqual([undefined, expect.any(String)]);
  });
});

test.each([
  ["π₀ and π_RL", "pi0 and pi_RL"],
  ["Δt", "Deltat"],
  ["αβ-CROWN", "alphabeta-CROWN"],
  ["μP", "muP"],
  ["µP", "muP"],
  ["ς", "sigma"],
  ["λόγος", "λόγος"],
])("the Greek of “%s” is typed so: %s", (text, latin) => {
  expect(inLatinLetters(text)).toBe(latin);
});

describe("beside a text stands how its words are typed", () => {
  test.each([
    ["Sheep count, in post-training (GPT-4o) of 10% more.", []],
    ["An e\ufb03cient x²", ["efficient", "x2"]],
    ["100_000 rows", ["100000"]],
    ["https://example.org/one_two C", ["\u01c2c\u01c2"]],
    ["日本語LLM", ["LLM", "\u01c1日本", "\u01c1本語", "\u01c1語"]],
  ])("%s", (text, also) => {
    expect(alsoWritten(text)).toEqual(also);
  });

  test.each(["π₀:", "π_0", "π_{0}", "π0"])("“%s” as pi0", (text) => {
    expect(alsoWritten(text).map((word) => word.replace(/\W/g, ""))).toContain("pi0");
  });

  test("in words that no vocabulary has, so that none is proposed for another", () => {
    expect([...vocabularyWords(`sheep ${alsoWritten("C++ 数学 R").join(" ")}`)]).toEqual(["sheep"]);
  });
});

test.each([
  ["数学推理", ["\u01c1数学", "\u01c1学推", "\u01c1推理"]],
  ["学", ["\u01c1学"]],
  ["カ\u3099ラス", ["\u01c1ガラ", "\u01c1ラス"]],
  ["sheep", []],
])("“%s” is asked for by each two of its characters", (typed, words) => {
  expect(unspacedWords(typed)).toEqual(words);
});
