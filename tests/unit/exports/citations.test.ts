import fc from "fast-check";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { citationsOf } from "../../../src/exports/citation.ts";
import { bibtex } from "../../../src/exports/citations/bibtex.ts";
import { cslJson } from "../../../src/exports/citations/csl-json.ts";
import { dataLink } from "../../../src/exports/citations/data-link.ts";
import type { CitationRecord } from "../../../src/exports/citations/record.ts";
import { ris } from "../../../src/exports/citations/ris.ts";
import { writers } from "../../../src/exports/citations/writers.ts";
import { paperEntrySchema } from "../../../src/loaders/entries.ts";
import { entriesOf } from "../../../src/loaders/render-entries.ts";
import { readArchive } from "../../../src/loaders/sources.ts";
import {
  readBetterBibtex,
  readBibtex,
  readCsl,
  readRis,
  saidInBetterBibtex,
  saidInBibtex,
  saidInCsl,
  saidInRis,
} from "./read-back.ts";

const url = "https://papers.example.org/papers/x/";
const unusual: CitationRecord[] = [
  {
    key: "byron2025echo",
    title: "Écho & the 50% Rule_1: TÜLU <b> {x} } { { ~ ^ $5 #1 a\\b | “quoted” – it’s Łódź, ẞ, x²",
    authors: [
      "Ada Byron",
      "Piet van der Berg",
      "Jan Van Berg",
      "Guy Van den Berg",
      "Kite Team",
      "Field, Bo and Sons",
      "ACME, Inc.",
      "Pilar Ruiz y Soler",
      "Łukasz Ørsted",
      "Martin Field, Jr.",
      "Nguyễn Văn Ánh",
      "李明",
      "Siân O'Neill-Größe",
      "Björk",
    ],
    date: "2025-04-10",
    arxiv: "2504.07912",
    category: "cs.CL",
    doi: "10.48550/arXiv.2504.07912",
    url,
    note: "COLM 2025 & more",
    abstract: "First, with 5% & $x$.\n\nSecond paragraph.",
  },
  {
    key: "byron2024proceedings",
    title: "In Proceedings",
    authors: ["Ada Byron"],
    date: "2024",
    arxiv: "2404.00001",
    doi: "10.1007/978-3-031-88714-7_21",
    url,
    publication: {
      type: "inproceedings",
      booktitle: "Proceedings of the 5th Meeting on Größe & Rest",
      year: 2024,
      series: "Lecture Notes",
      volume: "12",
      pages: "12–34",
      publisher: "Meadow Press",
    },
  },
  {
    key: "byron2023journal",
    title: "In a Journal",
    authors: ["Ada Byron", "Bo Ng"],
    date: "2023",
    url,
    publication: { type: "article", journal: "Journal of Sleep", year: 2023, volume: "7", number: "3", pages: "e12" },
  },
  {
    key: "byron2022chapter",
    title: "In a Book",
    authors: ["Ada Byron"],
    date: "2022",
    url,
    publication: { type: "incollection", booktitle: "A Book of Naps", year: 2022, pages: "1-9" },
  },
  { key: "lab2026anonymous", title: "By Nobody Known", date: "2026-01-05", url, note: "6 authors" },
  { key: "lab2026nothing", title: "Nothing But a Title", url },
];

const formats = [
  { name: "BibTeX, by citation.js", write: bibtex, read: readBibtex, said: saidInBibtex },
  { name: "BibTeX, by Better BibTeX", write: bibtex, read: readBetterBibtex, said: saidInBetterBibtex },
  { name: "RIS, by citation.js", write: ris, read: readRis, said: saidInRis },
  { name: "CSL-JSON, by citation.js", write: cslJson, read: readCsl, said: saidInCsl },
];

let archive: CitationRecord[];
beforeAll(async () => {
  const folder = join(import.meta.dirname, "../../fixtures/archive");
  const read = await readArchive({ seedsDir: join(folder, "seeds"), contentDir: join(folder, "content") });
  archive = citationsOf([...entriesOf.papers(read.archive)].map(({ data }) => paperEntrySchema.parse(data)));
});

describe.each(formats)("$name", ({ write, read, said }) => {
  test("every record of unusual papers comes back, field by field", () => {
    for (const record of unusual) expect(read(write([record])), record.key).toEqual([said(record)]);
  });

  test("a file of them all holds them all, in order", () => {
    expect(read(write(unusual))).toEqual(unusual.map(said));
  });

  test("every paper of an archive comes back, field by field", () => {
    expect(archive.length).toBe(51);
    expect(read(write(archive))).toEqual(archive.map(said));
  });

  test("any title comes back", () => {
    const marks = fc.constantFrom(..."aB z.Éßø漢{}\\$&%#_~^<>|\"'`-–—“”’,;:!?*/@=()[]+".split(""));
    const title = fc.array(marks, { minLength: 1, maxLength: 12 }).map((letters) => `X${letters.join("")}x`);
    fc.assert(
      fc.property(title, (title) => {
        const record = { key: "x", title, url };
        expect(read(write([record]))).toEqual([said(record)]);
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});

test("every format is read back by a parser of other people", () => {
  expect(new Set(formats.map(({ write }) => write))).toEqual(new Set(Object.values(writers)));
});

test("a comparison notices what a format leaves out", () => {
  const [record] = unusual as [CitationRecord];
  for (const { write, read, said } of formats) {
    const { note: _, ...without } = record;
    expect(read(write([without]))).not.toEqual([said(record)]);
  }
});

describe("BibTeX", () => {
  test("of a preprint", () => {
    const record = { ...unusual[0], title: "Echo", authors: ["Piet van der Berg", "Kite Team"] } as CitationRecord;
    const { abstract: _, ...shown } = record;
    expect(bibtex([shown])).toBe(
      [
        "@misc{byron2025echo,",
        "  title         = {{Echo}},",
        "  author        = {van der Berg, Piet and {Kite Team}},",
        "  year          = {2025},",
        "  month         = apr,",
        "  eprint        = {2504.07912},",
        "  archivePrefix = {arXiv},",
        "  primaryClass  = {cs.CL},",
        "  doi           = {10.48550/arXiv.2504.07912},",
        "  url           = {https://papers.example.org/papers/x/},",
        "  note          = {COLM 2025 \\& more},",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("stays within its field, whatever an address holds", () => {
    const text = bibtex([{ key: "x", title: "X", url, doi: "10.1000/a}b{c\\d" }]);
    expect(text).toContain("{10.1000/a%7Db%7Bc%5Cd}");
  });
});

test("an empty list is an empty file that its readers take", () => {
  expect([bibtex([]), ris([]), cslJson([])]).toEqual(["", "", "[]\n"]);
});

test("a link carries a file as it is", async () => {
  const text = `${bibtex(unusual)}${ris(unusual)}`;
  const link = dataLink("text/plain", text);
  expect(link).toMatch(/^[!-~]+$/);
  expect(link).not.toMatch(/["<>\\^`{|}]/);
  expect(await (await fetch(link)).text()).toBe(text);
});
