import { expect, test } from "vitest";
import { citationFormats } from "../../../../src/citation-formats.ts";
import { dayCitations, isDayCitations } from "../../../../src/browser/reading/day-citations.ts";

test.each(citationFormats)("the file of a day is known again: $ending", ({ ending }) => {
  expect(isDayCitations(dayCitations("2026-06-17", ending))).toBe(true);
});

test.each(["dates/2026-06.bib", "dates/2026-06-17/index.html", "topics/a.bib", "dates/2026-06-17.cslxjson"])(
  "another file is not: %s",
  (path) => {
    expect(isDayCitations(path)).toBe(false);
  },
);
