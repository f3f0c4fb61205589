import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCapture } from "../../../src/digest/read.ts";
import { root } from "../../harness/node.ts";

const text = readFileSync(join(root, "tests/fixtures/archive/seeds/2026-06-17.txt"), "utf8");

test.each([72, 80, 100])("the shipped digest wrapped at %i characters reads as it did before", (width) => {
  const wrapped = text
    .split("\n")
    .map((line) => (line.length > width ? wrap(line, width) : line))
    .join("\n");
  expect(wrapped).not.toBe(text);
  expect(read(wrapped)).toEqual(read(text));
});

/** Titles, texts and facts: all but the lines, which wrapping moves. Addresses may be broken anywhere. */
function read(capture: string) {
  const { digest, problems } = readCapture({ path: "seeds/2026-06-17.txt", bytes: Buffer.from(capture) });
  const entries = digest?.entries.map(({ line, ...entry }) => ({ ...entry, known: line > 0 }));
  return { entries, problems };
}

/** Breaks at blanks and behind a compound's hyphen, as most programs do; a longer word stays whole. */
function wrap(line: string, width: number): string {
  const lines = [""];
  for (const piece of line.match(/\s*(?:[\p{L}]+-(?=\p{L})|\S+?(?:(?<=\p{L}\p{L})-(?=\p{L})|(?=\s|$)))/gu) ?? []) {
    const last = lines.length - 1;
    if ((lines[last] + piece).trim().length > width) lines.push(piece.trim());
    else lines[last] += piece;
  }
  return lines.join("\n");
}
