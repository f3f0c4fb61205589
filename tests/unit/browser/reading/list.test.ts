import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  emptyList,
  has,
  merged,
  shownPapers,
  withNote,
  withPaper,
  withPlace,
  withoutPaper,
  type ReadingList,
} from "../../../../src/browser/reading/list.ts";
import { paper, readingLists } from "./samples.ts";

const names = ({ papers }: Pick<ReadingList, "papers">) => papers.map(({ permalink }) => permalink);
const listOf = (...papers: ReadingList["papers"]): ReadingList => ({ order: "hand", papers });
const abc = listOf(paper("a"), paper("b"), paper("c"));

test("a paper that is saved stands first, once, and goes without a trace", () => {
  fc.assert(
    fc.property(readingLists, (list) => {
      const fresh = paper("UNSEEN");
      const more = withPaper(list, fresh);
      expect(names(more)).toEqual(["UNSEEN", ...names(list)]);
      expect(withPaper(more, fresh)).toEqual(more);
      expect(withoutPaper(more, "UNSEEN")).toEqual(list);
    }),
  );
});

test("saved again, a paper keeps its place and its note", () => {
  const noted = withNote(abc, "b", "Read this.");
  expect(withPaper(noted, paper("b"))).toEqual(noted);
});

test.each([
  ["c", 0, ["c", "a", "b"]],
  ["a", 1, ["b", "a", "c"]],
  ["a", 2, ["b", "c", "a"]],
  ["a", 9, ["b", "c", "a"]],
  ["b", -1, ["b", "a", "c"]],
  ["nobody", 0, ["a", "b", "c"]],
])("%s put at place %i", (permalink, place, order) => {
  expect(names(withPlace(abc, permalink, place))).toEqual(order);
});

describe("seen in an order", () => {
  const papers = [
    paper("x", { title: "Zebra 10", day: "2026-01-02", saved: "2026-03-01T00:00:00Z" }),
    paper("y", { title: "zebra 9", day: "2026-01-03", saved: "2026-03-02T00:00:00Z" }),
    paper("z", { title: "Ärger", day: "2026-01-02", saved: "2026-03-03T00:00:00Z" }),
  ];
  test.each([
    ["hand", ["x", "y", "z"]],
    ["saved", ["z", "y", "x"]],
    ["title", ["z", "y", "x"]],
    ["day", ["y", "x", "z"]],
  ] as const)("by %s; what is equal keeps the reader's own order", (order, expected) => {
    expect(names({ papers: shownPapers({ order, papers }) })).toEqual(expected);
  });
});

describe("two lists", () => {
  test("together hold every paper of both once; the first keeps its order, and nothing of it is lost", () => {
    fc.assert(
      fc.property(readingLists, readingLists, (mine, theirs) => {
        const both = merged(mine, theirs.papers);
        expect(new Set(names(both))).toEqual(new Set([...names(mine), ...names(theirs)]));
        expect(names(both)).toHaveLength(new Set(names(both)).size);
        expect(names(both).slice(0, mine.papers.length)).toEqual(names(mine));
        for (const { permalink, note } of mine.papers) {
          expect(both.papers.find((one) => one.permalink === permalink)?.note.startsWith(note)).toBe(true);
        }
        expect(merged(both, theirs.papers)).toEqual(both);
        expect(merged(emptyList, mine.papers).papers).toEqual(mine.papers);
      }),
    );
  });

  test("with two notes on one paper keep both", () => {
    const mine = listOf(paper("a", { note: "Mine." }), paper("b"));
    const both = merged(mine, [paper("a", { note: "Theirs." }), paper("b", { note: "Only theirs." })]);
    expect(both.papers.map(({ note }) => note)).toEqual(["Mine.\n\nTheirs.", "Only theirs."]);
  });

  test("never grow beyond what a browser keeps", () => {
    const many = (start: string) => Array.from({ length: 6_000 }, (_, index) => paper(`${start}${index}`));
    const both = merged(listOf(...many("a")), many("b"));
    expect(both.papers).toHaveLength(10_000);
    expect(has(withPaper(both, paper("c")), "c")).toBe(true);
    expect(withPaper(both, paper("c")).papers).toHaveLength(10_000);
  });
});
