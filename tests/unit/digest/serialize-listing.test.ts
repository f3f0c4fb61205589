import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Digest, Entry } from "../../../src/digest/digest.ts";
import { readCapture } from "../../../src/digest/read.ts";
import { serializeListing } from "../../../src/digest/serialize-listing.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/digest");
const shipped = readFileSync(join(fixtures, "shipped/2026-06-17.txt"), "utf8");

function read(text: string) {
  return readCapture({ path: "seeds/2026-06-17.txt", bytes: new TextEncoder().encode(text) });
}

function withoutLines(digest: Digest | undefined): unknown {
  return { ...digest, entries: digest?.entries.map(({ line: _, ...entry }) => entry) };
}

test("the shipped digest reads the same once written", () => {
  const { digest, problems } = read(serializeListing(read(shipped).digest ?? { day: "", file: "", entries: [] }));
  expect(problems).toEqual([]);
  expect(withoutLines(digest)).toEqual(withoutLines(read(shipped).digest));
});

test("the shipped digest with paragraphs dropped, doubled and swapped, where that reads without a problem", () => {
  const parts = shipped.split("\n\n");
  const at = fc.nat({ max: parts.length - 1 });
  let same = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("drop", "double", "swap"), at, at), { maxLength: 3 }), (changes) => {
      const changed = [...parts];
      for (const [kind, one, other] of changes) {
        const part = changed[one] ?? "";
        if (kind === "drop") changed.splice(one, 1);
        if (kind === "double") changed.splice(one, 0, part);
        if (kind === "swap") [changed[one], changed[other]] = [changed[other] ?? "", part];
      }
      const { digest, problems } = read(changed.join("\n\n"));
      if (!digest || problems.length > 0) return;
      same++;
      expect(withoutLines(read(serializeListing(digest)).digest)).toEqual(withoutLines(digest));
    }),
    { seed: 20260617, numRuns: 300 },
  );
  expect(same).toBeGreaterThan(20);
});

const word = fc.constantFrom("lanterns", "sheep", "rivers", "𝐀rrows", "\\(x_1\\)", "50%", "naïve", "end-to-end", "A");
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((all) => all.join(" "));
const day = fc
  .date({ min: new Date("2001-01-01"), max: new Date("2026-06-17"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const who = fc.oneof(
  fc.record({ authorCount: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({ organization: fc.record({ handle: fc.constantFrom("acme", "lab-7", "x_y.z"), name: words(1, 3) }) }),
);
const block = fc
  .tuple(who, day, fc.option(fc.nat({ max: 1899 }), { nil: undefined }))
  .map(([by, published, comments]) => ({ ...by, published, ...(comments !== undefined && { comments }) }));
const entry: fc.Arbitrary<Omit<Entry, "line">> = fc
  .tuple(words(1, 6), fc.array(words(8, 40), { minLength: 1, maxLength: 3 }), block)
  .map(([title, abstract, facts]) => ({ title, abstract: abstract.map((text) => `${text}.`).join("\n\n"), ...facts }));

test("any digest that a listing can say reads the same once written", () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(undefined, "AK"),
      (entries, curator) => {
        const digest = { day: "2026-06-17", file: "seeds/2026-06-17.txt", ...(curator !== undefined && { curator }) };
        const written = serializeListing({ ...digest, entries: entries.map((some) => ({ ...some, line: 1 })) });
        expect(withoutLines(read(written).digest)).toEqual({ ...digest, entries });
      },
    ),
    { seed: 20260617, numRuns: 300 },
  );
});

test("the Daily Papers as a listing keep what a listing has", () => {
  const path = "2026-06-17.json";
  const { digest } = readCapture({ path, bytes: readFileSync(join(fixtures, "json-every-field", path)) });
  const again = read(serializeListing(digest ?? { day: "", file: "", entries: [] })).digest;
  expect(digest?.entries).toHaveLength(3);
  expect(again?.entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
    digest?.entries.map(({ title, abstract }) => ({ title, abstract })),
  );
  expect(again?.entries.map(({ organization }) => organization?.handle)).toEqual(["lantern-lab", "Sheep", undefined]);
  expect(again?.entries.map(({ authorCount }) => authorCount)).toEqual([undefined, undefined, 2]);
  expect(again?.entries.map(({ comments }) => comments)).toEqual([2, 2, 0]);
});
