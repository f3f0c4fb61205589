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
      url: "http://localhost:4321/papers/2504.07912/",
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

  test("invents no authors: where names or their order are not known, a note says what is", () => {
    for (const [fields, note] of [
      [{ authorsUnordered: ["Bo Ng", "Ada Byron"] }, "2 authors"],
      [{ authorCount: 6 }, "6 authors"],
      [{ organization: { handle: "acme", name: "ACME Lab" } }, "By ACME Lab"],
      [{ authorCount: 1, venue: "COLM 2025" }, "1 author. COLM 2025"],
    ] as const) {
      const citation = citationOf(paperEntry(fields as Parameters<typeof paperEntry>[0]));
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
