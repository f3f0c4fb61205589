import { expect, test } from "vitest";
import { generatedCaptures } from "../../../src/cli/bench/generated-captures.ts";
import { readCapture } from "../../../src/digest/read.ts";

/** Milliseconds of the processor for a paper, of the faster of two readings. */
function costOf(papers: number): number {
  const bytes = new TextEncoder().encode(generatedCaptures(papers).html());
  const times = [0, 1].map(() => {
    const before = process.cpuUsage();
    expect(readCapture({ path: "2026-06-17.html", bytes }).digest?.entries).toHaveLength(papers);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times) / papers;
}

// All papers of a page stand on the lines of one attribute. Looking at those lines for each paper made one of 4,000
// cost six times as much as one of 500; `npm run bench -- capture` measures every format.
test("a paper of a large page costs what one of a small page does", () => {
  costOf(500);
  expect(costOf(4000) / costOf(500)).toBeLessThan(3);
});
