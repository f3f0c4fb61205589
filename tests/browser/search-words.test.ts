import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchInBrowser, type SearchInBrowser } from "../../src/cli/bench/search/search-browser.ts";
import { alsoWritten } from "../../src/browser/search/words/also-written.ts";
import { indexSite } from "../../src/integrations/search/index-site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

// What words mean to an index of a few invented papers that lies in many parts, as that of a large archive does.

const letters = [..."bcdfghklmnprtvwz"];
/** Says beside its texts what the page of a paper does. */
const paper = (title: string, abstract = "") =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1 data-pagefind-weight="10">${title}</h1>` +
  `<span data-title="${title}" data-pagefind-meta="title[data-title]"></span>` +
  also("plain", abstract) +
  also("plainTitle", title) +
  `<p>${abstract}</p></main></body></html>`;
const also = (field: string, text: string) =>
  `<span data-also="${alsoWritten(text).join(" ")}" data-pagefind-meta="${field}[data-also]"></span>`;

/** Papers whose names are short, have signs, or are not in plain letters, beside many with words that begin alike. */
const named: Record<string, [title: string, abstract?: string]> = {
  cpp: ["Shearing in C++"],
  "cpp-too": ["Shearing Slowly", "The shears are written in E or C/C++, the combs in wood."],
  csharp: ["C# for Shepherds"],
  e: ["Vitamin E"],
  cc: ["Compilers, Cradles and Cream"],
  qstar: ["Q*: A Path to the Fold"],
  qstarts: ["Quick Starts"],
  h: ["What H^* Costs"],
  x: ["Wool in X"],
  "x-too": ["Xylophones for Rams", "A table made with X shows all."],
  xs: ["Xerox, Xenon"],
  net: ["Nets, Networks, a Network"],
  dotnet: ["A Barn for .NET"],
  pi0: ["π₀: A Dog That Learns"],
  "pi-half": ["π_{0.5}: A Dog That Walks"],
  rows: ["A Ledger of 100_000 Rows"],
  chinese: ["大羊群的数学推理"],
  mixed: ["Grazing in 日本語FOLDの評価"],
  at: ["The @ of a Gate"],
  "bench-more": ["Herd-Bench++"],
  bench: ["Herd-Bench"],
};

let site: SearchInBrowser;
let parts: string[];
const find = async (...texts: string[]) => (await site.ask(texts)).at(-1);

beforeAll(async () => {
  const texts: Record<string, string> = {
    slip: paper("Reinforcement of sheep"),
    distilled: paper("Distillation of sheep"),
    stem: paper("Leting Sheep"),
    shorter: paper("Let Sheep"),
    plain: paper("An e\ufb03cient ﬂock of x² sheep"),
    wide: paper("Sheep by GPT"),
    sleep: paper("Sleep"),
    mode: paper("Large Mode"),
    model: paper("Large Model"),
    again: paper("Large Model Again"),
    constructor: paper("Sheep"),
    ...Object.fromEntries(Object.entries(named).map(([name, [title, abstract]]) => [name, paper(title, abstract)])),
    "phrase-once": paper("Woolly " + "sheep in fields ".repeat(40) + "count lambs"),
    "phrase-title": paper("Count Lambs"),
  };
  for (const one of letters)
    for (const other of letters) texts[`${one}${other}`] = paper(`Mor${one}${other}ak sleep${one}${other}ak ${one}`);
  const pages = Object.entries(texts).map(([name, text]) => [`papers/${name}/index.html`, text] as const);
  const folder = await temporaryFolder({ "search/index.html": "<!doctype html>", ...Object.fromEntries(pages) });
  await indexSite(folder, 20);
  parts = await readdir(join(folder, "pagefind/index"));
  site = await searchInBrowser(folder);
});
afterAll(() => site.close());

describe("words that begin as one does are all found, whatever part of the index they are in", () => {
  test.each([
    ["morb", letters.length],
    ["mor", letters.length ** 2],
    // A word itself.
    ["sleep", letters.length ** 2 + 1],
  ])("“%s”: %d", async (text, total) => {
    expect(parts.length).toBeGreaterThan(10);
    expect(await find(text)).toMatchObject({ total });
    // In the same way when other parts were loaded before.
    expect(await find("morzzak", "mormmak", "morm", "sleepmmak", text)).toMatchObject({ total });
  });

  test("a beginning that goes beyond a stem finds its word, not those of a shorter stem", async () => {
    expect(await find("leti")).toMatchObject({ total: 1, permalinks: ["stem"] });
  });
});

describe("a word that the index knows by its stem alone", () => {
  test("is read as the word that was meant, if it is a slip", async () => {
    expect(await find("reinforcment sheep")).toMatchObject({
      total: 1,
      note: { kind: "corrected", text: "reinforcement sheep", misspelled: ["reinforcment"] },
    });
  });

  test("stays as it is, if it is an inflection", async () => {
    const { total, note } = (await find("distilling sheep")) ?? {};
    expect({ total, note }).toEqual({ total: 1, note: undefined });
  });
});

test("of two words as near, the one that more papers have with the others is meant, not the one that begins more", async () => {
  expect(await find("large modl")).toMatchObject({ total: 2, note: { text: "large model" } });
});

test.each([
  ["ＧＰＴ", "wide"],
  ["efficient", "plain"],
  ["e\ufb03cient", "plain"],
  ["ﬂock", "plain"],
  ["x2", "plain"],
  ["x²", "plain"],
])("“%s” is found in whatever letters it is typed or written", async (text, permalink) => {
  expect(await find(text)).toMatchObject({ total: 1, permalinks: [permalink] });
});

test("papers with a phrase come in the order of what its words are worth to them", async () => {
  expect((await find('"count lambs"'))?.permalinks).toEqual(["phrase-title", "phrase-once"]);
});

describe("what is typed exactly comes first, whole and with its signs", () => {
  test.each<[string, string[]]>([
    ["C++", ["cpp", "cpp-too"]],
    ["c++", ["cpp", "cpp-too"]],
    ["“C++”", ["cpp", "cpp-too"]],
    ["C#", ["csharp"]],
    ["Q*", ["qstar"]],
    ["H*", ["h"]],
    ["X", ["x", "x-too"]],
    ["E", ["e", "cpp-too"]],
    ["@", ["at"]],
    ["vitamin e", ["e"]],
    ["shearing C++", ["cpp", "cpp-too"]],
    ["π0", ["pi0", "pi-half"]],
    ["pi0", ["pi0", "pi-half"]],
    ["pi_0", ["pi0", "pi-half"]],
    ["\\pi_0", ["pi0", "pi-half"]],
    ["pi0.5", ["pi-half"]],
    ["100_000", ["rows"]],
    ["100,000", ["rows"]],
    ["数学", ["chinese"]],
    ["学推理", ["chinese"]],
    ["評価", ["mixed"]],
    ["fold 評", ["mixed"]],
  ])("“%s” finds %j and no others", async (text, permalinks) => {
    expect(await find(text)).toMatchObject({ total: permalinks.length, permalinks, note: undefined });
    // In the same way when what begins so was loaded before.
    expect(await find("compilers", "cradles", "quick", "xerox", "xenon", text)).toMatchObject({ permalinks });
  });

  test.each([
    [".NET", "dotnet", 2],
    ["Herd-Bench++", "bench-more", 2],
    ["Herd-Bench", "bench", 2],
  ])("“%s” finds %s first, and what is alike without its signs behind it", async (text, first, total) => {
    const found = await find(text);
    expect(found?.permalinks[0]).toBe(first);
    expect(found?.total).toBe(total);
  });

  test("a letter that is no word of any paper finds what begins with it", async () => {
    // The index has `Q*` as that letter, whole.
    expect(await find("q")).toMatchObject({ total: 1, permalinks: ["qstar"] });
    expect((await find("j"))?.total).toBe(0);
    expect((await find("s"))?.total).toBeGreaterThan(5);
  });

  test("what no paper has is not found by what is near it", async () => {
    expect(await find("理数")).toMatchObject({ total: 0 });
    expect(await find("羊数学")).toMatchObject({ total: 0 });
  });
});

test("words of two letters and more find what begins with them, signs or not", async () => {
  expect(new Set((await find("net"))?.permalinks)).toEqual(new Set(["net", "dotnet"]));
  expect((await find("xe"))?.permalinks).toEqual(["xs"]);
  expect((await find("shear"))?.total).toBe(2);
});
