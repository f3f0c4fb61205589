import { describe, expect, test } from "vitest";
import { type FieldName, pageFields, paperFields } from "../../../src/digest/daily-fields.ts";
import { isDay } from "../../../src/digest/iso-day.ts";
import { readCapture } from "../../../src/digest/read.ts";

const all = { ...paperFields, ...pageFields };
const rows = (Object.keys(all) as (keyof typeof all)[]).flatMap((field) =>
  all[field].map((name: FieldName) => ({ ...name, field })),
);
const inPaper = rows.filter((row) => row.in !== "page");

/** A paper that has nothing but what every paper must have, and this field under this name. */
function elementWith({ in: holder, name, field, sample }: (typeof rows)[number]) {
  const needed: Record<string, unknown> = { id: "2606.09999", ...(field === "title" ? {} : { title: "Bare" }) };
  const has = { [name]: sample };
  return holder === "paper" ? { paper: { ...needed, ...has } } : { paper: needed, ...has };
}

const readJson = (value: unknown, path = "2026-06-17.json") =>
  readCapture({ path, bytes: new TextEncoder().encode(JSON.stringify(value)) });

const readPage = (props: unknown) => {
  const attribute = JSON.stringify(props).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const page = `<!doctype html><div data-target="DailyPapers" data-props="${attribute}"></div>`;
  return readCapture({ path: "page.html", bytes: new TextEncoder().encode(page) });
};

test("names are given once, with the day since when", () => {
  const keys = rows.map((row) => `${row.in}.${row.name}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { since } of rows) {
    const [year, month, day] = since.split("-").map(Number);
    expect(isDay(year ?? 0, month ?? 0, day ?? 0), since).toBe(true);
  }
});

describe("a field is read under each of its names", () => {
  test.each(inPaper.filter(({ field }) => field !== "listed"))("$field as $in.$name", (row) => {
    const { digest, problems } = readJson([elementWith(row)]);
    const bare = readJson([{ paper: { id: "2606.09999", title: "Bare" } }]).digest?.entries[0];
    expect(problems).toEqual([]);
    const name = row.field as keyof NonNullable<typeof bare>;
    expect(digest?.entries[0]?.[name]).toBeDefined();
    expect(digest?.entries[0]?.[name]).not.toEqual(bare?.[name]);
  });

  test.each(inPaper.filter(({ field }) => field === "listed"))("the day as $in.$name", (row) => {
    expect(readJson([elementWith(row)], "capture.json").digest?.day).toBe(String(row.sample).slice(0, 10));
  });

  test.each(pageFields.day)("a page's day as $name", ({ name, sample }) => {
    const { digest } = readPage({ [name]: sample, dailyPapers: [{ paper: { id: "2606.09999", title: "Bare" } }] });
    expect(digest?.day).toBe(sample.slice(0, 10));
  });

  test.each(pageFields.period)("a page's period as $name", ({ name, sample }) => {
    const props = { dateString: "2026-06-17", dailyPapers: [{ paper: { id: "2606.09999", title: "Bare" } }] };
    expect(readPage({ ...props, [name]: sample }).problems).toEqual([]);
    expect(readPage({ ...props, [name]: "week" }).problems.map(({ rule }) => rule)).toContain("page-period");
  });
});

test("what is said of accounts changes nothing", () => {
  const account = { user: { name: "kira", type: 7 }, hidden: "perhaps", status: null, statusLastChangedAt: 1 };
  const element = (more: object, outer: object) => [
    { paper: { id: "2606.09999", title: "Bare", authors: [{ name: "Ada Ahl", ...more }] }, ...outer },
  ];
  const outer = { submittedBy: { name: "kira", fullname: "Kira Kern" }, isAuthorParticipating: "no" };
  expect(readJson(element(account, outer))).toEqual(readJson(element({}, {})));
});
