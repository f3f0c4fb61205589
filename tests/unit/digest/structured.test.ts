import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCapture } from "../../../src/digest/read.ts";
import { readAccounted, unaccounted } from "./account.ts";

/** The same runs every time, so that a red test stays red. */
const runs = { seed: 20260617, numRuns: 300 };
const fixtures = join(import.meta.dirname, "../../fixtures/digest");
const encoder = new TextEncoder();

/** Whatever the bytes are: nothing is thrown, nothing is lost, problems stand on lines of the capture. */
function expectAccounted(path: string, bytes: Uint8Array): void {
  const read = readAccounted({ path, bytes });
  expect(unaccounted(read, bytes)).toEqual([]);
  const outside = read.problems.filter(({ line, column }) => line < 1 || line > read.account.length + 1 || column < 1);
  expect(outside).toEqual([]);
  if (!read.digest) expect(read.problems.some(({ severity }) => severity === "error")).toBe(true);
}

describe.each([
  ["json-every-field", "2026-06-17.json", ["[", "{", "},", '"paper": 7,', "null", "]"]],
  [
    "page-props-on-several-lines",
    "2026-06-17.html",
    ["<div>", '<div data-target="DailyPapers" data-props="[', "<!--", "'"],
  ],
  ["feed-plain", "2026-06-17.xml", ["<entry>", "</entry>", "<!DOCTYPE feed>", "&x;", "<![CDATA[", "]]>", "<!--"]],
])("%s, changed", (name, path, pieces) => {
  const capture = readFileSync(join(fixtures, name, path));

  test("lines dropped, doubled, swapped, cut, joined and put in", () => {
    const lines = capture.toString("utf8").split("\n");
    const at = fc.nat({ max: lines.length - 1 });
    const hostile = [...pieces, "\u0000", "\u202E", "𝐀", "\uFFFF", "\u001B[31m", "\\ud800"];
    const change = fc.record({
      kind: fc.constantFrom("drop", "double", "swap", "cut", "join", "put"),
      at,
      other: at,
      piece: fc.constantFrom(...hostile),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const changed = [...lines];
        for (const { kind, at, other, piece } of changes) {
          const line = changed[at] ?? "";
          if (kind === "drop") changed.splice(at, 1);
          if (kind === "double") changed.splice(at, 0, line);
          if (kind === "swap") [changed[at], changed[other]] = [changed[other] ?? "", line];
          if (kind === "cut") changed[at] = line.slice(0, other % 40);
          if (kind === "join") changed.splice(at, 2, line + (changed[at + 1] ?? ""));
          if (kind === "put") changed[at] = line.slice(0, other) + piece + line.slice(other);
        }
        expectAccounted(path, encoder.encode(changed.join("\n")));
      }),
      runs,
    );
  });

  test("bytes flipped, and the end cut off", () => {
    const flip = fc.record({ at: fc.nat({ max: capture.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(flip, { maxLength: 4 }), fc.nat({ max: capture.length }), (flips, end) => {
        const bytes = new Uint8Array(capture);
        for (const { at, byte } of flips) bytes[at] = byte;
        expectAccounted(path, bytes);
        expectAccounted(path, bytes.subarray(0, end));
      }),
      runs,
    );
  });

  test("line ends and a byte order mark change nothing", () => {
    const text = capture.toString("utf8");
    const plain = readAccounted({ path, bytes: capture });
    for (const end of ["\n", "\r\n", "\r"]) {
      for (const mark of ["", "\uFEFF"]) {
        expect(readAccounted({ path, bytes: encoder.encode(mark + text.replaceAll("\n", end)) })).toEqual(plain);
      }
    }
  });
});

test("each element of any JSON list is an entry or named by a problem", () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom("Lanterns", "Sheep", "Rivers"));
  const value = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
  const member = (...names: string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
  const paper = fc
    .tuple(
      member("id", "title", "summary", "publishedAt", "submittedOnDailyAt", "upvotes", "githubRepo", "withdrawnAt"),
      fc.array(member("name", "hidden"), { maxLength: 3 }),
      member("name", "fullname"),
    )
    .map(([fields, authors, organization]) => ({ ...fields, authors, organization }));
  const item = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.record({ paper: fc.oneof(value, paper), title: value, numComments: value }, { requiredKeys: [] }),
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), fc.constantFrom(0, 1), (items, indent) => {
      const bytes = encoder.encode(JSON.stringify(items, null, indent));
      expectAccounted("2026-06-17.json", bytes);
      const { digest, problems } = readCapture({ path: "2026-06-17.json", bytes });
      const named = items.filter((_, i) => problems.some(({ message }) => message.startsWith(`$[${i}]`)));
      expect((digest?.entries.length ?? 0) + named.length).toBeGreaterThanOrEqual(items.length);
    }),
    runs,
  );
});

const wide = "x".repeat(1_000_000);
const paper = (more: string) => `[{"paper":{"id":"2606.01234","title":"Lanterns",${more}}}]`;
const feed = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>L</title>${inner}</entry></feed>`;
const page = (inner: string) =>
  `<!doctype html><title>x</title>${inner}<div data-target="DailyPapers" data-props="[]">`;

/** Ten times the input in much more than ten times the time would be a quadratic step: a minute instead of a second. */
test.each([
  ["a long summary", paper(`"summary":"${wide}"`)],
  ["a summary of newlines", paper(`"summary":"${"\\n".repeat(500_000)}"`)],
  ["a summary of lines", paper(`"summary":"${"a b-\\n".repeat(100_000)}"`)],
  ["escaped controls", paper(`"summary":"${"\\u0001".repeat(150_000)}"`)],
  ["a long address", paper(`"githubRepo":"${"a/".repeat(400_000)}"`)],
  ["a long id", paper(`"id":"${"1".repeat(1_000_000)}"`)],
  ["many authors", paper(`"authors":[${Array.from({ length: 20_000 }, () => '{"name":"A"}').join()}]`)],
  ["many members", paper(Array.from({ length: 50_000 }, (_, i) => `"m${i}":1`).join())],
  ["many papers", `[${Array.from({ length: 10_000 }, (_, i) => `\n{"paper":{"title":"${i}"}}`).join()}]`],
  ["many elements that are no papers", `[${"7,\n".repeat(50_000)}7]`],
  ["brackets", "[".repeat(1_000_000)],
  ["braces and quotes", '[{"'.repeat(300_000)],
  ["commas", `[${",".repeat(500_000)}`],
  ["an unclosed text", `["${"\\".repeat(1_000_001)}`],
  ["nested divs", page("<div>".repeat(150_000))],
  ["an unclosed script", page(`<script>${"</scrip".repeat(150_000)}`)],
  ["comments", "<!-- -->".repeat(125_000)],
  ["an unclosed comment", `<!--${"-".repeat(1_000_000)}`],
  ["references", page("&amp;&notanentity;".repeat(50_000))],
  ["a wide attribute", page(`<p title="${wide}">`)],
  ["nested elements", `<feed>${"<a>".repeat(300_000)}`],
  ["many entries", feed("").replace(/<entry>.*<\/entry>/, "<entry><title>L</title></entry>\n".repeat(20_000))],
  ["many authors of a feed", feed("<author><name>A</name></author>".repeat(20_000))],
  ["a long text of a feed", feed(`<summary>${wide}</summary>`)],
  ["many references of a feed", feed(`<summary>${"&amp;".repeat(200_000)}</summary>`)],
  ["open angle brackets", `<feed>${"<".repeat(1_000_000)}`],
])("time grows with size: %s", (_, text) => {
  expectAccounted("2026-06-17.any", encoder.encode(text));
});
