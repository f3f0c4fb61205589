import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/build.ts";
import type { Digest } from "../../../src/digest/digest.ts";
import { digest, overlay, sources } from "./samples.ts";

const rulesOf = (parts: Parameters<typeof sources>[0]) => buildArchive(sources(parts)).problems.map(({ rule }) => rule);
const papersOf = (parts: Parameters<typeof sources>[0]) => buildArchive(sources(parts)).archive.papers;

describe("which entries are one paper", () => {
  test("the same title in other case, accents, punctuation and blanks, over several digests", () => {
    const papers = papersOf({
      digests: [
        digest("2026-06-17", [{ title: "TÜLU 3: Open Post-Training" }]),
        digest("2026-06-18", [{ title: "Tulu  3 – open posttraining" }]),
      ],
    });
    expect(papers).toHaveLength(1);
    expect(papers[0]?.appearances.map(({ day }) => day)).toEqual(["2026-06-17", "2026-06-18"]);
    expect(papers[0]?.title).toBe("Tulu  3 – open posttraining");
  });

  test("the same arXiv id under different titles", () => {
    const papers = papersOf({
      digests: [
        digest("2026-06-17", [{ title: "First name", arxiv: "2504.07912" }]),
        digest("2026-06-18", [{ title: "Second name", arxiv: "2504.07912" }]),
      ],
    });
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ permalink: "2504.07912", title: "Second name", alsoTitles: ["First name"] });
  });

  test("never the same title where the ids differ", () => {
    const papers = papersOf({
      digests: [
        digest("2026-06-17", [
          { title: "Attention", arxiv: "2504.07912" },
          { title: "Attention", arxiv: "2504.07913" },
        ]),
      ],
    });
    expect(papers.map(({ permalink }) => permalink)).toEqual(["2504.07912", "2504.07913"]);
  });

  test("an entry without id that could be either of two papers is an error at its line", () => {
    const { problems } = buildArchive(
      sources({
        digests: [
          digest("2026-06-17", [
            { title: "Attention", arxiv: "2504.07912" },
            { title: "Attention", arxiv: "2504.07913" },
            { title: "attention!", line: 33 },
          ]),
        ],
      }),
    );
    expect(problems).toMatchObject([
      { rule: "ambiguous-title", severity: "error", file: "seeds/2026-06-17.txt", line: 33 },
    ]);
    expect(problems[0]?.message).toContain("2504.07912, 2504.07913");
  });

  test("an entry listed before the id was known joins the paper that has it", () => {
    const papers = papersOf({
      digests: [
        digest("2026-06-17", [{ title: "Slow Rivers" }]),
        digest("2026-06-18", [{ title: "Slow rivers", arxiv: "2606.00001" }]),
      ],
    });
    expect(papers).toMatchObject([{ permalink: "slow-rivers", aliases: ["2606.00001"], arxiv: "2606.00001" }]);
  });

  test("symbols tell titles apart: C++ is not C", () => {
    const title = (language: string) => `Learning ${language} from Scratch`;
    expect(
      papersOf({ digests: [digest("2026-06-17", [{ title: title("C") }, { title: title("C++") }])] }),
    ).toHaveLength(2);
  });

  test("the same paper twice in one day appears once, at its first place", () => {
    const { archive } = buildArchive(
      sources({
        digests: [
          digest("2026-06-17", [{ title: "One" }, { title: "Two" }]),
          digest("2026-06-17", [{ title: "Two" }, { title: "Three" }], "-evening"),
        ],
      }),
    );
    expect(archive.editions).toMatchObject([{ day: "2026-06-17", number: 168, papers: ["one", "two", "three"] }]);
    const two = archive.papers.find(({ permalink }) => permalink === "two");
    expect(two?.appearances).toEqual([{ day: "2026-06-17", position: 2, of: 3, previous: "one", next: "three" }]);
  });
});

describe("overlays", () => {
  test("find their paper by any of their titles and bring its id", () => {
    const papers = papersOf({
      digests: [digest("2026-06-17", [{ title: "An Old Name" }])],
      overlays: [
        overlay("2504.07912", 'title: The New Name\nalsoTitles: ["An old name"]\nauthors: [Ada Byron]', "A *note*."),
      ],
    });
    expect(papers).toMatchObject([
      {
        permalink: "2504.07912",
        aliases: ["the-new-name", "an-old-name"],
        title: "The New Name",
        alsoTitles: ["An old name"],
        authors: ["Ada Byron"],
        note: "A *note*.",
        overlay: "papers/2504.07912.md",
      },
    ]);
  });

  test("that match nothing yet are one warning in all", () => {
    const { problems } = buildArchive(
      sources({
        digests: [digest("2026-06-17", [{ title: "One" }])],
        overlays: [overlay("2504.07912", "title: Two"), overlay("2504.07913", "title: Three")],
      }),
    );
    expect(problems).toMatchObject([
      { rule: "overlay-unmatched", severity: "warning", file: "content/papers/2504.07912.md" },
    ]);
    expect(problems[0]?.message).toBe(
      "2 overlays match no paper yet: content/papers/2504.07912.md, content/papers/2504.07913.md",
    );
  });

  test("two for one paper are an error, by id or by title", () => {
    expect(
      rulesOf({
        digests: [digest("2026-06-17", [{ title: "One" }])],
        overlays: [overlay("one", "title: One"), overlay("one-again", "title: one!")],
      }),
    ).toEqual(["overlay-duplicate"]);
    expect(
      rulesOf({
        digests: [digest("2026-06-17", [{ title: "One" }])],
        overlays: [overlay("2504.07912", "title: One"), overlay("other", 'arxiv: "2504.07912"')],
      }),
    ).toEqual(["overlay-duplicate"]);
  });

  test("without an id that could speak of two papers are an error", () => {
    expect(
      rulesOf({
        digests: [
          digest("2026-06-17", [
            { title: "One", arxiv: "2504.07912" },
            { title: "Two", arxiv: "2504.07913" },
          ]),
        ],
        overlays: [overlay("both", "title: One\nalsoTitles: [Two]")],
      }),
    ).toContain("overlay-ambiguous");
  });
});

