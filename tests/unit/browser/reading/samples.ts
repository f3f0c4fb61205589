import fc from "fast-check";
import type { ReadingList } from "../../../../src/browser/reading/list.ts";
import { orders } from "../../../../src/browser/reading/list.ts";
import type { SavedPaper } from "../../../../src/browser/reading/saved-paper.ts";

const day = fc
  .date({ min: new Date("1991-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = (most: number) => fc.string({ unit: "grapheme", maxLength: most });

const savedPapers: fc.Arbitrary<SavedPaper> = fc.record({
  permalink: fc.oneof(fc.stringMatching(/^\d{4}\.\d{5}$/), fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9~]+){0,4}$/)),
  title: text(60).filter((title) => title.trim() !== ""),
  byline: text(30),
  day: day.map((iso) => iso.slice(0, 10)),
  saved: day.map((iso) => `${iso.slice(0, 19)}Z`),
  note: text(40),
});

export const readingLists: fc.Arbitrary<ReadingList> = fc.record({
  order: fc.constantFrom(...orders),
  papers: fc.uniqueArray(savedPapers, { selector: ({ permalink }) => permalink, maxLength: 12 }),
});

/** A paper of which only what matters to a test is said. */
export function paper(permalink: string, more: Partial<SavedPaper> = {}): SavedPaper {
  const given = { title: `About ${permalink}`, byline: "Ada Example", day: "2026-06-17", note: "" };
  return { permalink, saved: "2026-06-18T08:00:00Z", ...given, ...more };
}
