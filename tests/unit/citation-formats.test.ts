import { describe, expect, test } from "vitest";
import { segmentOf } from "../../src/archive/names/segment.ts";
import { collectCitations } from "../../src/browser/reading/list-citations.ts";
import { citationFormatOf, citationFormats } from "../../src/citation-formats.ts";
import { joinRecords, splitRecords } from "../../src/exports/citations/records.ts";
import type { CitationRecord } from "../../src/exports/citations/record.ts";
import { writers } from "../../src/exports/citations/writers.ts";
import { isFetchedCitations } from "../../src/integrations/fetched-citations.ts";
import { splitIntoPieces } from "../../src/integrations/offline/pieces.ts";
import { citationFile, datePath } from "../../src/paths.ts";
import { paper } from "./browser/reading/samples.ts";

/** Texts that look like parts of a file of some format. */
const hostile = [
  "}\n@misc{x, url = {https://x.example/papers/a/}}",
  "\r\nER  - \r\nTY  - GEN\r\nUR  - https://x.example/papers/a/",
  '"},\n{"URL":"https://x.example/papers/a/"}]\n',
  "%0 Generic\n%U https://x.example/papers/a/\n\n",
  "Plain",
];
const names = ["a", "b", "naïve-bayes", "2504.07912", "e"];
const records: CitationRecord[] = names.map((name, index) => ({
  key: `key${index}`,
  title: hostile[index] ?? "",
  authors: ["Ada Byron", "Kite Team"],
  date: "2026-01-05",
  arxiv: "2504.07912",
  url: `https://x.example/papers/${encodeURIComponent(name)}/`,
  note: hostile.at(-1 - index) ?? "",
}));

describe.each(citationFormats)("$name", (format) => {
  const { ending, records: shape } = format;
  const write = writers[ending];
  const file = write(records);

  test("a file comes apart into its records, and is put together as it was", () => {
    const parts = splitRecords(file, shape);
    expect(parts).toHaveLength(records.length);
    expect(joinRecords(parts, shape)).toBe(file);
    for (const [index, part] of parts.entries()) {
      expect(joinRecords([part], shape), names[index]).toBe(write(records.slice(index, index + 1)));
    }
    expect(joinRecords(splitRecords(write([]), shape), shape)).toBe("");
  });

  test("records are found by the address of their paper, and collected as they are", async () => {
    const list = names.map((name) => paper(name)).reverse();
    const load = (path: string) =>
      path === citationFile(datePath("2026-06-17"), ending) ? Promise.resolve(file) : Promise.reject(new Error("404"));
    expect(await collectCitations(list, format, load)).toEqual({
      text: write(records.toReversed()),
      count: records.length,
      uncited: [],
      unreachable: [],
    });
  });

  test("each record is a piece of its own in a saved copy", () => {
    const firstDays = new Map(names.map((name) => [name, "2026-01-05"]));
    const { manifest, pieces } = splitIntoPieces(citationFile(datePath("2026-06-17"), ending), file, firstDays);
    expect(pieces.map(({ text }) => text)).toEqual(splitRecords(file, shape));
    expect(manifest.filter((part) => typeof part !== "string")).toHaveLength(records.length);
  });

  test("its files are known by their ending, and no page is named like one", () => {
    expect(citationFormatOf(citationFile(datePath("2026-06-17"), ending))).toBe(format);
    expect(["dates/2026-06-17", "papers/a"].map((page) => isFetchedCitations(`${page}.${ending}`))).toEqual([
      true,
      true,
    ]);
    expect(segmentOf(`acme.${ending}`)).not.toContain(".");
  });

  test("another format's shape does not fit it", () => {
    for (const other of citationFormats) {
      if (other !== format) expect(splitRecords(file, other.records), other.name).not.toHaveLength(records.length);
    }
  });
});

test("no two formats have an ending, a name or a media type in common", () => {
  for (const field of ["ending", "name", "mediaType"] as const) {
    expect(new Set(citationFormats.map((format) => format[field])).size).toBe(citationFormats.length);
  }
  expect(citationFormatOf("feed.json")).toBeUndefined();
  expect(citationFormatOf("dates/2026-06-17/index.html")).toBeUndefined();
});
