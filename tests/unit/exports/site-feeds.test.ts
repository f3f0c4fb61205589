import { describe, expect, test } from "vitest";
import type { Paper } from "../../../src/archive/paper.ts";
import { atom } from "../../../src/exports/atom.ts";
import type { FeedPaper } from "../../../src/exports/feed-text.ts";
import { collectionFeed, editionsFeed, papersFeed } from "../../../src/exports/site-feeds.ts";
import { jsonFeed } from "../../../src/exports/json-feed.ts";
import { xmlText } from "../../../src/exports/escape-xml.ts";
import { renderAbstract, renderNote } from "../../../src/markdown/index.ts";
import { site } from "../../../src/site.ts";
import { atomMistakes, readAtom, readJsonFeed } from "../../harness/feeds.ts";
import { paperEntry } from "./samples.ts";

const topics = new Map([["agents", "Agents"]]);

function feedPaper(fields: Partial<Paper>, noteHtml?: string): FeedPaper {
  const { html, text } = renderAbstract(fields.abstract ?? "");
  const note = noteHtml === undefined ? {} : { noteHtml };
  return {
    ...paperEntry(fields),
    permalink: fields.permalink ?? "a-title",
    abstractHtml: html,
    abstractText: text,
    ...note,
  };
}

function listed(...days: string[]): Paper["appearances"] {
  return days.map((day) => ({ day, position: 1, of: 1 }));
}

const edition = (day: string) => ({ day, number: 1, papers: [] });

/** One paper as the feed of its editions, of papers and of a collection gives it. */
function everywhere(paper: FeedPaper) {
  const full = [{ edition: edition("2026-06-17"), papers: [paper] }];
  return {
    editions: readAtom(atom(editionsFeed(full, "/feed.xml"))).entries[0],
    papers: readAtom(atom(papersFeed(full, topics))).entries[0],
    collection: readAtom(
      atom(collectionFeed({ name: "Agents", page: "/topics/agents/", path: "topics/agents", papers: [paper] }, topics)),
    ).entries[0],
    json: readJsonFeed(jsonFeed(editionsFeed(full, "/feed.json"))).entries[0],
  };
}

