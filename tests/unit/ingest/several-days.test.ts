import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AddedCapture } from "../../../src/ingest/add.ts";
import { readKnown } from "../../../src/ingest/check.ts";
import { formatAdded, fullPage } from "../../../src/ingest/ingest-summary.ts";
import { addParts, partCapture } from "../../../src/ingest/several-days.ts";
import { addCapture } from "../../../src/ingest/add.ts";
import { dailyJson } from "./captures.ts";
import { archiveFolders } from "./runs.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const elements = (day: string, ...ids: string[]) => dailyJson(day, ids).slice(2, -2).trim();
const part = (text: string, name = "week.json", more: { day?: string; suffix?: string } = {}) =>
  partCapture({ source: `inbox/${name}`, name, bytes: encoder.encode(text), ...more });

const monday = elements("2026-06-15", "2606.00001");
const tuesday = [elements("2026-06-16", "2606.00002"), elements("2026-06-16", "2606.00003")] as const;
const week = `[\r\n ${tuesday[0]},\r\n ${monday},\r\n ${tuesday[1]}\r\n]\r\n`;
const pageOf = (props: object) =>
  `<!doctype html><div data-target="DailyPapers" data-props="${JSON.stringify(props).replaceAll('"', "&quot;")}"></div>`;

describe("a capture of several days", () => {
  test("becomes one of each day, its papers and what stands around them as they came", () => {
    const parts = part(week);
    expect(parts?.map(({ source, day, name }) => [source, day, name])).toEqual([
      ["inbox/week.json#2026-06-15", "2026-06-15", ""],
      ["inbox/week.json#2026-06-16", "2026-06-16", ""],
    ]);
    expect(parts?.map(({ bytes }) => decoder.decode(bytes))).toEqual([
      `[\r\n ${monday}\r\n]\n`,
      `[\r\n ${tuesday[0]},\r\n ${tuesday[1]}\r\n]\n`,
    ]);
  });

  test("is parted whatever day its file is named after, and with its suffix", () => {
    expect(part(week, "2026-06-16.json")?.map(({ day }) => day)).toEqual(["2026-06-15", "2026-06-16"]);
    expect(part(week, "week.json", { suffix: "late" })?.map(({ suffix }) => suffix)).toEqual(["late", "late"]);
  });

  test("on one line, or of a single paper a day, is still a list", () => {
    const line = JSON.stringify(JSON.parse(week));
    for (const { bytes } of part(line) ?? []) expect(Array.isArray(JSON.parse(decoder.decode(bytes)))).toBe(true);
    expect(part(line)).toHaveLength(2);
  });

  test("as a page of a week, of a month or of what trends, becomes JSON", () => {
    const dailyPapers = JSON.parse(week) as unknown[];
    for (const props of [{ periodType: "week", dateString: "2026-W25", dailyPapers }, { dailyPapers }]) {
      const parts = part(pageOf(props), "page.html");
      expect(parts?.map(({ day }) => day)).toEqual(["2026-06-15", "2026-06-16"]);
      expect(parts?.flatMap(({ bytes }) => JSON.parse(decoder.decode(bytes)) as unknown[])).toEqual([
        dailyPapers[1],
        dailyPapers[0],
        dailyPapers[2],
      ]);
    }
    const started = { periodType: "week", dateString: "2026-W25", dailyPapers: dailyPapers.slice(1, 2) };
    expect(part(pageOf(started), "page.html")?.map(({ day }) => day)).toEqual(["2026-06-15"]);
  });
});

