import { expect, test } from "vitest";
import { citationFormats } from "../../../src/citation-formats.ts";
import { isDayCitations, isFetchedCitations } from "../../../src/integrations/fetched-citations.ts";
import { citationFile, datePath, listPath, paperPath } from "../../../src/paths.ts";

test.each(citationFormats)("the file of a day is known again, and that of a paper: $ending", ({ ending }) => {
  const [day, paper] = [citationFile(datePath("2026-06-17"), ending), citationFile(paperPath("2504.07912"), ending)];
  expect([isDayCitations(day), isFetchedCitations(day)]).toEqual([true, true]);
  expect([isDayCitations(paper), isFetchedCitations(paper)]).toEqual([false, true]);
});

test.each([
  citationFile(datePath("2026-06"), "bib"),
  citationFile(listPath("topics", "a"), "bib"),
  `${datePath("2026-06-17")}index.html`,
  citationFile(datePath("2026-06-17"), "cslxjson"),
  citationFile(datePath("2026-02-30"), "bib"),
])("another file is not: %s", (path) => {
  expect([isDayCitations(path), isFetchedCitations(path)]).toEqual([false, false]);
});
