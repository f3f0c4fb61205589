import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readKnown } from "../../../src/ingest/check.ts";
import { ingestDaily } from "../../../src/ingest/daily.ts";
import { daysBetween } from "../../../src/ingest/day-range.ts";
import { openFetching } from "../../../src/ingest/http.ts";
import { dailyJson } from "./captures.ts";
import { answer, serveFaults } from "./faulty-server.ts";
import { manualClock } from "./manual-clock.ts";
import { archiveFolders, notebook } from "./runs.ts";

/** The day that is asked for, and the page of it where one is named: `2026-06-17 p1`. */
const dayOf = (url: string) => {
  const { searchParams } = new URL(url, "http://x");
  return `${searchParams.get("date") ?? ""}${searchParams.has("p") ? ` p${searchParams.get("p")}` : ""}`;
};

/** Answers by day: what is answered with 200, or another status; 500 for any other day. */
async function open(answers: Record<string, string | number>, seeds: Record<string, string> = {}) {
  const folders = await archiveFolders(seeds);
  const server = await serveFaults((response, { url }) => {
    const given = answers[dayOf(url)] ?? 500;
    if (typeof given === "number") answer(response, given);
    else answer(response, 200, given);
  });
  const clock = manualClock("2026-06-30T00:00:00Z");
  const progress = notebook();
  const run = (since: string, until: string, patience?: number) =>
    ingestDaily(daysBetween(since, until, "2026-06-30"), {
      from: server.origin,
      seedsDir: folders.seedsDir,
      readKnown: () => readKnown(folders),
      fetching: openFetching(1000, clock, new AbortController().signal, patience),
      progress,
    });
  const seedNames = async () => (await readdir(folders.seedsDir)).filter((name) => name !== ".gitkeep").sort();
  return { ...folders, server, clock, progress, run, seedNames };
}

test("adds each day as it was answered, a second apart, and counts what is new", async () => {
  const first = dailyJson("2026-06-17", ["2606.00001", "2606.00002"]);
  const second = dailyJson("2026-06-18", ["2606.00002", "2606.00003"]);
  const it = await open({ "2026-06-17": first, "2026-06-18": second });
  expect(await it.run("2026-06-17", "2026-06-18")).toEqual({
    added: 2,
    present: 0,
    withoutEdition: [],
    refused: [],
    failed: [],
  });
  expect(await it.seedNames()).toEqual(["2026-06-17.json", "2026-06-18.json"]);
  expect(await readFile(join(it.seedsDir, "2026-06-18.json"), "utf8")).toBe(second);
  expect(it.clock.slept).toEqual([1000]);
  expect(it.server.requests).toEqual([
    "/api/daily_papers?date=2026-06-17&limit=100",
    "/api/daily_papers?date=2026-06-18&limit=100",
  ]);
  expect(it.progress.text()).toContain("2026-06-17: 2 entries · 2 papers new to the archive · 0 already known");
  expect(it.progress.text()).toContain("2026-06-18: 2 entries · 1 paper new to the archive · 1 already known");
});

test("asks for nothing that is there already, under whatever name", async () => {
  const it = await open({}, { "2026-06-17-evening.txt": "anything" });
  expect(await it.run("2026-06-17", "2026-06-17")).toMatchObject({ present: 1, added: 0 });
  expect(it.server.requests).toEqual([]);
});

test("tells and skips days without an edition", async () => {
  const it = await open({
    "2026-06-19": dailyJson("2026-06-19", ["2606.00001"]),
    "2026-06-20": dailyJson("2026-06-19", ["2606.00001"]),
    "2026-06-21": "[]",
    "2026-06-22": 404,
    "2026-06-23": dailyJson("2026-06-23", ["2606.00002"]),
  });
  expect(await it.run("2026-06-19", "2026-06-23")).toEqual({
    added: 2,
    present: 0,
    withoutEdition: ["2026-06-20", "2026-06-21", "2026-06-22"],
    refused: [],
    failed: [],
  });
  expect(await it.seedNames()).toEqual(["2026-06-19.json", "2026-06-23.json"]);
  expect(it.progress.text()).toContain("2026-06-20 has no edition (the answer is that of 2026-06-19): skipped\n");
  expect(it.progress.text()).toContain("2026-06-21 has no edition (the answer lists no paper): skipped\n");
  expect(it.progress.text()).toContain("2026-06-22 has no edition (the server answered 404): skipped\n");
});

