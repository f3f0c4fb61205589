import { expect, test } from "vitest";
import { splitLines } from "../../../src/digest/lines.ts";
import { paragraphs } from "../../../src/digest/paragraphs.ts";
import { readCapture } from "../../../src/digest/read.ts";

const read = (text: string) => paragraphs(splitLines(text)).map((paragraph) => paragraph.text);

test.each([
  // Broken before it was captured.
  ["a Mixture-of- Experts (MoE) model", "a Mixture-of-Experts (MoE) model"],
  ["a mixture- of-experts model", "a mixture-of-experts model"],
  ["trained end- to-end, end-to- end", "trained end-to-end, end-to-end"],
  ["the state-of-the- art", "the state-of-the-art"],
  ["plug-and- play with 5-in- 1 kits", "plug-and-play with 5-in-1 kits"],
  // Broken by the capture's own lines.
  ["a Mixture-of-\nExperts model", "a Mixture-of-Experts model"],
  ["a Mixture-\nof-Experts model", "a Mixture-of-Experts model"],
  // A hyphen that waits for its other half, a dash, and what may be a syllable stay.
  ["pre- and post-training", "pre- and post-training"],
  ["pre- to\nmid-training, low- or high-rank", "pre- to mid-training, low- or high-rank"],
  ["opt-in- or opt-out-based", "opt-in- or opt-out-based"],
  ["domain-, class- and task-incremental", "domain-, class- and task-incremental"],
  ["of unprece- dented size - to us", "of unprece- dented size - to us"],
  ["out of- or in- the loop", "out of- or in- the loop"],
])("%j reads %j", (text, joined) => {
  expect(read(text)).toEqual([joined]);
});

test("so a title and an abstract read, of a listing and of a structured capture", () => {
  const listing = "Daily Papers\nJun 17\n\nA Mixture-of- Experts\n\nWe mix state- of-the-art experts.\n";
  const json = JSON.stringify([
    { paper: { id: "2606.00001", title: "A Mixture-of- Experts", summary: "We mix state- of-the-art experts." } },
  ]);
  for (const [name, text] of [
    ["2026-06-17.txt", listing],
    ["2026-06-17.json", json],
  ] as const) {
    const { digest } = readCapture({ path: name, bytes: new TextEncoder().encode(text) });
    expect(digest?.entries).toMatchObject([
      { title: "A Mixture-of-Experts", abstract: "We mix state-of-the-art experts." },
    ]);
  }
});
