import { describe, expect, test } from "vitest";
import { overlay } from "../archive/samples.ts";
import { citationOf, citationsOf } from "../../../src/exports/citation.ts";
import { paperEntry } from "./samples.ts";

describe("a citation", () => {
  test("of a preprint has arXiv's DOI, and a venue in free text as a note", () => {
    const paper = paperEntry({
      authors: ["Ada Byron"],
      arxiv: "2504.07912",
      category: "cs.CL",
      published: "2025-04-10",
      venue: "COLM 2025",
      abstract: "Text.",
      abstractSource: "listing",
    });
    expect(citationOf(paper)).toEqual({
      key: "unknown2026title",
      title: "A Title",
      authors: ["Ada Byron"],
      date: "2025-04-10",
      arxiv: "2504.07912",
      category: "cs.CL",
      doi: "10.48550/arXiv.2504.07912",
      url: "https://arxiv.org/abs/2504.07912",
      page: "http://localhost:4321/papers/2504.07912/",
      note: "COLM 2025",
      abstract: "Text.",
    });
  });

  test("of a published paper has its year and its DOI only, not those of the preprint", () => {
    const { published: publication } = overlay(
      "2504.07912",
      "published: {type: article, journal: Sleep, year: 2026, volume: 7}",
    );
    if (!publication) throw new Error("the sample overlay gives no publication");
    const paper = paperEntry({ arxiv: "2504.07912", published: "2025-04-10", venue: "Sleep 2026", publication });
    expect(citationOf({ ...paper, authors: ["Ada Byron"] })).toMatchObject({
      date: "2026",
      arxiv: "2504.07912",
      publication: { type: "article", journal: "Sleep", year: 2026, volume: "7" },
    });
    expect(citationOf({ ...paper, authors: ["Ada Byron"] })).not.toHaveProperty("doi");
    expect(citationOf({ ...paper, authors: ["Ada Byron"] })).not.toHaveProperty("note");
    expect(citationOf({ ...paper, doi: "10.1000/x" })?.doi).toBe("10.1000/x");
  });

  test.each([
    [{ arxiv: "2504.07912", doi: "10.1000/x", project: "https://p.example/" }, "https://arxiv.org/abs/2504.07912"],
    [{ doi: "10.1000/x y", project: "https://p.example/" }, "https://doi.org/10.1000/x%20y"],
    [{ project: "https://p.example/", code: "https://c.example/" }, "https://p.example/"],
    [{ code: "https://c.example/" }, undefined],
  ])("of %j leads to the paper itself, and only where it has no address to its page", (fields, url) => {
    const citation = citationOf(paperEntry(fields));
    const page = `http://localhost:4321/papers/${"arxiv" in fields ? fields.arxiv : "a-title"}/`;
    expect(citation).toMatchObject({ url: url ?? page, page });
  });

  test("names authors in the order of the alphabet where theirs is not known, and says so", () => {
    const unordered = { authorsUnordered: ["Émile Zo", "Bo Ng", "Ada Byron"], authorCount: 4 };
    expect(citationOf(paperEntry(unordered))).toMatchObject({
      authors: ["Ada Byron", "Bo Ng", "Émile Zo"],
      note: "Authors in alphabetical order; their order in the paper is not known",
    });
    expect(citationOf(paperEntry({ ...unordered, venue: "COLM 2025" }))?.note).toMatch(/not known\. COLM 2025$/);
    for (const known of [{ authors: ["Bo Ng", "Ada Byron"] }, { authorsUnordered: ["Bo Ng"] }]) {
      expect(citationOf(paperEntry(known))).not.toHaveProperty("note");
    }
  });

  test("invents no authors: where no names are known, a note says what is", () => {
    for (const [fields, note] of [
      [{ authorCount: 6 }, "6 authors"],
      [{ organization: { handle: "acme", name: "ACME Lab" } }, "By ACME Lab"],
      [{ authorCount: 1, venue: "COLM 2025" }, "1 author. COLM 2025"],
    ] as const) {
      const citation = citationOf(paperEntry(fields));
      expect(citation).not.toHaveProperty("authors");
      expect(citation?.note).toBe(note);
    }
    expect(citationOf(paperEntry({}))).not.toHaveProperty("note");
  });

  test("never gives a summary as an abstract", () => {
    expect(citationOf(paperEntry({ abstract: "Text.", abstractSource: "summary" }))).not.toHaveProperty("abstract");
    expect(citationOf(paperEntry({ abstract: "Text.", abstractSource: "arxiv" }))?.abstract).toBe("Text.");
  });

  test("is not made of a withdrawn paper", () => {
    const withdrawn = paperEntry({ withdrawn: "It was wrong." });
    expect(citationOf(withdrawn)).toBeUndefined();
    expect(citationsOf([withdrawn, paperEntry({})])).toHaveLength(1);
  });
});

describe("a publication in an overlay", () => {
  test.each([
    "{type: article, journal: Sleep}",
    "{type: article, booktitle: Sleep, year: 2026}",
    "{type: inproceedings, journal: Sleep, year: 2026}",
    "{type: book, booktitle: Sleep, year: 2026}",
    "{type: article, journal: Sleep, year: 26}",
    "Sleep 2026",
  ])("must be whole: %s", (published) => {
    expect(() => overlay("2504.07912", `published: ${published}`)).toThrow("front-matter-field");
  });
});
