import { describe, expect, test } from "vitest";
import { parseTypedQuery } from "../../../../../src/browser/search/words/query-parser.ts";

describe("a paper is asked for by its id", () => {
  test.each([
    ["2504.07912", "2504.07912"],
    ["2504.07912v3", "2504.07912"],
    ["arXiv:2504.07912", "2504.07912"],
    ["arXiv: 2504.07912v1", "2504.07912"],
    ["https://arxiv.org/abs/2504.07912", "2504.07912"],
    ["https://arxiv.org/abs/2504.07912v2/", "2504.07912"],
    ["http://arxiv.org/pdf/2504.07912v2.pdf#page=3", "2504.07912"],
    ["arxiv.org/html/2504.07912?x=1", "2504.07912"],
    ["https://huggingface.co/papers/2504.07912", "2504.07912"],
    ["https://doi.org/10.48550/arXiv.2504.07912", "2504.07912"],
    ["arXiv:2504.07912v1 [cs.LG] 10 Apr 2025", "2504.07912"],
    ["arXiv:hep-th/9901001 [hep-th]", "hep-th/9901001"],
    ["arXiv 2504.07912", "2504.07912"],
    ["2504. 07912v2", "2504.07912"],
    ["arXiv: 2504 .07912", "2504.07912"],
    ["２５０４．０７９１２", "2504.07912"],
    ["hep-th/9901001", "hep-th/9901001"],
    ["https://arxiv.org/abs/math.GT/0309136v1", "math/0309136"],
  ])("%s", (text, arxiv) => {
    expect(parseTypedQuery(text)).toEqual({ kind: "paper", arxiv });
  });

  test.each([
    "2504",
    "2504.079",
    "2504 07912",
    "arXiv reasoning",
    "2599.12345",
    "see 2504.07912",
    "GSM8K 2504.07912",
    "3.1415",
    "10.48550/arXiv",
    "arXiv:2504.07912 and others",
    "",
    "https://arxiv.org/abs/",
  ])("not by “%s”", (text) => {
    expect(parseTypedQuery(text).kind).toBe("words");
  });
});

test("reads words, and phrases in any kind of quotation marks", () => {
  expect(parseTypedQuery('routing “mixture of experts”  «pass at k» " " in — MoE "open')).toEqual({
    kind: "words",
    words: ["routing", "in", "MoE", '"open'],
    phrases: ["mixture of experts", "pass at k"],
  });
});

test.each([
  ["@", ["@"]],
  ["text & image", ["text", "image"]],
  ["- ?", []],
])("signs are looked for where they are all that was typed: “%s”", (typed, words) => {
  expect(parseTypedQuery(typed)).toEqual({ kind: "words", words, phrases: [] });
});
