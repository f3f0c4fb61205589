import { describe, expect, test } from "vitest";
import { buildArchive } from "../../src/archive/build.ts";
import { displayOnly } from "../../src/browser/search/engine/display-only.ts";
import { hitOf } from "../../src/browser/search/engine/hit.ts";
import { readSortedPlaces, writeSortIndex } from "../../src/browser/search/engine/sort-index.ts";
import { sorts } from "../../src/browser/search/query.ts";
import { countOf } from "../../src/data/counts.ts";
import { factTexts, listedFacts, toldFacts } from "../../src/data/fact-texts.ts";
import { listedText, paperText } from "../../src/exports/feed-text.ts";
import { paperRecord, papersSchema } from "../../src/exports/jsonl.ts";
import { eachFact, factNames, factRows, sortingFacts, type FactName } from "../../src/facts.ts";
import { issueOf } from "../../src/mail/issue.ts";
import { digest, sources } from "./archive/samples.ts";
import { paperEntry } from "./exports/samples.ts";

const only = (name: FactName, count: number) => ({ [name]: count });

describe.each(factRows)("%s", (name, { noun, described, merge, shownIn, sortsLists, sortsResults }) => {
  const paper = { ...paperEntry(only(name, 1204)), abstractHtml: "" };
  const said = countOf(1204, noun);

  test("is merged as its row says, and left out where no listing has it", () => {
    const days = [only(name, 3), only(name, 5), {}].map((counts, index) =>
      digest(`2026-06-1${index}`, [{ title: "One", ...counts }, { title: "Two" }]),
    );
    const { papers } = buildArchive(sources({ digests: days })).archive;
    expect(papers.map((it) => it[name])).toEqual([merge([3, 5]), undefined]);
    expect(papers.filter((it) => name in it)).toHaveLength(1);
  });

  test("stands in every place that its row names, and in no other", () => {
    const issue = issueOf({ day: "2026-06-17", number: 1, papers: [] }, [paper], { papers: 1, opening: 0 });
    const hit = hitOf({ url: "/papers/a/", excerpt: "", meta: { [name]: displayOnly("1204") } });
    const places = {
      list: factTexts("list", paper),
      page: toldFacts(paper).map(({ text }) => text),
      search: factTexts("search", hit.facts),
      feed: [paperText(paper)],
      mail: issue.papers.map(({ facts }) => facts),
    };
    const found = Object.entries(places).filter(([, texts]) => texts.some((text) => text.includes(said)));
    expect(found.map(([place]) => place).sort()).toEqual([...shownIn].sort());
    expect(listedText(paper).includes(said)).toBe(shownIn.includes("feed"));
  });

  test("of none is told on the paper's page alone", () => {
    const none = only(name, 0);
    expect((["list", "search", "feed", "mail"] as const).flatMap((viewer) => factTexts(viewer, none))).toEqual([]);
    expect(toldFacts(none).map(({ text }) => text)).toEqual(shownIn.includes("page") ? [`0 ${noun}s`] : []);
  });

  test("is data in papers.jsonl, and its schema says what it is", () => {
    expect([paperRecord(paper)[name], paperRecord(paperEntry({}))[name]]).toEqual([1204, null]);
    const { properties } = JSON.parse(papersSchema()) as { properties: Record<string, { description: string }> };
    expect(properties[name]?.description).toBe(described);
  });

  test("sorts lists and results where its row has a name for it", () => {
    expect(listedFacts(paper)).toBe(sortsLists && `${name}=1204`);
    expect((sorts as readonly string[]).includes(name)).toBe(sortsResults !== undefined);
  });
});

test.each(sortingFacts)("%s puts results in order, whatever else is in the index", (fact) => {
  const others = eachFact((name) => name.length);
  const papers = ["a", "b", "c"].map((id, index) => ({ ...others, id, date: "", [fact]: [3, 10, 3][index] ?? 0 }));
  const places = readSortedPlaces(writeSortIndex(papers), fact);
  expect([...places].sort()).toEqual([
    ["a", 1],
    ["b", 0],
    ["c", 1],
  ]);
});

test("names of facts can stand in an attribute's value and in the index", () => {
  expect(factNames.filter((name) => !/^[a-z][A-Za-z]*$/.test(name))).toEqual([]);
  expect(new Set(factNames.map((name) => name.toLowerCase())).size).toBe(factNames.length);
  // Fields of the index that are of something else, and orders that are of none.
  const taken = ["title", "byline", "day", "date", "arxiv", "venue", "also", "plain", "authors", "others"];
  expect(factNames.filter((name) => [...taken, "listing", "relevance"].includes(name))).toEqual([]);
});
