import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PaperRecord } from "../../src/exports/jsonl.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { root } from "../harness/node.ts";
import { sharedSite } from "../harness/shared-site.ts";
import { buildSite } from "../harness/site.ts";

// The counts of the digest of 17 June 2026, proven on a copy: an operator who adds digests does not turn them red.
const capture = join(root, "../shared/captures/2026-06-17.txt");

const builds: Record<string, () => Promise<BuiltSite>> = {
  "a copy of the shipped digest": () => sharedSite("reference"),
  "the raw capture of the same listing": async () =>
    buildSite({ seeds: { "2026-06-17.txt": await readFile(capture) }, content: "tests/fixtures/archive/content" }),
};

describe.each(Object.entries(builds))("%s", (name, build) => {
  test.skipIf(name.startsWith("the raw") && !existsSync(capture))(
    "gives the papers that it lists, each once",
    async () => {
      const site = await build();
      expect(site.code).toBe(0);
      expect(site.stderr).toBe("");
      const papers = recordsOf(await site.read("papers.jsonl"));
      expect(papers).toHaveLength(51);
      const published = papers.flatMap((paper) => paper.published ?? []);
      expect(published).toHaveLength(49);
      expect(new Set(published).size).toBe(47);
      expect(papers.filter((paper) => paper.authorCount !== null)).toHaveLength(45);
      expect(papers.filter((paper) => paper.organization !== null)).toHaveLength(4);
      const comments = papers.flatMap((paper) => paper.comments ?? []);
      expect(comments).toHaveLength(18);
      expect(comments.reduce((sum, count) => sum + count)).toBe(48);

      const files = await site.files();
      expect(files.filter((path) => /^dates\/\d{4}-\d{2}-\d{2}\/index\.html$/.test(path))).toHaveLength(48);
      expect(papers.filter(({ permalink }) => files.includes(`papers/${permalink}/index.html`))).toHaveLength(51);
      expect(papers.filter(({ arxiv, permalink }) => arxiv === permalink)).toHaveLength(51);
      expect(papers.filter(({ topics }) => topics.length > 0).length).toBeGreaterThanOrEqual(45);
    },
  );
});

function recordsOf(jsonl: string): PaperRecord[] {
  return jsonl
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as PaperRecord);
}
