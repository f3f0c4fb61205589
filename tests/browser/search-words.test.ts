import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchInBrowser, type SearchInBrowser } from "../../src/cli/bench/search/search-browser.ts";
import { indexSite } from "../../src/integrations/search/index-site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

// What words mean to an index of a few invented papers that lies in many parts, as that of a large archive does.

const letters = [..."bcdfghklmnprtvwz"];
const paper = (text: string, plain = "") =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${text}</h1>` +
  (plain && `<span data-plain="${plain}" data-pagefind-meta="plain[data-plain]"></span>`) +
  `</main></body></html>`;

let site: SearchInBrowser;
let parts: string[];
const find = async (...texts: string[]) => (await site.ask(texts)).at(-1);

beforeAll(async () => {
  const texts: Record<string, string> = {
    slip: paper("Reinforcement of sheep"),
    distilled: paper("Distillation of sheep"),
    stem: paper("Leting Sheep"),
    shorter: paper("Let Sheep"),
    plain: paper("An e\ufb03cient ﬂock of x² sheep", "efficient flock x2"),
    wide: paper("Sheep by GPT"),
    sleep: paper("Sleep"),
    mode: paper("Large Mode"),
    model: paper("Large Model"),
    again: paper("Large Model Again"),
    constructor: paper("Sheep"),
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
