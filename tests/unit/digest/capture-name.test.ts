import { expect, test } from "vitest";
import { compareCaptures, dayOf } from "../../../src/digest/capture-name.ts";

test.each([
  ["seeds/2026-06-17.txt", "2026-06-17"],
  ["2026-06-17-evening.txt", "2026-06-17"],
  ["2024-02-29-a.b-c.json", "2024-02-29"],
  ["2026-06-17.txt/2026-06-18.txt", "2026-06-18"],
  ["2026-02-29.txt", undefined],
  ["2026-13-01.txt", undefined],
  ["2026-06-00.txt", undefined],
  ["0026-06-17.txt", undefined],
  ["2026-6-17.txt", undefined],
  ["2026-06-17", undefined],
  ["2026-06-17.", undefined],
  ["2026-06-17-.txt", undefined],
  ["2026-06-17 copy.txt", undefined],
  ["x2026-06-17.txt", undefined],
  ["", undefined],
])("%s is of %s", (path, day) => {
  expect(dayOf(path)).toBe(day);
});

test("captures are ordered by name without extension, code point by code point, then by full name", () => {
  const ordered = [
    "z/2026-06-16.txt",
    "a/2026-06-17.json",
    "a/2026-06-17.txt",
    "b/2026-06-17.txt",
    "b/2026-06-17-Zebra.txt",
    "a/2026-06-17-evening.html",
    "a/2026-06-17-evening.txt",
    "a/2026-06-17-evening-2.txt",
    "a/2026-06-17-ﬀ.txt",
    "a/2026-06-17-𝐀.txt",
  ];
  expect([...ordered].sort(compareCaptures)).toEqual(ordered);
  expect([...ordered].reverse().sort(compareCaptures)).toEqual(ordered);
  expect(compareCaptures("a/2026-06-17.txt", "a/2026-06-17.txt")).toBe(0);
});
