import { expect, test } from "vitest";
import { collectCitations } from "../../../../src/browser/reading/list-citations.ts";
import { citationFormats, type CitationFormat } from "../../../../src/citation-formats.ts";
import { paper } from "./samples.ts";

const [bib, ris] = citationFormats as [CitationFormat, CitationFormat];

const entry = (key: string, permalink: string) =>
  `@misc{${key},\n  title         = {{About @misc{x}}},\n  doi           = {10.48550/arXiv.1},\n  url           = {https://x.example/papers/${permalink}/},\n}\n`;
const record = (key: string, permalink: string) =>
  `TY  - UNPB\r\nID  - ${key}\r\nUR  - https://arxiv.org/abs/1\r\nUR  - https://x.example/papers/${permalink}/\r\nER  - \r\n`;

const files: Record<string, string> = {
  "dates/2026-06-17.bib": [entry("a2025x", "a"), entry("b2025x", "b"), entry("ab2025x", "ab")].join("\n"),
  "dates/2026-06-18.bib": entry("c2026x", "c"),
  "dates/2026-06-17.ris": [record("a2025x", "a"), record("b2025x", "b")].join("\r\n"),
  "dates/2026-06-18.ris": record("c2026x", "c"),
  "dates/2026-06-19.bib": "",
  "papers/old/": '<link rel="canonical" href="https://x.example/papers/b/"><p>This page has moved</p>',
  "papers/w/": '<link rel="canonical" href="https://x.example/papers/w/"><h1>About w</h1>',
};
const asked: string[] = [];
const load = (path: string) => {
  asked.push(path);
  return files[path] === undefined ? Promise.reject(new Error("404")) : Promise.resolve(files[path]);
};
const [a, b, c] = [paper("a"), paper("b"), paper("c", { day: "2026-06-18" })];

test("records come as the archive wrote them, in the order of the list, a file asked for once", async () => {
  asked.length = 0;
  expect(await collectCitations([b, c, a], bib, load)).toEqual({
    text: [entry("b2025x", "b"), entry("c2026x", "c"), entry("a2025x", "a")].join("\n"),
    count: 3,
    uncited: [],
    unreachable: [],
  });
  expect(asked).toEqual(["dates/2026-06-17.bib", "dates/2026-06-18.bib"]);
});

test("RIS keeps its line ends and the blank behind its last tag", async () => {
  const { text } = await collectCitations([c, a], ris, load);
  expect(text).toBe([record("c2026x", "c"), record("a2025x", "a")].join("\r\n"));
});

test("papers without a record, and papers whose file cannot be had, are told apart", async () => {
  const withdrawn = paper("w");
  const alone = paper("v", { day: "2026-06-19" });
  const far = paper("d", { day: "2026-06-20" });
  expect(await collectCitations([withdrawn, far, a, alone], bib, load)).toEqual({
    text: entry("a2025x", "a"),
    count: 1,
    uncited: [withdrawn, alone],
    unreachable: [far],
  });
});

test("a paper that is another one now is cited as that one", async () => {
  const { text, uncited } = await collectCitations([paper("old")], bib, load);
  expect(text).toBe(entry("b2025x", "b"));
  expect(uncited).toEqual([]);
});

test("no text of a record passes for the address of another", async () => {
  const note = `@misc{e2026x,\n  abstract      = {By us.\n  url = \\{https://x.example/papers/a/\\}\n  url = "https://x.example/papers/a/"},\n  url           = {https://x.example/papers/e/},\n}\n`;
  const { text } = await collectCitations([a], bib, () => Promise.resolve([note, entry("a2025x", "a")].join("\n")));
  expect(text).toBe(entry("a2025x", "a"));
});

test("a permalink beyond ASCII is found as it is and percent-encoded", async () => {
  const of = (permalink: string) => () => Promise.resolve(entry("k", permalink));
  expect((await collectCitations([paper("é")], bib, of("%C3%A9"))).count).toBe(1);
  expect((await collectCitations([paper("é")], bib, of("é"))).count).toBe(1);
});
