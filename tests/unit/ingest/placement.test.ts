import { describe, expect, test } from "vitest";
import { placeCapture } from "../../../src/ingest/placement.ts";
import { atomFeed, dailyJson, listing } from "./captures.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const place = (name: string, text: string, more: { day?: string; suffix?: string } = {}) =>
  placeCapture({ source: "somewhere", name, bytes: bytes(text), ...more });

const props = JSON.stringify({
  dateString: "2026-06-19",
  periodType: "day",
  dailyPapers: JSON.parse(dailyJson("2026-06-19", ["2606.00001"])) as unknown,
});
const page = `<!doctype html><div data-target="DailyPapers" data-props="${props.replaceAll('"', "&quot;")}"></div>`;

describe("a capture's name among the seeds", () => {
  test.each([
    ["from the file's name", "2026-06-18.txt", listing, {}, "2026-06-18.txt"],
    ["with the suffix of the file's name", "2026-06-18-evening.text", listing, {}, "2026-06-18-evening.txt"],
    ["with the operator's suffix", "2026-06-18-evening.txt", listing, { suffix: "late" }, "2026-06-18-late.txt"],
    ["from the operator", "", listing, { day: "2026-06-18" }, "2026-06-18.txt"],
    [
      "from the operator, whatever the file is called",
      "2026-01-01-x.txt",
      listing,
      { day: "2026-06-18" },
      "2026-06-18.txt",
    ],
    ["from JSON", "", dailyJson("2026-06-18", ["2606.00001"]), {}, "2026-06-18.json"],
    ["from a page", "page", page, {}, "2026-06-19.html"],
    ["with the extension of what it is", "2026-06-18.txt", atomFeed([]), {}, "2026-06-18.xml"],
  ])("%s", (_case, name, text, more, expected) => {
    expect(place(name, text, more)).toMatchObject({ name: expected, day: expected.slice(0, 10) });
  });
});

test.each([
  ["a listing", listing],
  ["a feed", atomFeed([{ id: "2606.00001", title: "One" }])],
])("%s that states no year asks for the day", (_case, text) => {
  expect(() => place("capture.txt", text)).toThrow(
    "somewhere does not say its day with the year: give it, as --day 2026-06-17",
  );
});

test("a capture that cannot be read and states no day has its problems told, not its day asked for", () => {
  expect(place("", dailyJson("2026-06-18", ["2606.00001"]).slice(0, -20))).toMatchObject({
    problems: [{ rule: "invalid-json", file: "somewhere" }],
  });
});

test.each(["../x", "a b", "", "-", "x.txt", "a\0"])("%j is no suffix", (suffix) => {
  expect(() => place("2026-06-18.txt", listing, { suffix })).toThrow(/cannot be a suffix/);
});
