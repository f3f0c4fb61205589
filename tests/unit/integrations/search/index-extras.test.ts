import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatSummary } from "../../../../src/cli/build-summary.ts";
import { filesOfHosts, fragmentsBeside, indexSite } from "../../../../src/integrations/search/index-site.ts";
import { displayOnly } from "../../../../src/browser/search/engine/display-only.ts";
import { readSortedPlaces } from "../../../../src/browser/search/engine/sort-index.ts";
import { readVocabulary } from "../../../../src/browser/search/words/vocabulary.ts";
import { temporaryFolder } from "../../../harness/temporary-folder.ts";

const paper = (title: string, date: string, comments: string) =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${title}</h1>` +
  `<span data-date="${displayOnly(date)}" data-comments="${displayOnly(comments)}" ` +
  `data-pagefind-meta="date[data-date], comments[data-comments]"></span><p>We count sheep.</p></main></body></html>`;

test("beside the index lie its words and the orders of its papers", async () => {
  const folder = await temporaryFolder({
    "papers/1/index.html": paper("Sheep by GPT-4o", "2026-01-05", "12"),
    "papers/2/index.html": paper("Lambs", "2026-01-06", "0"),
  });
  await indexSite(folder);
  const bundle = join(folder, "pagefind");
  const words = await readFile(join(bundle, "words/s.txt"), "utf8");
  expect(readVocabulary(words)).toEqual(new Map([["sheep", 2]]));
  expect(readVocabulary(await readFile(join(bundle, "words/g.txt"), "utf8")).has("gpt4o")).toBe(true);
  expect((await readdir(join(bundle, "words"))).length).toBe(28);
  const orders = await readFile(join(bundle, "orders.txt"), "utf8");
  const ids = orders
    .trim()
    .split("\n")
    .map((line) => line.split(" ").at(-1) ?? "");
  expect(ids.map((id) => readSortedPlaces(orders, "date").get(id))).toEqual([0, 1]);
  expect(ids.map((id) => readSortedPlaces(orders, "comments").get(id))).toEqual([1, 0]);
  expect(orders).toMatch(/^2026-01-06 .*\n2026-01-05 .*\n$/);
  const fragments = (await readdir(join(bundle, "fragment"))).map((name) => name.replace(".pf_fragment", ""));
  expect(ids.sort()).toEqual(fragments.sort());
});

describe("the number of files", () => {
  test.each([10, 300, 5000, 9000, 12_000, 15_000, 17_000])(
    "of a site of %d and its index stays within what hosts accept",
    (files) => {
      expect(Math.min(files, fragmentsBeside(files)) + files + 700).toBeLessThanOrEqual(filesOfHosts);
    },
  );

  test("pages have files of their own while there is room", () => {
    expect(fragmentsBeside(9000)).toBeGreaterThan(9000);
    expect(fragmentsBeside(15_000)).toBe(4000);
  });

  test("pages share none where that would not be enough", () => {
    expect(fragmentsBeside(18_300)).toBe(1000);
    expect(fragmentsBeside(18_301)).toBe(16_000);
  });

  test("is told, and warned of near the limit", () => {
    const counts = { papers: 1, editions: 1, pages: 1, warnings: 0, minted: 0, keys: 0, redirects: 0, preview: true };
    const summary = { ...counts, bytes: 1, offlineBytes: 1, portable: { bytes: 1, unzippedBytes: 1 }, stages: {} };
    expect(formatSummary({ ...summary, files: 17_999 })).toMatch(/^17999 files|17,999 files/m);
    expect(formatSummary({ ...summary, files: 17_999 })).not.toContain("Near");
    expect(formatSummary({ ...summary, files: 18_001 })).toContain("Near the 20,000 files");
    expect(formatSummary({ ...summary, files: 20_001 })).toContain("More than the 20,000 files");
  });
});
