import { expect, test } from "vitest";
import { parseQuery } from "../../../../../src/browser/search/query.ts";
import { countSentence, noteSentence } from "../../../../../src/browser/search/view/sentences.ts";

test.each([
  [12, "?q=moe", "12 papers for “moe”"],
  [1, "?q=moe", "1 paper for “moe”"],
  [0, "?q=moe&topic=Agents", "No papers for “moe” with these filters"],
  [3, "?year=2026", "3 papers with these filters"],
  [2, "?q=“pass at k”", "2 papers for “pass at k”"],
  [2, '?q="pass at k" moe', "2 papers for “‘pass at k’ moe”"],
  [2, '?q="pass at', "2 papers for “pass at”"],
  [10_240, "?sort=date", "10,240 papers"],
])("%d of %s: %s", (total, address, sentence) => {
  expect(countSentence(total, parseQuery(address))).toBe(sentence);
});

test.each([
  [["modles"], "Did you mean [models]? That was searched for: no paper has “modles”."],
  [["modles", "zzq"], "Did you mean [models]? That was searched for: no paper has “modles” or “zzq”."],
])("the nearest words for %j", (misspelled, sentence) => {
  const { before, link, after } = noteSentence({ kind: "corrected", text: "models", misspelled });
  expect(`${before}[${link}]${after}`).toBe(sentence);
});
