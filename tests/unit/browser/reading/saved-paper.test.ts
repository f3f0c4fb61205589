import { expect, test } from "vitest";
import { keepableNote, readSavedPaper, savedPaper } from "../../../../src/browser/reading/saved-paper.ts";

const shown = { permalink: "2504.07912", title: "A Title", byline: "Ada Example", day: "2026-06-17" };
const now = new Date("2026-06-18T08:30:15.987Z");

test("a paper is saved with the second of saving, in UTC, and no note", () => {
  expect(savedPaper(shown, now)).toEqual({ ...shown, saved: "2026-06-18T08:30:15Z", note: "" });
});

test("whatever is saved can be read again: long texts are cut, half letters replaced", () => {
  const paper = savedPaper({ ...shown, title: `${"x".repeat(999)}😴`, byline: "\udc00".repeat(400) }, now);
  expect(paper.title).toHaveLength(1000);
  expect(readSavedPaper(paper)).toEqual(paper);
  const note = keepableNote(`${"n".repeat(19_999)}😴`);
  expect(readSavedPaper({ ...paper, note })).toEqual({ ...paper, note });
});

test("unknown fields are left behind, missing texts are empty", () => {
  const { byline: _byline, ...bare } = savedPaper(shown, now);
  expect(readSavedPaper({ ...bare, url: "https://x.example/", __proto__: { a: 1 } })).toEqual({ ...bare, byline: "" });
});
