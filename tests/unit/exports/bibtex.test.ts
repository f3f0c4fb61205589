import { describe, expect, test } from "vitest";
import { bibtex } from "../../../src/exports/bibtex.ts";
import { paperEntry } from "./samples.ts";

describe("BibTeX", () => {
  test("of a preprint with authors", () => {
    const entry = bibtex(
      paperEntry({
        title: "Echo & the 50% Rule_1",
        authors: ["Ada Byron", "Ng, Bo and Sons"],
        arxiv: "2504.07912",
        published: "2025-04-10",
        venue: "COLM 2025",
        code: "https://example.org/code",
      }),
    );
    expect(entry).toBe(
      [
        "@misc{byron2025echo,",
        "  title         = {{Echo \\& the 50\\% Rule\\_1}},",
        "  author        = {Ada Byron and {Ng, Bo and Sons}},",
        "  year          = {2025},",
        "  eprint        = {2504.07912},",
        "  archivePrefix = {arXiv},",
        "  doi           = {10.48550/arXiv.2504.07912},",
        "  url           = {http://localhost:4321/papers/2504.07912/},",
        "  note          = {COLM 2025},",
        "}",
      ].join("\n"),
    );
  });

  test("has no author field where the names or their order are not known, but a note", () => {
    const unordered = bibtex(paperEntry({ authorsUnordered: ["Bo Ng", "Ada Byron"] }));
    expect(unordered).not.toContain("author ");
    expect(unordered).toContain("note          = {2 authors}");
    expect(unordered).not.toContain("Byron");
    expect(bibtex(paperEntry({ authorCount: 6 }))).toContain("{6 authors}");
    expect(bibtex(paperEntry({ organization: { handle: "facebook", name: "AI at Meta" } }))).toContain(
      "{By AI at Meta}",
    );
  });

  test("never holds the abstract or a summary", () => {
    expect(bibtex(paperEntry({ abstract: "Some text.", abstractSource: "summary" }))).not.toContain("Some text");
  });

  test("escapes what TeX would not print", () => {
    expect(bibtex(paperEntry({ title: "a\\b {c} ~ ^ $5 #1" }))).toContain(
      "{{a\\textbackslash{}b \\{c\\} \\textasciitilde{} \\textasciicircum{} \\$5 \\#1}}",
    );
  });
});
