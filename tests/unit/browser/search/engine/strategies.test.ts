import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { phrase, someWords, worded, type Search } from "../../../../../src/browser/search/engine/strategies.ts";
import type { Answer, Pagefind, Result } from "../../../../../src/browser/search/pagefind-api.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Gives fresh results to each question, as the engine does, and knows which of them somebody still holds. */
function engine() {
  const given: WeakRef<Result>[] = [];
  const search = (): Promise<Answer> => {
    const results = ["a", "b"].map((id, at) => ({ id, score: 2 - at, data: () => Promise.reject(new Error(id)) }));
    given.push(...results.map((result) => new WeakRef(result)));
    return Promise.resolve({ results, filters: {}, unfilteredResultCount: 2 });
  };
  const held = () => given.filter((result) => result.deref()).length;
  return { pagefind: { search } as unknown as Pagefind, held };
}

test.each<[string, (pagefind: Pagefind) => Search]>([
  ["words", (pagefind) => worded(pagefind, { text: "wool sheep", unknown: [] })],
  ["a name", (pagefind) => worded(pagefind, { text: "a b", joined: { text: "ab", weakParts: true }, unknown: [] })],
  ["a phrase", (pagefind) => phrase(pagefind, ["wool sheep"])],
  ["some words", (pagefind) => someWords(pagefind, "wool sheep")],
])("the engine's own results are held as long as those of %s", async (_, searchOf) => {
  const { pagefind, held } = engine();
  const found = [(await searchOf(pagefind)({ filters: {} })).results];
  await untilForgotten();
  expect(held()).toBeGreaterThanOrEqual(2);
  expect(found.pop()).toHaveLength(2);
  await untilForgotten();
  expect(held()).toBe(0);
});

/** What was seen in a turn is kept until its end. */
async function untilForgotten(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  collectGarbage();
}

test("papers with a name come first, those without a letter not at all, each with its place in a text", async () => {
  const answers: Record<string, [string, number][]> = {
    "r wool": [
      ["most", 9],
      ["whole", 5],
      ["named", 1],
      ["begins", 8],
    ],
    "name wool": [["named", 2]],
    '"r"': [
      ["most", 1],
      ["whole", 1],
      ["named", 1],
    ],
    name: [
      ["most", 2],
      ["named", 1],
    ],
    places: [["named", 1]],
  };
  const search = (text: string): Promise<Answer> => {
    const results = (answers[text] ?? []).map(([id, score]) => ({
      id,
      score,
      data: () => Promise.reject(new Error(text)),
    }));
    return Promise.resolve({ results, filters: {}, unfilteredResultCount: results.length });
  };
  const pagefind = { search } as unknown as Pagefind;
  const found = await worded(pagefind, { text: "r wool", named: "name wool", letters: ["r"], unknown: [] })({
    filters: {},
  });
  expect(found.results.map(({ id }) => id)).toEqual(["named", "most", "whole"]);
  expect(found.filters).toBeUndefined();

  const { results, filters } = await worded(pagefind, { text: "name", place: "places", unknown: [] })({ filters: {} });
  expect(results.map(({ id }) => id)).toEqual(["most", "named"]);
  expect(filters).toEqual({});
  await expect(results[0]?.data()).rejects.toThrow("name");
  await expect(results[1]?.data()).rejects.toThrow("places");
});
