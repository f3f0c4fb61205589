import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachFact } from "../../../../../src/facts.ts";
import { nearestWords, editDistance } from "../../../../../src/browser/search/words/edit-distance.ts";
import { readSortedPlaces, writeSortIndex } from "../../../../../src/browser/search/engine/sort-index.ts";
import {
  readVocabulary,
  shardOf,
  vocabularyWords,
  writeVocabulary,
} from "../../../../../src/browser/search/words/vocabulary.ts";

describe("a vocabulary", () => {
  test("comes back from its file, with numbers of papers as powers of 2", () => {
    const words = fc.stringMatching(/^[a-zé0-9]{1,30}$/);
    fc.assert(
      fc.property(fc.dictionary(words, fc.integer({ min: 1, max: 50_000 })), (counts) => {
        const read = readVocabulary(writeVocabulary(new Map(Object.entries(counts))));
        const expected = Object.entries(counts).map(
          ([word, papers]) => [word, 2 ** Math.floor(Math.log2(papers))] as const,
        );
        expect(read).toEqual(new Map(expected));
      }),
    );
  });

  test("holds words and the parts of compounds, once, and no whole addresses", () => {
    expect(
      [...vocabularyWords("Post-training, post-training in 2025: https://example.org/GPT-4o 3 GPT-4o")].sort(),
    ).toEqual(["2025", "4o", "example", "gpt", "gpt4o", "https", "in", "org", "post", "posttraining", "training"]);
  });

  test.each([
    ["reasoning", "r.txt"],
    ["4o", "digits.txt"],
    ["łódź", "others.txt"],
    ["", "others.txt"],
  ])("has “%s” in %s", (word, file) => {
    expect(shardOf(word)).toBe(file);
  });
});

describe("the nearest word", () => {
  const known = new Map(
    Object.entries({ reasoning: 64, reasonings: 1, seasoning: 2, model: 512, models: 256, mode: 4 }),
  );
  test.each([
    ["reasning", ["reasoning"]],
    ["raesoning", ["reasoning"]],
    ["reasoningg", ["reasoning", "reasonings"]],
    ["modle", ["model", "mode"]],
    ["xyzzyq", []],
    ["mdl", []],
  ])("to “%s”: %s", (word, near) => {
    expect(nearestWords(word, known)).toEqual(near);
  });

  test("a slip is a letter left out, put in, mistaken or swapped", () => {
    expect(["abc", "abxcd", "abxd", "bacd", "abcd", "dcba"].map((other) => editDistance("abcd", other, 2))).toEqual([
      1, 1, 1, 1, 0, 3,
    ]);
  });
});

test("orders come back as places, equals side by side, the undated last", () => {
  const counts = eachFact(() => 0);
  const text = writeSortIndex([
    { ...counts, id: "a", date: "", comments: 3 },
    { ...counts, id: "b", date: "2026-01-05", comments: 10 },
    { ...counts, id: "c", date: "2026-01-06", comments: 3 },
    { ...counts, id: "d", date: "2026-01-05" },
  ]);
  expect([...readSortedPlaces(text, "date")].sort()).toEqual([
    ["a", 2],
    ["b", 1],
    ["c", 0],
    ["d", 1],
  ]);
  expect([...readSortedPlaces(text, "comments")].sort()).toEqual([
    ["a", 1],
    ["b", 0],
    ["c", 1],
    ["d", 2],
  ]);
});
