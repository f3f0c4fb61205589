import { expect, test } from "vitest";
import { type AccountedCapture, readAccounted, unaccounted } from "./account.ts";

/** The other tests rely on `unaccounted`: here it has to find what was broken on purpose. */
const bytes = new TextEncoder().encode(
  "Jun 17\n\nLanterns\n\nPlanners forget; lanterns help them.\n\n  • 0 authors\n·\nFeb 2 7\n",
);
const read = readAccounted({ path: "2026-06-17.txt", bytes });
const entry = read.digest?.entries[0] ?? { title: "", line: 0 };

function broken(change: Partial<AccountedCapture>): string[] {
  return unaccounted({ ...read, ...change }, bytes);
}

test("finds nothing where nothing is broken", () => {
  expect(broken({})).toEqual([]);
});

test("finds a problem that was swallowed", () => {
  expect(broken({ problems: [] })).toEqual(['line 7 ("  • 0 authors") has no problem']);
});

test("finds lines without a fate, or called blank", () => {
  expect(broken({ account: read.account.slice(0, 8) })).toContain("9 lines have 8 fates");
  expect(broken({ account: read.account.map(() => "blank" as const) })).toContain('line 3 ("Lanterns") is not blank');
});

test("finds text, a date and an entry that were dropped", () => {
  const digest = { day: "2026-06-17", file: "2026-06-17.txt" };
  const { published, ...undated } = entry;
  expect(published).toBe("2026-02-02");
  expect(broken({ digest: { ...digest, entries: [{ ...entry, abstract: "Planners forget." }] } })).toHaveLength(1);
  expect(broken({ digest: { ...digest, entries: [undated] } })).toEqual(['line 9 ("Feb 2 7") is not in entry 0']);
  expect(broken({ digest: { ...digest, entries: [] } })).toHaveLength(4);
  expect(broken({ digest: { ...digest, entries: [entry, entry] } })).toEqual(["no line is of “Lanterns”"]);
});
