import { describe, expect, test } from "vitest";
import { coins } from "../../../src/exports/context-object.ts";
import type { CitationRecord } from "../../../src/exports/citations/record.ts";
import { citationTags } from "../../../src/exports/head-tags.ts";
import { jsonLd } from "../../../src/exports/json-ld.ts";

const preprint: CitationRecord = {
  key: "byron2025echo",
  title: "Echo & <b>",
  authors: ["Ada Byron", "Piet van der Berg", "Martin Field, Jr.", "Kite Team"],
  date: "2025-04-10",
  arxiv: "2504.07912",
  category: "cs.CL",
  doi: "10.48550/arXiv.2504.07912",
  url: "https://arxiv.org/abs/2504.07912",
  page: "https://papers.example.org/papers/2504.07912/",
  note: "COLM 2025",
  abstract: "Text.",
};
const proceedings: CitationRecord = {
  key: "byron2025talk",
  title: "Talk",
  authors: ["Piet Jan van der Berg"],
  date: "2025",
  url: "https://papers.example.org/papers/talk/",
  page: "https://papers.example.org/papers/talk/",
  publication: { type: "inproceedings", booktitle: "Naps 2025", year: 2025, pages: "12–34" },
};
const tagsOf = (record: CitationRecord) => citationTags(record).map(({ name, content }) => `${name}=${content}`);

describe("citation tags", () => {
  test("of a preprint name the type that Zotero knows it by", () => {
    expect(tagsOf(preprint)).toEqual([
      "z:itemType=preprint",
      "z:repository=arXiv",
      "z:archiveID=arXiv:2504.07912",
      "citation_title=Echo & <b>",
      "citation_author=Byron, Ada",
      "citation_author=van der Berg, Piet",
      "citation_author=Field Jr, Martin",
      "citation_author=Kite Team,",
      "citation_publication_date=2025/04/10",
      "citation_doi=10.48550/arXiv.2504.07912",
      "citation_arxiv_id=2504.07912",
      "citation_public_url=https://arxiv.org/abs/2504.07912",
      "citation_pdf_url=https://arxiv.org/pdf/2504.07912",
      "citation_abstract=Text.",
    ]);
  });

  test("of a paper in proceedings name them last, and an only author as one person", () => {
    expect(tagsOf(proceedings)).toEqual([
      "z:itemType=conferencePaper",
      "citation_title=Talk",
      "citation_author=Piet Jan van der Berg",
      "citation_publication_date=2025",
      "citation_inbook_title=Naps 2025",
      "citation_conference_title=Naps 2025",
      "citation_firstpage=12",
      "citation_lastpage=34",
      "citation_public_url=https://papers.example.org/papers/talk/",
    ]);
  });
});

describe("a COinS", () => {
  const said = (record: CitationRecord) => [...new URLSearchParams(coins(record))];

  test("is of the type that Zotero knows by name", () => {
    expect(said(preprint)).toEqual([
      ["ctx_ver", "Z39.88-2004"],
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
      ["rft.type", "preprint"],
      ["rft.title", "Echo & <b>"],
      ["rft.au", "Byron, Ada"],
      ["rft.au", "van der Berg, Piet"],
      ["rft.au", "Field Jr, Martin"],
      ["rft.au", "Kite Team,"],
      ["rft.date", "2025-04-10"],
      ["rft_id", "info:doi/10.48550/arXiv.2504.07912"],
      ["rft_id", "https://arxiv.org/abs/2504.07912"],
      ["rfr_id", "https://papers.example.org/papers/2504.07912/"],
    ]);
  });

  test("of a published paper is of OpenURL's own type", () => {
    expect(said(proceedings)).toEqual([
      ["ctx_ver", "Z39.88-2004"],
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:book"],
      ["rft.genre", "proceeding"],
      ["rft.btitle", "Naps 2025"],
      ["rft.atitle", "Talk"],
      ["rft.pages", "12-34"],
      ["rft.au", "van der Berg, Piet Jan"],
      ["rft.date", "2025"],
      ["rft_id", "https://papers.example.org/papers/talk/"],
      ["rfr_id", "https://papers.example.org/papers/talk/"],
    ]);
  });

  test("leaves a long list of authors out", () => {
    const authors = Array.from({ length: 100 }, (_, index) => `Ada Byron${index}`);
    expect(said({ ...preprint, authors }).filter(([name]) => name === "rft.au")).toEqual([]);
  });
});

describe("JSON-LD", () => {
  test("is a ScholarlyArticle that cannot end its element", () => {
    const text = jsonLd({ ...preprint, title: "</script><script>" });
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "ScholarlyArticle",
      "@id": preprint.page,
      url: preprint.page,
      name: "</script><script>",
      datePublished: "2025-04-10",
      sameAs: ["https://doi.org/10.48550/arXiv.2504.07912", "https://arxiv.org/abs/2504.07912"],
    });
    expect((JSON.parse(text) as { author: object[] }).author).toEqual([
      { "@type": "Person", name: "Ada Byron" },
      { "@type": "Person", name: "Piet van der Berg" },
      { "@type": "Person", name: "Martin Field, Jr." },
      { "@type": "Organization", name: "Kite Team" },
    ]);
  });

  test("leaves a long list of authors to the citation tags", () => {
    const authors = Array.from({ length: 100 }, (_, index) => `Ada Byron${index}`);
    expect(JSON.parse(jsonLd({ ...preprint, authors }))).not.toHaveProperty("author");
    expect(tagsOf({ ...preprint, authors }).filter((tag) => tag.startsWith("citation_author="))).toHaveLength(100);
  });

  test("says where a paper was published", () => {
    expect(JSON.parse(jsonLd(proceedings))).toMatchObject({
      isPartOf: { "@type": "Book", name: "Naps 2025" },
      pagination: "12–34",
    });
  });
});