describe("is not parted", () => {
  const undated = `[${monday.replace(/"submittedOnDailyAt": "[^"]*",/, "")}, ${tuesday[0]}, ${elements("2026-06-17", "2606.00004")}]`;
  test.each([
    ["what is of one day", dailyJson("2026-06-15", ["2606.00001", "2606.00002"]), {}],
    ["what the operator calls of one day", week, { day: "2026-06-16" }],
    ["a list with a paper of no day", undated, {}],
    ["a list with a paper that cannot be read", week.replace('"id": "2606.00001"', '"id": 7'), {}],
    ["a list with a time that is none", week.replace("2026-06-15T08", "2026-06-31T08"), {}],
    ["an empty list", "[]", {}],
    ["a list that is cut", week.slice(0, -20), {}],
    ["other JSON", '{"papers": []}', {}],
    ["a text", "Daily Papers\n", {}],
    ["nothing", "", {}],
  ])("%s", (_case, text, more) => {
    expect(part(text, "week.json", more)).toBeUndefined();
  });

  test("a page of a week that says no days", () => {
    const dailyPapers = (JSON.parse(week) as { paper: object }[]).map(({ paper }) => ({
      paper: { ...paper, submittedOnDailyAt: null },
    }));
    expect(part(pageOf({ periodType: "week", dateString: "2026-W25", dailyPapers }), "page.html")).toBeUndefined();
  });

  test.each([
    ["2026-06-16.json", {}],
    ["week.json", {}],
    ["week.json", { day: "2026-06-16" }],
  ])("and then refused, as %s %j", async (name, more) => {
    const folders = await archiveFolders({});
    const incoming = {
      source: name,
      name,
      bytes: encoder.encode(undated),
      ...more,
    };
    const added = await addCapture(incoming, folders.seedsDir, () => readKnown(folders));
    if (added.outcome !== "refused") throw new Error(`it was ${added.outcome}`);
    expect(added.problems).toContainEqual(expect.objectContaining({ rule: "several-days", file: name }));
  });
});

async function addAll(text: string, seeds: Record<string, string> = {}) {
  const folders = await archiveFolders(seeds);
  const told: string[] = [];
  for await (const outcome of addParts(part(text) ?? [], folders.seedsDir, () => readKnown(folders))) {
    if ("error" in outcome) told.push(outcome.error.message);
    else told.push(formatAdded(outcome.part.source, outcome.added).text);
  }
  const names = (await readdir(folders.seedsDir)).filter((name) => name !== ".gitkeep");
  return { told, names: names.sort(), folders };
}

test("the days are added each, and counted against those before them", async () => {
  const { told, names, folders } = await addAll(week.replace("2606.00003", "2606.00001"));
  expect(names).toEqual(["2026-06-15.json", "2026-06-16.json"]);
  expect(told[0]).toMatch(/^2026-06-15: 1 entry · 1 paper new to the archive · 0 already known/);
  expect(told[1]).toMatch(/^2026-06-16: 2 entries · 1 paper new to the archive · 1 already known/);
  expect(await readFile(join(folders.seedsDir, "2026-06-15.json"), "utf8")).toBe(`[\r\n ${monday}\r\n]\n`);
  expect((await addAll(week, { "2026-06-15.json": `[\r\n ${monday}\r\n]\n` })).told[0]).toMatch(/nothing to do\n$/);
});

test("a day that is there already with other content is told, and keeps no other day back", async () => {
  const { told, names } = await addAll(week, { "2026-06-15.json": dailyJson("2026-06-15", ["2606.00009"]) });
  expect(told[0]).toMatch(/is there already, with other content: .*--suffix/);
  expect(names).toEqual(["2026-06-15.json", "2026-06-16.json"]);
});

test("as many papers as a page of the API has are told, of JSON", () => {
  const added = (entries: number, file = "seeds/2026-06-15.json") =>
    ({ outcome: "added", day: file.slice(6, 16), file, entries }) as AddedCapture;
  expect(fullPage([added(50)])).toBe(
    "50 papers are exactly a page of the API: there may be more of 2026-06-15, in an answer to ?date=2026-06-15&limit=100\n",
  );
  expect(fullPage([added(20), added(30, "seeds/2026-06-16.json")])).toContain("more of 2026-06-15");
  for (const few of [[added(49)], [added(51)], [added(50, "seeds/2026-06-15.txt")], []]) expect(fullPage(few)).toBe("");
});
