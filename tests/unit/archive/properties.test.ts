import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/build.ts";
import { emptyLock, readLock, withMinted, writeLock } from "../../../src/archive/permalinks/lock.ts";
import { paperSchema } from "../../../src/archive/paper.ts";
import { isSegment } from "../../../src/paths.ts";
import { normalizeTitle } from "../../../src/archive/names/title-forms.ts";
import { readCapture } from "../../../src/digest/read.ts";
import { citationsOf } from "../../../src/exports/citation.ts";
import { writers } from "../../../src/exports/citations/writers.ts";
import { papersJsonl } from "../../../src/exports/jsonl.ts";
import { paperEntrySchema } from "../../../src/loaders/entries.ts";
import { entriesOf } from "../../../src/loaders/render-entries.ts";
import { sources } from "./samples.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
/** The beginning of the shipped listing: enough of every kind of line, and quick to render. */
const listing = readFileSync(join(fixtures, "archive/seeds/2026-06-17.txt"), "utf8")
  .split("\n")
  .slice(0, 90)
  .join("\n");
const captures = [
  { path: "seeds/2026-06-17.txt", bytes: Buffer.from(listing) },
  ...["json-every-field/2026-06-17.json", "page-plain/2026-06-17.html", "feed-plain/2026-06-17.xml"].map((name) => ({
    path: `seeds/${name.slice(name.indexOf("/") + 1)}`,
    bytes: readFileSync(join(fixtures, "digest", name)),
  })),
];
const topics = [
  { id: "learning", name: "Learning", description: "*How* models learn.", phrases: ["learning", "model"] },
];

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const odd = fc.constantFrom(
  ...[
    "\u0000",
    "\u202e",
    "\u200b",
    "\ufeff",
    "𝒳",
    "\ud800",
    "$",
    "\\(",
    "\\)",
    "\\href{",
    "{",
    "}",
    "<",
    "&",
    '"',
    "`",
    "%",
    "·",
    "•",
  ],
  "$\\frac{",
  "\n",
  "\n\n",
  "\r",
  "Feb 30, 2025",
  "  • 0 authors",
  "null",
  "[[[[",
  "<entry>",
  "]]>",
);
const mutation = fc.oneof(
  fc.record({ kind: fc.constantFrom("drop", "double", "swap", "cut", "join"), at: place, other: place }),
  fc.record({ kind: fc.constant("insert"), at: place, text: odd }),
  fc.record({ kind: fc.constant("flip"), at: place, byte: fc.nat({ max: 255 }) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce<Uint8Array>((before, change) => {
    if ("byte" in change) {
      const after = new Uint8Array(before);
      after[Math.floor(change.at * before.length)] = change.byte;
      return after;
    }
    const text = Buffer.from(before).toString("utf8");
    if ("text" in change) {
      const at = Math.floor(change.at * text.length);
      return Buffer.from(text.slice(0, at) + change.text + text.slice(at));
    }
    const lines = text.split("\n");
    const at = Math.floor(change.at * lines.length);
    const other = Math.floor(change.other * lines.length);
    const line = lines[at] ?? "";
    if (change.kind === "drop") lines.splice(at, 1);
    if (change.kind === "double") lines.splice(at, 0, line);
    if (change.kind === "swap") [lines[at], lines[other]] = [lines[other] ?? "", line];
    if (change.kind === "cut") lines[at] = line.slice(0, Math.floor(change.other * line.length));
    if (change.kind === "join") lines.splice(at, 2, line + (lines[at + 1] ?? ""));
    return Buffer.from(lines.join("\n"));
  }, bytes);
}

/** Reads, merges, renders and exports, as a build does but for the pages themselves. */
function expectWhole(inputs: { path: string; bytes: Uint8Array }[]): void {
  const digests = inputs.flatMap((input) => readCapture(input).digest ?? []);
  const { archive, minted, problems: found } = buildArchive(sources({ digests, topics }));
  const papers = [...entriesOf.papers(archive)].map(({ data }) => paperEntrySchema.parse(data));
  const others = [entriesOf.editions, entriesOf.dates, entriesOf.lists].flatMap((entries) => [...entries(archive)]);
  expect(others.length).toBeGreaterThanOrEqual(digests.length > 0 ? 1 : 0);
  for (const write of Object.values(writers)) write(citationsOf(papers));
  expect(new Set(papers.map(({ citationKey }) => citationKey)).size).toBe(papers.length);
  expect(papersJsonl(papers).split("\n").filter(Boolean)).toHaveLength(papers.length);

  expect(archive.papers.filter((paper) => !paperSchema.safeParse(paper).success)).toEqual([]);
  expect(archive.papers.filter(({ permalink }) => !isSegment(permalink))).toEqual([]);
  // No entry is lost: it is part of a paper, or the subject of a problem.
  const known = new Set(archive.papers.flatMap(({ title, alsoTitles }) => [title, ...alsoTitles]).map(normalizeTitle));
  const told = new Set(
    found.filter(({ rule }) => rule === "ambiguous-title").map(({ file, line }) => `${file}:${line}`),
  );
  const lost = digests.flatMap(({ file, entries }) =>
    entries.filter(({ title, line }) => !known.has(normalizeTitle(title)) && !told.has(`${file}:${line}`)),
  );
  expect(lost).toEqual([]);
  // What it minted can be read again, and stands: a second build mints nothing and breaks no promise.
  const file = "content/permalinks.json";
  const { lock, problems } = readLock({ path: file, text: writeLock(withMinted(emptyLock(file), minted)) });
  expect(problems).toEqual([]);
  const again = buildArchive(sources({ digests, topics, ...(lock && { lock }) }));
  expect(again.minted).toEqual([]);
  expect(again.problems.filter(({ rule }) => rule.startsWith("permalink-"))).toEqual([]);
  expect(again.archive.papers.map(({ permalink }) => permalink)).toEqual(papers.map(({ permalink }) => permalink));
}

const runs = { seed: 20260617, numRuns: 120 };

test.each(captures)("$path, mutated, gives an archive or problems, and never an exception", (capture) => {
  const changes = fc.array(mutation, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(changes, (mutations) => expectWhole([{ ...capture, bytes: mutated(capture.bytes, mutations) }])),
    runs,
  );
});

test("a capture and a mutation of it on the next day merge, or are told apart, and never end in an exception", () => {
  const [capture] = captures as [(typeof captures)[number]];
  const next = "seeds/2026-06-18.txt";
  const renamed = Buffer.from(listing.replace(/^Jun 17$/m, "Jun 18"));
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 8 }), (mutations) => {
      expectWhole([capture, { path: next, bytes: mutated(renamed, mutations) }]);
    }),
    { ...runs, numRuns: 60 },
  );
});
