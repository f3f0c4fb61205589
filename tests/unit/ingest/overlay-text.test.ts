import fc from "fast-check";
import { expect, test } from "vitest";
import { readOverlay } from "../../../src/archive/content/overlay.ts";
import { overlayText } from "../../../src/ingest/overlay-text.ts";

const read = (text: string) => readOverlay({ path: "content/papers/2606.00001.md", text });

test("an overlay as people read it", () => {
  const entry = {
    title: "Kettles: a Study",
    line: 1,
    arxiv: "2606.00001",
    authors: ["Ada Example", "Bo: Sample"],
    category: "cs.CL",
    doi: "10.1000/182",
    withdrawn: "This paper has been withdrawn: an error",
    abstract: 'We weigh \\(x\\): it is "light".\n\nThen we weigh it again.',
  };
  expect(overlayText(entry, "Kettles: a Study")).toBe(`---
# From arXiv. Yours from here on: npm run enrich never touches a file that exists.
arxiv: "2606.00001"
alsoTitles:
  - "Kettles: a Study"
authors:
  - Ada Example
  - "Bo: Sample"
category: cs.CL
doi: 10.1000/182
withdrawn: "This paper has been withdrawn: an error"
abstractSource: arxiv
abstract: |-
  We weigh \\(x\\): it is "light".

  Then we weigh it again.
---
`);
});

test("whatever arXiv says reads back as it was, and nothing of it becomes a field or a note", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "---",
      "...",
      "# x",
      "- a",
      "a: b",
      "| x",
      "> y",
      "{",
      "[",
      "'",
      '"',
      "\\",
      "%",
      "&a *a",
      "!!js x",
      "null",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  );
  const text = fc
    .array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
    .map((paragraphs) =>
      paragraphs
        .map((words) => words.join(" ").replace(/\s+/g, " ").trim())
        .join("\n\n")
        .trim(),
    )
    .filter((joined) => joined !== "" && !/\p{Cc}/u.test(joined.replaceAll("\n", "")));
  const line = text.map((joined) => joined.replaceAll("\n", " ").trim());
  fc.assert(
    fc.property(line, fc.array(line, { minLength: 1, maxLength: 3 }), text, (title, authors, abstract) => {
      const entry = { title, line: 1, arxiv: "2606.00001", authors, abstract };
      expect(read(overlayText(entry, title))).toEqual({
        problems: [],
        overlay: {
          alsoTitles: [title],
          arxiv: "2606.00001",
          authors,
          abstract,
          abstractSource: "arxiv",
          file: "content/papers/2606.00001.md",
          path: "papers/2606.00001.md",
        },
      });
    }),
  );
});
