import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countByYear, pagesOf, splitList } from "../../../src/data/split-list.ts";

const papers = (count: number, day: string) => Array.from({ length: count }, () => ({ day }));

describe("long lists", () => {
  test("of up to 50 papers are one page", () => {
    expect(splitList(papers(50, "2026-01-01"))).toMatchObject({ years: [] });
  });

  test("above 50 show the newest 50 and a page a year", () => {
    const list = splitList([...papers(40, "2026-03-01"), ...papers(20, "2025-03-01")]);
    expect(list.newest).toHaveLength(50);
    expect(pagesOf(list).map(({ period, items }) => [period, items.length])).toEqual([
      ["2026", 40],
      ["2025", 20],
    ]);
  });

  test("have a page a month in years above 200 papers", () => {
    const list = splitList([...papers(101, "2026-03-01"), ...papers(100, "2026-02-01"), { day: "2025-01-01" }]);
    expect(pagesOf(list).map(({ period }) => period)).toEqual(["2026", "2026-03", "2026-02", "2025"]);
  });

  test("lose nothing and show nothing twice", () => {
    const day = fc
      .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}-01`);
    fc.assert(
      fc.property(fc.array(day, { maxLength: 400 }), (unsorted) => {
        const items = unsorted
          .toSorted()
          .reverse()
          .map((day) => ({ day }));
        const list = splitList(items);
        const leaves = pagesOf(list).filter(({ months }) => months.length === 0);
        const all = leaves.length > 0 ? leaves.flatMap((part) => part.items) : list.newest;
        expect(all).toEqual(items);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

test("years are counted without gaps", () => {
  expect(countByYear(["2024-05-01", "2026-01-01", "2026-02-01"].map((day) => ({ day })))).toEqual([
    { year: "2024", count: 1 },
    { year: "2025", count: 0 },
    { year: "2026", count: 2 },
  ]);
  expect(countByYear([])).toEqual([]);
});
