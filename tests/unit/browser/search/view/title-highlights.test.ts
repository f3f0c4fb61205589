import { describe, expect, test } from "vitest";
import { markTitle } from "../../../../../src/browser/search/view/title-highlights.ts";

const found = (title: string, query: string) =>
  markTitle(title, query)
    .filter((run) => run.found)
    .map(({ text }) => text);

describe("words of a query in a title", () => {
  test.each([
    ["Core-Expert Mixing of Experts and Expertise", "experts", ["Expert", "Experts", "Expertise"]],
    ["TÜLU 3: Pushing Frontiers", "tulu front", ["TÜLU", "Frontiers"]],
    ["A Study of Sleep", "a s", []],
    ["A Study of Sleep", "naps", []],
    ["C3PO and 10%", "“c3po”", ["C3PO"]],
    ["From C to (C++), C# and CC", "c++", ["C++"]],
    ["From C to C/C++ and CC", "c", ["C", "C"]],
  ])("“%s” searched for %s", (title, query, words) => {
    expect(found(title, query)).toEqual(words);
  });

  test("leave the title as it is", () => {
    const title = " Sleep, – Deep <b>Sleep</b>!";
    expect(
      markTitle(title, "sleep")
        .map(({ text }) => text)
        .join(""),
    ).toBe(title);
  });
});
