import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kindIds, listPath, segmentsOf } from "../../../src/paths.ts";
import { redirectsNote, writeRedirects } from "../../../src/integrations/redirects.ts";

test("every path that has moved has a line; a host's limit is told before it is met", async () => {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-redirects-"));
  const kept = Array.from({ length: 1800 }, (_, at) => ({
    kind: "moved" as const,
    path: `papers/p${at}/`,
    to: "papers/slow-rivers/",
  }));
  const rivers = { kind: "empty" as const, path: listPath("topics", "rivers") };
  const ofKinds = kindIds.flatMap((kind) => segmentsOf(kind).slice(1)).length;
  expect(await writeRedirects(folder, [...kept, rivers])).toBe(1800 + ofKinds);
  const lines = (await readFile(join(folder, "_redirects"), "utf8")).trimEnd().split("\n");
  expect(lines).toHaveLength(1800 + ofKinds);
  expect(lines).toContain("/papers/p1799/ /papers/slow-rivers/ 301");
  expect(redirectsNote(1800)).toContain("1800 lines");
  expect(redirectsNote(1799)).toBeUndefined();
});