test("takes an answer that does not say when it was listed", async () => {
  const silent = dailyJson("2026-06-17", ["2606.00001"]).replace(/"submittedOnDailyAt": "[^"]*",/, "");
  const it = await open({ "2026-06-17": silent });
  expect(await it.run("2026-06-17", "2026-06-17")).toMatchObject({ added: 1 });
});

test("leaves out an answer that was cut off, tells where, and goes on", async () => {
  const whole = dailyJson("2026-06-17", ["2606.00001"]);
  const it = await open({ "2026-06-17": whole.slice(0, -30), "2026-06-18": dailyJson("2026-06-18", ["2606.00002"]) });
  expect(await it.run("2026-06-17", "2026-06-18")).toMatchObject({ added: 1, refused: ["2026-06-17"] });
  expect(await it.seedNames()).toEqual(["2026-06-18.json"]);
  expect(it.progress.text()).toMatch(/date=2026-06-17&limit=100:\d+:\d+ error invalid-json: .* ends in the middle/);
});

test("takes a day that the server does not know yet for one without an edition", async () => {
  const it = await open({ "2026-06-29": dailyJson("2026-06-29", ["2606.00001"]), "2026-06-30": 400 });
  expect(await it.run("2026-06-29", "2026-06-30")).toMatchObject({
    added: 1,
    withoutEdition: ["2026-06-30"],
    failed: [],
  });
  expect(it.progress.text()).toContain("2026-06-30 has no edition (the server answered 400): skipped\n");
});

describe("one paper that cannot be read", () => {
  const good = dailyJson("2026-06-17", ["2606.00001", "2606.00002"]);
  const bad = good.replace('"2606.00001"', '"not-on-arxiv"');

  test("is told, left out and kept as it came; the day's others are added byte for byte, and so are other days", async () => {
    const it = await open({ "2026-06-17": bad, "2026-06-18": dailyJson("2026-06-18", ["2606.00003"]) });
    expect(await it.run("2026-06-17", "2026-06-18")).toMatchObject({ added: 2, refused: ["2026-06-17"], failed: [] });
    expect(await it.seedNames()).toEqual([".refused", "2026-06-17.json", "2026-06-18.json"]);
    const [, second] = JSON.parse(good) as unknown[];
    expect(JSON.parse(await readFile(join(it.seedsDir, "2026-06-17.json"), "utf8"))).toEqual([second]);
    expect(bad).toContain((await readFile(join(it.seedsDir, "2026-06-17.json"), "utf8")).slice(2, -2).trim());
    const [first] = JSON.parse(bad) as unknown[];
    expect(JSON.parse(await readFile(join(it.seedsDir, ".refused/2026-06-17.json"), "utf8"))).toEqual([first]);
    expect(it.progress.text()).toMatch(/date=2026-06-17&limit=100:\d+:\d+ error not-arxiv-id/);
    expect(it.progress.text()).toContain("1 paper left out");
  });

  test("is asked for again, whatever days are asked for, and added once it can be read", async () => {
    const answers: Record<string, string> = { "2026-06-17": bad };
    const it = await open(answers);
    await it.run("2026-06-17", "2026-06-17");
    expect(await it.run("2026-06-17", "2026-06-17")).toMatchObject({ added: 0, refused: ["2026-06-17"] });
    answers["2026-06-17"] = good;
    answers["2026-06-20"] = "[]";
    expect(await it.run("2026-06-20", "2026-06-20")).toMatchObject({ added: 1, refused: [] });
    const late = await readFile(join(it.seedsDir, "2026-06-17-late-1.json"), "utf8");
    expect(JSON.parse(late)).toEqual([(JSON.parse(good) as unknown[])[0]]);
    expect(await readdir(join(it.seedsDir, ".refused"))).toEqual([]);
    expect(await it.run("2026-06-17", "2026-06-17")).toMatchObject({ present: 1, added: 0 });
  });

  test("alone on its day leaves no capture, and the day is asked for again", async () => {
    const it = await open({ "2026-06-17": dailyJson("2026-06-17", ["no-id"]) });
    expect(await it.run("2026-06-17", "2026-06-17")).toMatchObject({ added: 0, refused: ["2026-06-17"] });
    expect(await it.seedNames()).toEqual([".refused"]);
    expect(await it.run("2026-06-17", "2026-06-17")).toMatchObject({ refused: ["2026-06-17"], present: 0 });
  });
});

