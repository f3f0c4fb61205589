import { expect, test } from "vitest";
import { daysBetween } from "../../../src/ingest/day-range.ts";
import { silentWeekdays } from "../../../src/ingest/silent-weekdays.ts";

/** 2026-06-17 is a Wednesday. */
const silent = (since: string, until: string, withEdition: readonly string[], today = until) => {
  const days = daysBetween(since, until, until);
  return silentWeekdays(days, new Set(days.filter((day) => !withEdition.includes(day))), today);
};

test.each<[string, string[], string[]]>([
  ["a weekend is no silence", ["2026-06-19"], []],
  ["two weekdays are none", ["2026-06-19"], []],
  ["today may still come", [], ["2026-06-17", "2026-06-18", "2026-06-19", "2026-06-22"]],
])("%s", (_, withEdition, expected) => {
  expect(silent("2026-06-17", "2026-06-23", withEdition)).toEqual(expected);
});

test("three weekdays in a row up to the last are an alarm, whatever came before them", () => {
  expect(silent("2026-06-10", "2026-06-22", ["2026-06-17"], "2026-06-23")).toEqual([
    "2026-06-18",
    "2026-06-19",
    "2026-06-22",
  ]);
});

test("a silence that is over is none", () => {
  expect(silent("2026-06-10", "2026-06-22", ["2026-06-22"], "2026-06-23")).toEqual([]);
});
