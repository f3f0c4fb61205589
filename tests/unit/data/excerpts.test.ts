import { describe, expect, test } from "vitest";
import { excerpt } from "../../../src/data/excerpts.ts";

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
