import { describe, expect, test } from "vitest";
import { readVisit, visit, type Visit } from "../../../../src/browser/reading/last-visit.ts";

/** What is new at each of several visits, one after the other. */
function visits(...seen: [edition: string, papers: string][]): string[] {
  let last: Visit | undefined;
  return seen.map(([edition, papers]) => {
    const { next, fresh } = visit(last, edition, [...papers]);
    // As a browser keeps it.
    last = readVisit(JSON.stringify(next));
    expect(last).toEqual(next);
    return fresh.join("");
  });
}

describe("new since the last visit", () => {
  test("is nothing at the first visit, and at the next ones of the same edition", () => {
    expect(visits(["2026-06-17", "abc"], ["2026-06-17", "abc"])).toEqual(["", ""]);
  });

  test("is the next edition, but not its papers that were seen before, until another comes", () => {
    expect(visits(["2026-06-17", "abc"], ["2026-06-19", "cde"], ["2026-06-19", "cde"], ["2026-06-20", "f"])).toEqual([
      "",
      "de",
      "de",
      "f",
    ]);
  });

  test("is what a second capture added to the edition", () => {
    expect(visits(["2026-06-17", "abc"], ["2026-06-17", "abcd"], ["2026-06-17", "abcd"])).toEqual(["", "d", "d"]);
  });

  test("is nothing where papers only changed places or went", () => {
    expect(visits(["2026-06-17", "abc"], ["2026-06-17", "ca"])).toEqual(["", ""]);
  });

  test("is nothing in a copy that is behind, which does not make the reader forget", () => {
    expect(visits(["2026-06-17", "abc"], ["2026-06-16", "xyz"], ["2026-06-17", "abc"])).toEqual(["", "", ""]);
  });
});

test.each(["", "null", "[]", "{}", '{"edition": 1, "papers": []}', '{"edition": "2026-06-17", "papers": [1]}'])(
  "“%s” is no memory of a visit",
  (text) => {
    expect(readVisit(text)).toBeUndefined();
  },
);