describe("what is merged", () => {
  const parts = {
    digests: [
      digest("2026-06-17", [
        { title: "One", abstract: "The authors' text.", published: "2026-06-02", authorCount: 4, comments: 9 },
      ]),
      digest("2026-06-18", [
        { title: "One", abstract: "A summary.", published: "2026-06-01", authorCount: 5, comments: 2 },
      ]),
      digest("2026-06-19", [{ title: "One" }]),
    ],
    notes: [{ day: "2026-06-18", text: "summary" as const, file: "content/digests/2026-06-18.md", body: "" }],
  };

  test("the newest count wins, the earliest date stays, the authors' abstract wins over a summary", () => {
    expect(papersOf(parts)).toMatchObject([
      {
        comments: 2,
        authorCount: 5,
        published: "2026-06-01",
        abstract: "The authors' text.",
        abstractSource: "listing",
      },
    ]);
  });

  test("a summary is shown as one where there is nothing else", () => {
    const [paper] = papersOf({ ...parts, digests: parts.digests.slice(1) });
    expect(paper).toMatchObject({ abstract: "A summary.", abstractSource: "summary" });
  });

  test("listings that disagree are warnings at the later one", () => {
    const { problems } = buildArchive(sources(parts));
    expect(problems.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
      ["date-disagrees", "warning", "seeds/2026-06-18.txt"],
      ["author-count-disagrees", "warning", "seeds/2026-06-18.txt"],
    ]);
    expect(problems[0]?.message).toContain("dated 2026-06-01 here, but 2026-06-02 in seeds/2026-06-17.txt");
  });

  test("a broken formula is a warning with its line", () => {
    const { problems } = buildArchive(
      sources({ digests: [digest("2026-06-17", [{ title: "One", abstract: "So $\\frac{1}{$ fails.", line: 12 }])] }),
    );
    expect(problems).toMatchObject([{ rule: "broken-formula", severity: "warning", line: 12 }]);
  });

  test("a note for a day without a digest is a warning", () => {
    expect(rulesOf({ digests: parts.digests.slice(2), notes: parts.notes })).toEqual(["digest-note-unmatched"]);
  });
});

describe("dates and organizations", () => {
  const { archive } = buildArchive(
    sources({
      digests: [
        digest("2026-06-17", [
          { title: "One", published: "2026-06-17", organization: { handle: "Qwen", name: "Qwen" } },
          { title: "Two", published: "2025-01-01", organization: { handle: "qwen", name: "Qwen Team" } },
        ]),
      ],
    }),
  );

  test("a day shows its digest and what was published on it, each paper once", () => {
    expect(archive.dates).toEqual([
      { day: "2025-01-01", edition: false, published: ["two"], count: 1, next: "2026-06-17" },
      { day: "2026-06-17", edition: true, published: ["one"], count: 2, previous: "2025-01-01" },
    ]);
  });

  test("handles that differ in case are one organization, named as on its newest paper", () => {
    expect(archive.lists.organizations).toEqual([{ id: "qwen", handle: "Qwen", name: "Qwen", papers: ["one", "two"] }]);
  });
});

test("the order of files changes nothing but the order within a day", () => {
  const titles = ["Alpha", "Beta", "C++ Gamma", "C Gamma", "Alpha!", "深度学习", "???"];
  const day = fc.constantFrom("2026-06-15", "2026-06-16", "2026-06-17");
  const arbitrary = fc.array(fc.tuple(day, fc.constantFrom(...titles)), { minLength: 1, maxLength: 12 });
  const build = (digests: Digest[]) =>
    buildArchive(sources({ digests: digests.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) }));
  fc.assert(
    fc.property(arbitrary, (listed) => {
      const digests = [...Map.groupBy(listed, ([on]) => on)].map(([on, rows]) =>
        digest(
          on,
          [...new Set(rows.map(([, title]) => title))].map((title) => ({ title })),
        ),
      );
      expect(build(digests.toReversed()).archive).toEqual(build(digests).archive);
    }),
    { seed: 17, numRuns: 200 },
  );
});
