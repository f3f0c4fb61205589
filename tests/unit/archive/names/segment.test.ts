import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentOf } from "../../../../src/archive/names/segment.ts";
import { isReserved, isSegment } from "../../../../src/paths.ts";

test.each([
  ["Qwen", "qwen"],
  ["meituan-longcat", "meituan-longcat"],
  ["black.forest_labs", "black.forest_labs"],
  ["01-ai", "01-ai"],
  ["2026", "2026"],
  ["console", "console"],
  ["com10", "com10"],
  // Of Windows, with and without an ending, and of hosts.
  ["con", "~63on"],
  ["CON", "~63on"],
  ["aux.txt", "~61ux~2etxt"],
  ["lpt1", "~6cpt1"],
  ["nul", "~6eul"],
  ["index", "~69ndex"],
  ["index.html", "~69ndex~2ehtml"],
  // Windows drops a dot at the end.
  ["lab.", "~6cab~2e"],
  ["lab..", "~6cab~2e~2e"],
  // The citations of `acme` stand at `acme.bib`.
  ["acme.bib", "~61cme~2ebib"],
  ["acme.csl.json", "~61cme~2ecsl~2ejson"],
  // What no listing can hold today.
  [".", "~2e"],
  ["..", "~2e~2e"],
  ["../../etc", "~2e~2e~2f~2e~2e~2fetc"],
  ["%2e%2e", "~252e~252e"],
  ["a\u0000b", "~61~00b"],
  ["a\\b", "~61~5cb"],
  ["a b", "~61~20b"],
  ["a~2e", "~61~7e2e"],
  ["é", "~c3~a9"],
  ["e\u0301", "~c3~a9"],
])("the handle %j has the segment %s", (handle, segment) => {
  expect(segmentOf(handle)).toBe(segment);
  expect(isSegment(segment)).toBe(true);
  expect(handleOf(segment)).toBe(handle.normalize("NFC").toLowerCase());
});

test("a very long handle is cut, and stays apart from others that begin alike", () => {
  const [one, two] = ["a".repeat(250), `${"a".repeat(249)}b`].map(segmentOf);
  expect(one).toMatch(/^~61a+~~[0-9a-f]{32}$/);
  expect(one).not.toBe(two);
  expect(Math.max(one?.length ?? 0, two?.length ?? 0)).toBeLessThanOrEqual(100);
});

test("different handles, case aside, have different segments, all of them safe", () => {
  const part = fc.constantFrom(
    ..."a b ~ . .. / \\ % 2e 7e con index .bib - _ \u0000 é".split(" "),
    "A",
    " ",
    "a".repeat(60),
  );
  const handle = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(handle, handle, (a, b) => {
      expect(segmentOf(a) === segmentOf(b)).toBe(a.toLowerCase() === b.toLowerCase());
      expect(isSegment(segmentOf(a))).toBe(true);
      expect(segmentOf(a)).toMatch(/^[a-z0-9~_-][a-z0-9~._-]*$/);
    }),
    { seed: 20260617, numRuns: 2000 },
  );
});

test.each([
  "..",
  ".",
  "",
  ".hidden",
  "a/b",
  "a\\b",
  "a b",
  "a\u0000",
  "%2e%2e",
  "a?b",
  "a#b",
  "c:",
  "end.",
  "nul",
  "a".repeat(201),
])("%j is no segment", (text) => {
  expect(isSegment(text)).toBe(false);
});

test("a reserved name is so in any case and with any ending, and only as a whole word", () => {
  expect(["Con", "PRN.md", "com1.tar.gz", "INDEX"].filter((name) => !isReserved(name))).toEqual([]);
  expect(["conference", "com", "lpt", "indexing", "my.con"].filter(isReserved)).toEqual([]);
});

/** What a segment that was not cut stands for. */
function handleOf(segment: string): string {
  const bytes = segment.replace(/~([0-9a-f]{2})/g, "%$1");
  return decodeURIComponent(bytes.includes("%") ? bytes : segment);
}
