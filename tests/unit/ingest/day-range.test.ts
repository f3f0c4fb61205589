import { expect, test } from "vitest";
import { daysBetween, readDay } from "../../../src/ingest/day-range.ts";

test("days run over the ends of months and years, both ends among them", () => {
  expect(daysBetween("2023-12-30", "2024-01-02", "2026-06-17")).toEqual([
    "2023-12-30",
    "2023-12-31",
    "2024-01-01",
    "2024-01-02",
  ]);
  expect(daysBetween("2024-02-28", "2024-03-01", "2026-06-17")).toContain("2024-02-29");
});

test("no day lies after today", () => {
  expect(daysBetween("2026-06-16", "2026-12-31", "2026-06-17")).toEqual(["2026-06-16", "2026-06-17"]);
  expect(() => daysBetween("2026-06-18", "2026-06-18", "2026-06-17")).toThrow(/2026-06-18 lies after 2026-06-17/);
  expect(() => daysBetween("2026-06-05", "2026-06-04", "2026-06-17")).toThrow(/lies after/);
});

test.each(["2026-02-29", "2026-6-17", "17.6.2026", "", "2026-06-17T00:00"])("“%s” is no day", (text) => {
  expect(() => readDay(text)).toThrow(/is not a day: write it as/);
});
