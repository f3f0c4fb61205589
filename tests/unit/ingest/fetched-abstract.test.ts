import { describe, expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/build.ts";
import { readOverlay } from "../../../src/archive/content/overlay.ts";
import type { Digest, Entry } from "../../../src/digest/digest.ts";
import { digest, overlay, sources } from "../archive/samples.ts";

const fetched = overlay("2606.00001", "abstract: From arXiv.\nabstractSource: arxiv\ncategory: cs.CL");
const note = { day: "2026-06-17", file: "content/digests/2026-06-17.md", text: "summary" as const, body: "" };

function paperOf(entry: Partial<Entry>, summary: boolean, more: Digest[] = []) {
  const digests = [digest("2026-06-17", [{ title: "Kettles", arxiv: "2606.00001", ...entry }]), ...more];
  return buildArchive(sources({ digests, overlays: [fetched], notes: summary ? [note] : [] })).archive.papers[0];
}

describe("an abstract fetched from arXiv", () => {
  test("stands where the listing has none", () => {
    expect(paperOf({}, false)).toMatchObject({ abstract: "From arXiv.", abstractSource: "arxiv" });
  });

  test("stands in place of a summary", () => {
    expect(paperOf({ abstract: "Ours." }, true)).toMatchObject({ abstract: "From arXiv.", abstractSource: "arxiv" });
  });

  test("does not stand in place of the authors' own, of whatever day", () => {
    expect(paperOf({ abstract: "Theirs." }, false)).toMatchObject({ abstract: "Theirs.", abstractSource: "listing" });
    const later = digest("2026-06-18", [{ title: "Kettles", arxiv: "2606.00001", abstract: "Theirs." }]);
    expect(paperOf({ abstract: "Ours." }, true, [later])).toMatchObject({ abstract: "Theirs." });
  });

  test("has the paragraphs that arXiv marks, where a curator copied it", () => {
    const copied = overlay("2606.00001", "abstract: |\n  We weigh\n  it.\n    Then again.\nabstractSource: arxiv");
    const digests = [digest("2026-06-17", [{ title: "Kettles", arxiv: "2606.00001" }])];
    const [paper] = buildArchive(sources({ digests, overlays: [copied] })).archive.papers;
    expect(paper?.abstract).toBe("We weigh\nit.\n\n  Then again.");
  });

  test("is not the curator's note", () => {
    expect(paperOf({}, false)).not.toHaveProperty("note");
  });

  test("warns of a formula that cannot be read", () => {
    const broken = overlay("2606.00001", "abstract: It is \\(\\frac{1\\).\nabstractSource: arxiv");
    const digests = [digest("2026-06-17", [{ title: "Kettles", arxiv: "2606.00001" }])];
    expect(buildArchive(sources({ digests, overlays: [broken] })).problems).toMatchObject([
      { rule: "broken-formula", severity: "warning", file: "content/papers/2606.00001.md", line: 1 },
    ]);
  });
});

describe("a withdrawal", () => {
  const said = "This paper has been withdrawn by the author";
  const withdrawn = (front: string, entry: Partial<Entry>) => {
    const digests = [
      digest("2026-06-17", [{ title: "Kettles", arxiv: "2606.00001", ...entry }]),
      digest("2026-06-18", [{ title: "Kettles", arxiv: "2606.00001" }]),
    ];
    return buildArchive(sources({ digests, overlays: [overlay("2606.00001", front)] })).archive.papers[0]?.withdrawn;
  };

  test("that arXiv or a curator tells marks the paper, in their words", () => {
    expect(withdrawn(`withdrawn: ${said}`, {})).toBe(said);
    expect(withdrawn(`withdrawn: ${said}`, { withdrawn: "It was withdrawn by its authors." })).toBe(said);
  });

  test("that any listing tells marks it too", () => {
    expect(withdrawn("category: cs.CL", { withdrawn: said })).toBe(said);
    expect(withdrawn("category: cs.CL", {})).toBeUndefined();
  });
});

test("arXiv's category wins over none and over a listing's", () => {
  expect(paperOf({}, false)).toMatchObject({ category: "cs.CL" });
  expect(paperOf({ category: "cs.AI" }, false)).toMatchObject({ category: "cs.CL" });
});

test.each([
  ["an abstract that does not say where it is from", "abstract: Text.", "abstract"],
  ["a source of nothing", "abstractSource: arxiv", "abstract"],
  ["a source that is not known", "abstract: Text.\nabstractSource: hearsay", "abstractSource"],
  ["a category that is none", "category: Cooking with <b>", "category"],
])("%s is an error", (_case, frontMatter, field) => {
  const { problems } = readOverlay({ path: "content/papers/2606.00001.md", text: `---\n${frontMatter}\n---\n` });
  expect(problems).toMatchObject([{ rule: "front-matter-field", severity: "error" }]);
  expect(problems[0]?.message).toContain(`“${field}”`);
});
