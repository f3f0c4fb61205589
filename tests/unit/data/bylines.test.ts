import { describe, expect, test } from "vitest";
import { byline, countOf, namesOf } from "../../../src/data/bylines.ts";
import { excerpt } from "../../../src/data/excerpts.ts";

describe("bylines", () => {
  test.each([
    [{ authors: ["Ada"] }, "Ada"],
    [{ authors: ["Ada", "Bo"] }, "Ada and Bo"],
    [{ authors: ["Ada", "Bo", "Cy"] }, "Ada, Bo and Cy"],
    [{ authors: ["Ada", "Bo", "Cy", "Di"], authorCount: 9 }, "Ada and 3 others"],
    [{ authorCount: 1 }, "1 author"],
    [{ authorCount: 6 }, "6 authors"],
    [{ organization: { handle: "facebook", name: "AI at Meta" } }, "AI at Meta"],
    [{}, ""],
  ])("%j", (paper, text) => {
    expect(byline(paper)).toBe(text);
  });

  test("names of unknown order stand in the order of the alphabet", () => {
    expect(namesOf({ authorsUnordered: ["Émile", "Zoe", "Ada"] })).toEqual(["Ada", "Émile", "Zoe"]);
  });
});

test("counts", () => {
  expect([countOf(0, "paper"), countOf(1, "paper"), countOf(1204, "paper")]).toEqual([
    "0 papers",
    "1 paper",
    "1,204 papers",
  ]);
});

describe("excerpts", () => {
  test.each([
    ["short text", 20, "short text"],
    ["one two three", 9, "one two…"],
    ["one, two three", 5, "one…"],
    ["unbreakableword", 6, "unbrea…"],
    ["a\n\nb", 9, "a b"],
  ])("%j cut at %i", (text, length, result) => {
    expect(excerpt(text, length)).toBe(result);
  });
});
