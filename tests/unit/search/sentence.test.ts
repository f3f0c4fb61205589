import { expect, test } from "vitest";
import { parseQuery } from "../../../src/search/query.ts";
import { countSentence } from "../../../src/search/sentence.ts";

test.each([
  [12, "?q=moe", "12 papers for “moe”"],
  [1, "?q=moe", "1 paper for “moe”"],
  [0, "?q=moe&topic=Agents", "No papers for “moe” with these filters"],
  [3, "?year=2026", "3 papers with these filters"],
  [10_240, "?sort=date", "10,240 papers"],
])("%d of %s: %s", (total, address, sentence) => {
  expect(countSentence(total, parseQuery(address))).toBe(sentence);
});
