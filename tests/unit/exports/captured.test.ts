import { expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/build.ts";
import { readCapture } from "../../../src/digest/read.ts";
import { citationsOf } from "../../../src/exports/citation.ts";
import { bibtex } from "../../../src/exports/citations/bibtex.ts";
import { paperEntrySchema } from "../../../src/loaders/entries.ts";
import { entriesOf } from "../../../src/loaders/render-entries.ts";
import { overlay, sources } from "../archive/samples.ts";
import { faults } from "./tex-engine.ts";

/** The BibTeX of papers as the hosted Daily Papers give them: all fields but the address of the archive's page. */
function bibtexOf(papers: { id: string; title: string; authors: string[] }[], frontMatter?: string): string {
  const list = papers.map(({ id, title, authors }) => ({
    paper: { id, title, summary: "We ask when.", authors: authors.map((name) => ({ name })) },
  }));
  const bytes = new TextEncoder().encode(JSON.stringify(list));
  const { digest } = readCapture({ path: "2026-08-24.json", bytes });
  const overlays = frontMatter ? [overlay("2608.20081", frontMatter)] : [];
  const { archive } = buildArchive(sources({ digests: digest ? [digest] : [], overlays }));
  const entries = [...entriesOf.papers(archive)].map(({ data }) => paperEntrySchema.parse(data));
  return bibtex(citationsOf(entries)).replace(/^ {2}annote .*\n/gm, "");
}

test("titles of a capture keep their formulas, and are what pdfLaTeX takes", () => {
  const text = bibtexOf([
    { id: "2608.20081", title: "ζ-Wells and Mem-α: Lanterns That Forget", authors: ["Ada Ahl"] },
    { id: "2608.20082", title: String.raw`$\pi_{0.5}$: Hands in $O(n \log n)$`, authors: ["Bo Birk"] },
  ]);
  const titles = [...text.matchAll(/title *= \{(.*)\},$/gm)].map(([, title]) => title ?? "");
  expect(titles).toEqual([
    String.raw`{$\zeta$-Wells and Mem-$\alpha$: Lanterns That Forget}`,
    String.raw`{$\pi_{0.5}$: Hands in $O(n \log n)$}`,
  ]);
  expect(titles.flatMap(faults)).toEqual([]);
});

test("authors of a capture are persons, without the marks of their list", () => {
  const authors = ["The Viet Bui", "Thi Ha Le", "Bo Birk§", "and Cy Cole1,2", "The Kite Team*"];
  const text = bibtexOf([{ id: "2608.20010", title: "Who Counts?", authors }]);
  expect(text).toContain("@misc{bui2026counts,");
  expect(text).toContain(
    "  author        = {Bui, The Viet and Le, Thi Ha and Birk, Bo and Cole, Cy and {The Kite Team}},\n",
  );
  expect(text).toContain("  url           = {https://arxiv.org/abs/2608.20010},\n");
});

test("authors of whom a curator does not know the order are named, with a note", () => {
  const papers = [{ id: "2608.20081", title: "Lanterns", authors: [] }];
  const text = bibtexOf(papers, "authorsUnordered: [Zoë Zorn, Bo Birk]");
  expect(text).toContain("@misc{birk2026lanterns,");
  expect(text).toContain(String.raw`  author        = {Birk, Bo and Zorn, Zo{\"e}},`);
  expect(text).toContain("  note          = {Authors in alphabetical order; their order in the paper is not known},\n");
});
