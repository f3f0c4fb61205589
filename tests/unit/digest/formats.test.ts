import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arxivFeed } from "../../../src/digest/arxiv-feed.ts";
import { decode } from "../../../src/digest/bytes.ts";
import { dailyJson } from "../../../src/digest/daily-json.ts";
import { dailyPage } from "../../../src/digest/daily-page.ts";
import { formatOf, formats, whatIsRead } from "../../../src/digest/formats.ts";
import { splitLines } from "../../../src/digest/lines.ts";
import { listing } from "../../../src/digest/listing.ts";
import { openingOf } from "../../../src/digest/opening.ts";
import { readAccounted } from "./account.ts";

test.each([
  ["Daily Papers", listing],
  ["[Re] Counting Sheep", listing],
  ["<3 Lanterns", listing],
  ["a {", listing],
  ["@Scale (2026)", listing],
  ["$k$-Lanterns", listing],
  ["[]", dailyJson],
  ["\n\n  [\n", dailyJson],
  ['{"error":"x"}', dailyJson],
  ["[1", dailyJson],
  ["[null, 1]", dailyJson],
  ["[Null] Counting Sheep", listing],
  ["<!doctype html><title>x</title>", dailyPage],
  ["<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>", dailyPage],
  ["<div>", dailyPage],
  ["<!-- saved -->\n\n<html>", dailyPage],
  ["<!-- <feed> -->", dailyPage],
  ["<!-- nothing", dailyPage],
  ["<?xml version='1.0'?><html>", arxivFeed],
  [`<?xml version='1.0'?><?xml-stylesheet href='${"x".repeat(200)}'?>\n<feed>`, arxivFeed],
  ["<feed>", arxivFeed],
  ["<feeder>", dailyPage],
  ["<atom:feed>", arxivFeed],
  ["<!-- a --><!-- b\nc --><feed>", arxivFeed],
  ["<!DOCTYPE feed>", arxivFeed],
  ["<rss version='2.0'>", arxivFeed],
  ["@article{byron2025echo,\n", undefined],
  ["TY  - JOUR\r\n", undefined],
  ["%PDF-1.7", undefined],
])("%j is of the format that recognizes it", (text, format) => {
  expect(formatOf(openingOf(splitLines(text)) ?? "nothing shows")?.name).toBe(format?.name);
});

test.each(["", "\n \u00a0\n\u0000"])("nothing shows in %j", (text) => {
  expect(openingOf(splitLines(text))).toBeUndefined();
});

describe("the table", () => {
  const folder = join(import.meta.dirname, "../../fixtures/digest");
  const openings = readdirSync(folder).flatMap((name) => {
    const file = readdirSync(join(folder, name)).find((it) => it !== "expected.json") ?? "";
    return openingOf(splitLines(decode(file, readFileSync(join(folder, name, file))).text)) ?? [];
  });
  const owners = (opening: string) => formats.filter((format) => format.recognizes(opening) === "own");

  test("every format reads a fixture, and writes its files with an ending of its own", () => {
    const read = new Set(openings.map((opening) => formatOf(opening)?.name));
    for (const { name } of formats) expect(read, name).toContain(name);
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
  });

  test("no two formats call an opening their own, however it is changed", () => {
    const pieces = [
      "[",
      "{",
      '"',
      "<?xml version='1.0'?>",
      "<!doctype html>",
      "<html>",
      "<feed>",
      "@misc{",
      "Title",
      " ",
    ];
    const opening = fc.oneof(
      fc.constantFrom(...openings),
      fc
        .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 3 })))
        .map((it) => it.join("")),
    );
    const changed = fc.tuple(opening, fc.nat({ max: 30 }), fc.constantFrom("", ...pieces));
    fc.assert(
      fc.property(changed, ([text, at, piece]) => {
        const open = openingOf(splitLines(text.slice(0, at) + piece + text.slice(at)));
        if (open !== undefined) expect(owners(open).length).toBeLessThanOrEqual(1);
      }),
      { seed: 20260617, numRuns: 2000 },
    );
  });
});

test("what no format recognizes is refused, with all that is read", () => {
  const bytes = new TextEncoder().encode("\n@article{byron2025echo,\n  title = {Echo},\n}\n");
  const { digest, problems, account } = readAccounted({ path: "2026-06-17.bib", bytes });
  expect(digest).toBeUndefined();
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([["unknown-format", 2]]);
  expect(problems[0]?.message).toBe(
    `the capture looks like “@article{byron2025echo, title = {Echo}, }”, a format that is not read; what is read: ${whatIsRead()}`,
  );
  for (const { name } of formats) expect(problems[0]?.message).toContain(name);
  expect(account).toEqual(["blank", "problem", "problem", "problem"]);
});
