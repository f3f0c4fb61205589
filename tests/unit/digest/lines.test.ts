import { expect, test } from "vitest";
import { columnOf, splitLines } from "../../../src/digest/lines.ts";

test("a final newline does not begin another line; LF, CRLF and CR end one", () => {
  expect(splitLines("a\nb\r\nc\rd\n\re\n").map(({ text }) => text)).toEqual(["a", "b", "c", "d", "", "e"]);
  expect(splitLines("")).toEqual([]);
  expect(splitLines("\n")).toHaveLength(1);
});

test.each([
  ["a\uD800b", "ab", { column: 2, first: "U+D800", count: 1 }],
  ["a\u0000\u007F\u009Fb", "ab", { column: 2, first: "U+0000", count: 3 }],
  ["a\u000Cb", "a b", { column: 2, first: "U+000C", count: 1 }],
  ["\u{1FFFF}\uFDD0", "", { column: 1, first: "U+1FFFF", count: 2 }],
  ["\u202Ea\u2069", "a", { column: 1, first: "U+202E", count: 2 }],
  ["a\uFEFFb", "ab", { column: 2, first: "U+FEFF", count: 1 }],
])("%j cannot stand in a page whole", (raw, text, removed) => {
  expect(splitLines(raw)).toEqual([{ number: 1, raw, text, removed }]);
});

test.each(["\tא\u200Fa\t", "\u{1F468}\u200D\u{1F469}", "e\u0301", "a\u00ADb"])("%j is left as it is", (raw) => {
  expect(splitLines(raw)).toEqual([{ number: 1, raw, text: raw.trim() }]);
});

test("columns are those of the input, in UTF-16 code units", () => {
  const [line] = splitLines("\u00a0 𝐀  b\u00a0\u00a0c");
  expect(line?.text).toBe("𝐀 b c");
  expect(line && [columnOf(line), columnOf(line, "c"), columnOf(line, "not there")]).toEqual([3, 10, 3]);
});
