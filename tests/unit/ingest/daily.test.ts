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

const dayOf = (url: string) => new URL(url, "http://x").searchParams.get("date") ?? "";

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
  const run = (since: string, until: string) =>
    ingestDaily(daysBetween(since, until, "2026-06-30"), {
      from: server.origin,
      seedsDir: folders.seedsDir,
      readKnown: () => readKnown(folders),
      fetching: openFetching(1000, clock, new AbortController().signal),
      progress,
    });
  const seedNames = async () => (await readdir(folders.seedsDir)).filter((name) => name !== ".gitkeep").sort();
  return { ...folders, server, clock, progress, run, seedNames };
}

test("adds each day as it was answered, a second apart, and counts what is new", async () => {
  const first = dailyJson("2026-06-17", ["2606.00001", "2606.00002"]);
  const second = dailyJson("2026-06-18", ["2606.00002", "2606.00003"]);
  const it = await open({ "2026-06-17": first, "2026-06-18": second });
  expect(await it.run("2026-06-17", "2026-06-18")).toEqual({ added: 2, present: 0, withoutEdition: [], refused: 0 });
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
    refused: 0,
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
  expect(await it.run("2026-06-17", "2026-06-18")).toMatchObject({ added: 1, refused: 1 });
  expect(await it.seedNames()).toEqual(["2026-06-18.json"]);
  expect(it.progress.text()).toMatch(/date=2026-06-17&limit=100:\d+:\d+ error invalid-json: .* ends in the middle/);
});

describe("stops", () => {
  test("at HTML in place of JSON", async () => {
    const it = await open({ "2026-06-17": "<!doctype html><title>Down</title>" });
    await expect(it.run("2026-06-17", "2026-06-18")).rejects.toThrow(/answered with a page \(HTML\), not with JSON/);
    expect(await it.seedNames()).toEqual([]);
  });

  test("at a status that is neither that of a day without an edition nor one to wait out", async () => {
    const it = await open({ "2026-06-17": 403 });
    await expect(it.run("2026-06-17", "2026-06-18")).rejects.toThrow(/answered 403: check the address/);
  });

  test("where the server fails for ever, and goes on from there another time", async () => {
    const answers: Record<string, string> = { "2026-06-17": dailyJson("2026-06-17", ["2606.00001"]) };
    const it = await open(answers);
    await expect(it.run("2026-06-17", "2026-06-18")).rejects.toThrow(/answered 500, 5 times in a row/);
    expect(await it.seedNames()).toEqual(["2026-06-17.json"]);
    answers["2026-06-18"] = dailyJson("2026-06-18", ["2606.00002"]);
    expect(await it.run("2026-06-17", "2026-06-18")).toMatchObject({ present: 1, added: 1 });
  });
});

test("says where an answer may not hold all of a day", async () => {
  const ids = Array.from({ length: 100 }, (_, i) => `2606.${String(i + 1).padStart(5, "0")}`);
  const it = await open({ "2026-06-17": dailyJson("2026-06-17", ids) });
  expect(await it.run("2026-06-17", "2026-06-17")).toMatchObject({ added: 1 });
  expect(it.progress.text()).toContain("2026-06-17 may have more papers than the 100 that one answer holds\n");
});
