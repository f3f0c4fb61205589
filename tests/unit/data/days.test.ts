import { describe, expect, test } from "vitest";
import { fullDay, monthsOf, periodName, shortDay, weeksOf } from "../../../src/data/days.ts";

test("days are said in UTC and in English", () => {
  expect(fullDay("2026-06-17")).toBe("Wednesday, 17 June 2026");
  expect(shortDay("2025-09-04")).toBe("4 Sep 2025");
  expect(["2026", "2026-06", "2026-06-17"].map(periodName)).toEqual(["2026", "June 2026", "17 June 2026"]);
});

describe("a month in weeks from Monday", () => {
  test.each([
    ["2026-02", 5, 28, 6],
    ["2024-02", 5, 29, 3],
    ["2027-02", 4, 28, 0],
    ["2026-08", 6, 31, 5],
  ])("%s has %i weeks, %i days, the first in column %i", (month, weeks, days, column) => {
    const table = weeksOf(month);
    const cells = table.flat();
    expect(table).toHaveLength(weeks);
    expect(table.every((week) => week.length === 7)).toBe(true);
    expect(cells.filter(Boolean)).toHaveLength(days);
    expect(cells.indexOf(`${month}-01`)).toBe(column);
  });
});

test("a year has twelve months", () => {
  expect(monthsOf("2026")).toHaveLength(12);
  expect(monthsOf("2026")[11]).toBe("2026-12");
});
