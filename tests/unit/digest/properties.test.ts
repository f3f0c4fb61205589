import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCapture } from "../../../src/digest/read.ts";
import { readAccounted, unaccounted } from "./account.ts";

/** The same runs every time, so that a red test stays red. */
const runs = { seed: 20260617, numRuns: 400 };
const path = "seeds/2026-06-17.txt";
const shipped = readFileSync(join(import.meta.dirname, "../../fixtures/digest/shipped/2026-06-17.txt"));
const encoder = new TextEncoder();

function expectAccounted(bytes: Uint8Array): void {
  const read = readAccounted({ path, bytes });
  expect(unaccounted(read, bytes)).toEqual([]);
}

test("any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectAccounted(bytes)),
    runs,
  );
});

test("any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => expectAccounted(encoder.encode(text))),
    runs,
  );
});

test("any heap of the lines that listings are made of", () => {
  const sentence = "A sentence that is somewhat longer than any of the titles and ends as sentences do.";
  const lines = [
    "",
    "",
    "·",
    "  • 6 authors",
    "  • 0 authors",
    "1 author",
    "acme",
    "facebook AI at Meta",
    "A Title",
    "B-",
  ];
  lines.push(
    "Apr 10, 2025",
    "Feb 2 7",
    "May 6 2026",
    "Mai 3",
    "Feb 29",
    "2025-13-01",
    "new",
    "byAK",
    "Jun 17",
    sentence,
  );
  lines.push(sentence.repeat(4), "--b", "Another Title: With More Words", "\u0000", "\u00a0", "·\u00a0", "10 Apr 2025");
  const heap = fc.array(fc.constantFrom(...lines), { maxLength: 40 });
  fc.assert(
    fc.property(heap, fc.constantFrom("\n", "\r\n", "\r"), (some, end) =>
      expectAccounted(encoder.encode(some.join(end))),
    ),
    { ...runs, numRuns: 3000 },
  );
});

test("the shipped digest with lines dropped, doubled, swapped, cut and joined", () => {
  const lines = shipped.toString("utf8").split("\n");
  const at = fc.nat({ max: lines.length - 1 });
  const change = fc.record({ kind: fc.constantFrom("drop", "double", "swap", "cut", "join"), at, other: at });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const changed = [...lines];
      for (const { kind, at, other } of changes) {
        const line = changed[at] ?? "";
        if (kind === "drop") changed.splice(at, 1);
        if (kind === "double") changed.splice(at, 0, line);
        if (kind === "swap") [changed[at], changed[other]] = [changed[other] ?? "", line];
        if (kind === "cut") changed[at] = line.slice(0, other % 40);
        if (kind === "join") changed.splice(at, 2, line + (changed[at + 1] ?? ""));
      }
      expectAccounted(encoder.encode(changed.join("\n")));
    }),
    runs,
  );
});

test("the shipped digest with bytes flipped and its end cut off", () => {
  const flip = fc.record({ at: fc.nat({ max: shipped.length - 1 }), byte: fc.nat({ max: 255 }) });
  fc.assert(
    fc.property(fc.array(flip, { maxLength: 8 }), fc.nat({ max: shipped.length }), (flips, end) => {
      const bytes = new Uint8Array(shipped);
      for (const { at, byte } of flips) bytes[at] = byte;
      expectAccounted(bytes.subarray(0, end));
    }),
    runs,
  );
});

test("a capture reads the same with any line ends, a byte order mark, and blanks at the ends of lines", () => {
  const text = shipped.toString("utf8");
  const plain = readAccounted({ path, bytes: shipped });
  for (const end of ["\n", "\r\n", "\r", " \t\n", "\u00a0\r\n"]) {
    for (const mark of ["", "\uFEFF"]) {
      expect(readAccounted({ path, bytes: encoder.encode(mark + text.replaceAll("\n", end)) })).toEqual(plain);
    }
  }
});

/** Ten times the input in much more than ten times the time would be a quadratic step: a minute instead of a second. */
test.each([
  ["one long line", "a".repeat(2_000_000)],
  ["one line of words", "word ".repeat(400_000)],
  ["blanks within a line", `a${" \t".repeat(1_000_000)}b`],
  ["closing brackets", `Lanterns\n\n${".)".repeat(1_000_000)}x\n`],
  ["digits", `Lanterns\n\nText.\n\n  • ${"1".repeat(1_000_000)} authors\n·\nFeb 2 ${"1".repeat(1_000_000)}`],
  ["control characters", "\u0001".repeat(1_000_000)],
  ["nothing but dots", "·\n".repeat(50_000)],
  ["one paragraph of many lines", "a wrapped line of text-\n".repeat(50_000)],
  ["many titles", Array.from({ length: 50_000 }, (_, i) => `Title ${i}\n\n`).join("")],
  ["blank lines", "\n".repeat(500_000)],
])("time grows with size: %s", (_, text) => {
  expect(readCapture({ path, bytes: encoder.encode(text) }).problems.length).toBeGreaterThan(0);
});
