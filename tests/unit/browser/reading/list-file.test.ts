import fc from "fast-check";
import { expect, test } from "vitest";
import { readList, writeList } from "../../../../src/browser/reading/list-file.ts";
import { emptyList } from "../../../../src/browser/reading/list.ts";
import { paper, readingLists } from "./samples.ts";

test("a list comes back from its text as it was, notes and order too", () => {
  fc.assert(
    fc.property(readingLists, fc.boolean(), (list, asFile) => {
      const text = asFile ? writeList(list, (name) => `https://x.example/papers/${name}/`) : writeList(list);
      expect(readList(text)).toEqual({ list, unreadable: 0 });
    }),
  );
});

test("a file names each paper's address, for whoever reads it elsewhere", () => {
  const text = writeList({ order: "hand", papers: [paper("a")] }, (name) => `https://x.example/papers/${name}/`);
  expect(JSON.parse(text)).toMatchObject({ papers: [{ permalink: "a", url: "https://x.example/papers/a/" }] });
});

test.each([
  ["", "it is no reading list"],
  ["null", "it is no reading list"],
  ["[]", "it is no reading list"],
  ['{"papers": []}', "it is no reading list"],
  ['{"kind": "reading list", "version": 1, "papers": 3}', "it is no reading list"],
  ['{"kind": "reading list", "version": 2, "papers": []}', "it was written by a newer version of this site"],
  ['{"kind": "reading list", "papers": []}', "it was written by a newer version of this site"],
])("%s: %s", (text, problem) => {
  expect(readList(text)).toEqual({ problem });
});

test("what is no paper is counted and left out; an unknown order is the reader's own", () => {
  const text = JSON.stringify({ kind: "reading list", version: 1, order: "size", papers: [{}, paper("a"), 3] });
  expect(readList(text)).toEqual({ list: { ...emptyList, papers: [paper("a")] }, unreadable: 2 });
});

test("any text gives a list or a reason", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Object.keys(readList(text)).join()).toMatch(/^(?:list,unreadable|problem)$/);
    }),
  );
});