describe("an entry", () => {
  test("has an id made from what never changes, and dates of the editions", () => {
    const paper = feedPaper({
      permalink: "2504.07912",
      title: "Echo",
      appearances: listed("2026-06-17", "2026-06-19"),
    });
    const { papers, editions } = everywhere(paper);
    expect(papers).toMatchObject({
      id: "tag:broadsheet.example,2026-01-01:papers/2504.07912",
      title: "Echo",
      url: "http://localhost:4321/papers/2504.07912/",
      published: "2026-06-17T00:00:00Z",
      updated: "2026-06-19T00:00:00Z",
    });
    expect(editions).toMatchObject({
      id: "tag:broadsheet.example,2026-01-01:dates/2026-06-17",
      title: "17 June 2026: 1 paper",
      updated: "2026-06-17T00:00:00Z",
    });
    expect(everywhere({ ...paper, titleText: "Echoes" }).papers?.id).toBe(papers?.id);
  });

  test.each([
    ["markup", "A < B & <b>C</b> \"D\" 'E' ]]>", "A < B & <b>C</b> \"D\" 'E' ]]>"],
    ["what XML cannot carry", "A\u0000B\u000bC\uFFFED\uD800E", "ABCDE"],
  ])("takes a title with %s for text", (_, title, carried) => {
    const all = everywhere(feedPaper({ title }));
    expect([all.papers?.title, all.collection?.title]).toEqual([carried, carried]);
    expect(all.editions?.html).toContain(`>${xmlText(carried)}</a>`);
  });

  test("names authors, where their order is not known in that of the alphabet, or says what is known of them", () => {
    const authors = (fields: Partial<Paper>) => everywhere(feedPaper(fields)).papers?.authors;
    expect(authors({ authors: ["Ada Example", "Bo Example"] })).toEqual(["Ada Example", "Bo Example"]);
    expect(authors({ authorsUnordered: ["Bo Example", "Ada Example"] })).toEqual(["Ada Example", "Bo Example"]);
    expect(authors({ authorCount: 6 })).toEqual(["6 authors"]);
    expect(authors({ organization: { handle: "lab", name: "A Lab" } })).toEqual(["A Lab"]);
    expect(authors({})).toEqual(["Authors not known"]);
  });

  test("holds the whole text: as HTML with its links, with formulas as plain text", () => {
    const plain = everywhere(feedPaper({ abstract: "Code: https://code.example/x and *no* more.\n\nTwo." }));
    for (const html of [plain.papers?.html, plain.editions?.html, plain.json?.html]) {
      expect(html).toContain('<a href="https://code.example/x"');
      expect(html).toContain("<p>Two.</p>");
    }
    const formulas = everywhere(feedPaper({ abstract: "We reach $10^{-3} < x$.\n\nTwo." })).papers?.html;
    expect(formulas).toContain("<p>We reach 10⁻³ &lt; x.</p><p>Two.</p>");
    expect(formulas).not.toContain("<math");
  });

  test("says of a summary that it is one, and of a withdrawn paper that and why, everywhere", () => {
    const all = everywhere(feedPaper({ abstract: "Text.", abstractSource: "summary", withdrawn: "It was <wrong>." }));
    for (const entry of Object.values(all)) {
      expect(entry?.html).toContain("Summary by the editors of this archive");
      expect(entry?.html).toContain("Withdrawn");
      expect(entry?.html).toContain("It was &lt;wrong&gt;.");
    }
    expect(all.papers?.title).toBe("Withdrawn: A Title");
    expect(everywhere(feedPaper({ abstract: "Text." })).papers?.html).not.toMatch(/Summary|Withdrawn/);
  });

  test("leads from a note's footnotes to its page, and leaves other links alone", () => {
    const { html } = renderNote("A claim[^1] and [a page](https://far.example/?a&b#c).\n\n[^1]: Its ground.");
    expect(html).toMatch(/href="#/);
    const entry = everywhere(feedPaper({ permalink: "p" }, html)).papers?.html;
    expect(entry).toContain('href="http://localhost:4321/papers/p/#user-content-fn-1"');
    expect(entry).toContain("https://far.example/?a");
    expect(entry).not.toMatch(/href="(?!https?:)/);
  });
});

describe("a feed", () => {
  test("of papers has each once, at the newest edition that lists it", () => {
    const [a, b] = [feedPaper({ permalink: "a" }), feedPaper({ permalink: "b" })];
    const feed = papersFeed(
      [
        { edition: edition("2026-06-18"), papers: [b] },
        { edition: edition("2026-06-17"), papers: [a, b] },
      ],
      topics,
    );
    expect(feed.entries.map(({ path }) => path)).toEqual(["papers/b", "papers/a"]);
  });

  test("of a collection has the 50 papers that were listed last, however old they are", () => {
    const papers = Array.from({ length: 60 }, (_, index) =>
      feedPaper({
        permalink: `p${index}`,
        published: `20${String(99 - index)}-01-01`,
        appearances: listed(index === 59 ? "2026-06-18" : "2026-06-17"),
      }),
    );
    const { entries } = collectionFeed({ name: "A", page: "/topics/a/", path: "topics/a", papers }, topics);
    expect(entries).toHaveLength(50);
    expect(entries[0]?.path).toBe("papers/p59");
  });

  test("without entries is valid, and its date is not the clock's", () => {
    const text = atom(editionsFeed([], "/feed.xml"));
    expect(atomMistakes(text)).toEqual([]);
    expect(readAtom(text)).toMatchObject({ updated: `${site.tag.since}T00:00:00Z`, entries: [] });
    expect(readJsonFeed(jsonFeed(editionsFeed([], "/feed.json"))).entries).toEqual([]);
  });

  test("is refused by the tests' own check where something is missing", () => {
    const text = atom(papersFeed([{ edition: edition("2026-06-17"), papers: [feedPaper({})] }], topics));
    expect(atomMistakes(text)).toEqual([]);
    expect(atomMistakes(text.replace(/<author>.*<\/author>/, ""))).toEqual(["an entry without an author"]);
    expect(atomMistakes(text.replace(/<updated>.*<\/updated>/, "<updated>today</updated>"))).toEqual([
      "0: updated is today",
    ]);
    expect(atomMistakes(text.replace(/<id>.*<\/id>/, ""))).toContain("0: 0 × id");
  });
});