describe("goes on with other days", () => {
  const rest = { "2026-06-18": dailyJson("2026-06-18", ["2606.00002"]) };

  test("after HTML in place of JSON", async () => {
    const it = await open({ "2026-06-17": "<!doctype html><title>Down</title>", ...rest });
    expect(await it.run("2026-06-17", "2026-06-18")).toMatchObject({ added: 1, failed: ["2026-06-17"] });
    expect(it.progress.text()).toContain("answered with a page (HTML), not with JSON");
    expect(await it.seedNames()).toEqual(["2026-06-18.json"]);
  });

  test("after a status that is neither that of a day without an edition nor one to wait out", async () => {
    const it = await open({ "2026-06-17": 403, ...rest });
    expect(await it.run("2026-06-17", "2026-06-18")).toMatchObject({ added: 1, failed: ["2026-06-17"] });
    expect(it.progress.text()).toMatch(/answered 403: check the address/);
  });

  test("but stops where three in a row fail, and goes on from there another time", async () => {
    const answers: Record<string, string> = { "2026-06-17": dailyJson("2026-06-17", ["2606.00001"]) };
    const it = await open(answers);
    const failed = ["2026-06-18", "2026-06-19", "2026-06-20", "2026-06-21"];
    expect(await it.run("2026-06-17", "2026-06-21")).toMatchObject({ added: 1, failed });
    expect(it.progress.text()).toMatch(/answered 500, 5 times in a row/);
    expect(it.server.requests).toHaveLength(1 + 3 * 5);
    for (const day of failed) answers[day] = dailyJson(day, [`2606.000${day.slice(-2)}`]);
    expect(await it.run("2026-06-17", "2026-06-21")).toMatchObject({ present: 1, added: 4, failed: [] });
  });

  test("and ends at once where its patience does", async () => {
    const it = await open({ "2026-06-17": 429, "2026-06-18": 429 });
    expect(await it.run("2026-06-17", "2026-06-19", 100_000)).toMatchObject({
      failed: ["2026-06-17", "2026-06-18", "2026-06-19"],
    });
    expect(it.clock.slept.filter((wait) => wait > 1000)).toEqual([30_000, 60_000]);
    expect(it.progress.text()).toContain("of the 100 s that this run may wait 10 s are left");
  });
});

describe("an answer that is full", () => {
  const ids = (count: number, from = 1) =>
    Array.from({ length: count }, (_, i) => `2606.${String(i + from).padStart(5, "0")}`);

  test("has its further pages asked for and kept beside it", async () => {
    const it = await open({
      "2026-06-17": dailyJson("2026-06-17", ids(50)),
      "2026-06-17 p1": dailyJson("2026-06-17", ids(3, 51)),
    });
    expect(await it.run("2026-06-17", "2026-06-17")).toMatchObject({ added: 1, refused: [], failed: [] });
    expect(it.server.requests.at(-1)).toBe("/api/daily_papers?date=2026-06-17&limit=100&p=1");
    expect(await it.seedNames()).toEqual(["2026-06-17-page-2.json", "2026-06-17.json"]);
  });

  test("is whole where there is no further page, or the same one again", async () => {
    const page = dailyJson("2026-06-17", ids(50));
    const ends = await open({ "2026-06-17": page, "2026-06-17 p1": "[]" });
    expect(await ends.run("2026-06-17", "2026-06-17")).toMatchObject({ added: 1, failed: [] });
    const same = await open({ "2026-06-17": page, "2026-06-17 p1": page });
    expect(await same.run("2026-06-17", "2026-06-17")).toMatchObject({ added: 1, failed: [] });
    expect(await same.seedNames()).toEqual(["2026-06-17.json"]);
  });
});
