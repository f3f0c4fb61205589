import fc from "fast-check";
import { expect, test } from "vitest";
import { withMarkedParagraphs } from "../../../src/digest/paragraph-marks.ts";

const paragraphs = (text: string) =>
  withMarkedParagraphs(text)
    .trim()
    .split(/\n\s*\n/);

test.each([
  ["a wrap", "We light it, and\nIt burns.", 1],
  ["blanks", "It burns.\n  It is red.\n Then blue.\n\tThen out.", 4],
  ["a no-break space", "It burns.\n\u00a0It is red.", 2],
  ["other line ends", "It burns.\r\n  It is red.\r  It is blue.", 3],
  ["blanks within a line and at its end", "It  burns  \nand is   red.", 1],
  ["blanks before the first line", "  It burns\nred.\n  It is blue.", 2],
  ["a script without cases", "灯が点いた。\n  灯が消えた。", 2],
  ["a list", "It is\n  (1) red,\n  - blue, or\n  a) green.", 4],
  ["a word that goes on", "It burns in\n  red and blue.\n  It burns.", 2],
  ["a word that goes on after a hyphen", "It is built end-\n  to-end.\n  It burns.", 2],
  ["an abbreviation that goes on", "It burns in colours,\n  e.g. red.\n  It burns.", 2],
  ["lines that are all set in, most of which go on", "It\n  burns in\n  red. Blue\n  Lanterns are\n  rare.", 1],
  ["deeper lines among these", "It\n  burns in\n  red.\n    Blue ones\n  are rare.", 2],
  ["lines that are all set in, most of which do not", "It burns.\n  It is red.\n  so they say.\n  It is blue.", 3],
  ["a first line set in as all others", "\n  It burns.\n  It is red.\n", 1],
  ["a first line set in as others", "\n  It burns\nred.\n  It is blue.\n", 2],
  ["nothing", "", 1],
])("%s", (_, text, count) => {
  expect(paragraphs(text)).toHaveLength(count);
});

test("blank lines are all that is put in, and none where no line is set in", () => {
  const line = fc.stringMatching(/^[ \t]{0,3}(?:[a-z]{1,5}|[A-Z][a-z]{0,5}\.)(?: [a-z(]{1,6}){0,3}$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const marked = withMarkedParagraphs(lines.join("\n"));
      expect(marked.split("\n").filter(Boolean)).toEqual(lines.filter(Boolean));
      expect(withMarkedParagraphs(lines.map((it) => it.trim()).join("\n"))).not.toContain("\n\n");
    }),
    { seed: 20260617, numRuns: 300 },
  );
});

test("hundreds of thousands of lines are no more than a text", () => {
  expect(paragraphs("It burns.\n  It is red.\n".repeat(200_000))).toHaveLength(200_001);
});
