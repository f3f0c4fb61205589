import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { BuiltSite } from "../harness/built-site.ts";
import { readAtom } from "../harness/feeds.ts";
import { findBrokenLinks } from "../harness/links.ts";
import { copyProject } from "../harness/project-copy.ts";
import { buildSite } from "../harness/site.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

const input = {
  seeds: tinySeeds,
  content: {
    ...tinyContent,
    "papers/2601.00001.md": '---\ntitle: Naps Improve Reasoning\narxiv: "2601.00001"\nvenue: Sleep & Co.\n---\n',
    "papers/map.md": "---\ntitle: A Map of Every Benchmark\nvenue: Sleep & Co.\n---\n",
  },
};

/** Of the tables as they are, and then, over it, of tables in which rows have changed: nothing else has. */
let before: { lock: string; feed: string };
let site: BuiltSite;
beforeAll(async () => {
  const project = await copyProject();
  const first = await buildSite({ ...input, project });
  expect(first.code, first.stderr).toBe(0);
  const content = {
    ...input.content,
    "permalinks.json": await readFile(join(first.folder, "content/permalinks.json"), "utf8"),
  };
  before = { lock: content["permalinks.json"], feed: await first.read("topics/reasoning/feed.xml") };

  await edit(join(project, "src/paths/lists.ts"), [
    // Topics move to another path.
    ['segment: "topics",', 'segment: "subjects",\n  formerly: ["topics"],'],
    // Lists of a fourth kind.
    [
      "export const lists = {",
      `const venues = {
  segment: "venues",
  shape: "list",
  label: "Venues",
  place: "masthead",
  locked: true,
  fed: true,
  cited: true,
  changes: "lists",
  fields: ["venue"],
  key: "name",
  fewest: 2,
  noun: "Venue",
  papersOf: "Papers at",
  directory: "cards",
  lead: "Where papers were published.",
  forPrograms: "papers by where they were published; each venue has a feed beside its page",
  facet: "venue",
} as const satisfies ListRow;

export const lists = { venues,`,
    ],
  ]);
  // A new kind of page.
  await edit(join(project, "src/paths/kinds.ts"), [
    [
      "search, saved,",
      'trends: { segment: "trends", shape: "page", label: "Trends", place: "masthead", changes: "daily" },\n    search, saved,',
    ],
  ]);
  await writeFile(
    join(project, "src/pages/trends.astro"),
    '---\nimport Base from "../layouts/Base.astro";\n---\n\n<Base title="Trends" section="trends"><main id="content" tabindex="-1"><h1>Trends</h1></main></Base>\n',
  );
  site = await buildSite({ ...input, content, project });
  expect(site.code, site.stderr).toBe(0);
});

async function edit(file: string, changes: [from: string, to: string][]): Promise<void> {
  let text = await readFile(file, "utf8");
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    text = text.replace(from, to);
  }
  await writeFile(file, text);
}

const lastChange = async (path: string) =>
  new RegExp(`<loc>[^<]*\\.org/${path}</loc>(?:<lastmod>([^<]*))?`).exec(await site.read("sitemap-0.xml"))?.[1];

test("no link of the site is broken", async () => {
  expect(await findBrokenLinks(site.out, site)).toEqual([]);
});

test("topics that moved answer at their paths of before, and their feeds go on as the same", async () => {
  expect(await site.read("subjects/reasoning/")).toContain("Naps Improve Reasoning");
  for (const path of ["", "reasoning/"]) {
    expect(await site.read(`topics/${path}`)).toContain(`content="0; url=/subjects/${path}"`);
  }
  const lines = (await site.read("_redirects")).split("\n");
  expect(lines.filter((line) => line.includes("topics"))).toEqual(["/topics/* /subjects/:splat 301"]);
  expect(await site.read("topics/reasoning.bib")).toBe(await site.read("subjects/reasoning.bib"));
  const feed = await site.read("topics/reasoning/feed.xml");
  expect(feed).toBe(await site.read("subjects/reasoning/feed.xml"));
  const [old, now] = [readAtom(before.feed), readAtom(feed)];
  expect([now.id, now.entries.map(({ id }) => id)]).toEqual([old.id, old.entries.map(({ id }) => id)]);
  expect(feed).toContain(
    'rel="self" type="application/atom+xml" href="https://papers.example.org/subjects/reasoning/feed.xml"',
  );
  expect(await site.read("sitemap-0.xml")).not.toContain("/topics/");
});

test("the lock file keeps every line, and has one for each new path", async () => {
  const lines = (text: string) => text.split("\n").map((line) => line.replace(/,$/, ""));
  const now = lines(await readFile(join(site.folder, "content/permalinks.json"), "utf8"));
  expect(now).toEqual(expect.arrayContaining(lines(before.lock)));
  const fresh = now.filter((line) => !lines(before.lock).includes(line));
  expect(fresh.map((line) => line.split(":")[0]).sort()).toEqual(['"subjects/reasoning/"', '"venues/sleep-co/"']);
  expect(fresh.find((line) => line.includes("venues/"))).toContain('"name":"Sleep & Co."');
});

test("lists of a new kind have pages, feeds, citations, a place in navigation, sitemap and search", async () => {
  expect(await site.read("venues/")).toContain('<a href="/venues/sleep-co/"');
  const page = await site.read("venues/sleep-co/");
  expect(page).toContain("Naps Improve Reasoning");
  expect(page).toContain("A Map of Every Benchmark");
  expect(readAtom(await site.read("venues/sleep-co/feed.xml"))).toMatchObject({ entries: [{}, {}] });
  expect(await site.read("venues/sleep-co.ris")).toContain("TY  -");
  expect(await site.read("")).toMatch(/<nav aria-label="Site".*href="\/venues\/".*<\/nav>/s);
  expect(await lastChange("venues/sleep-co/")).toBe("2026-01-06");
  expect(await site.read("papers/2601.00001/")).toMatch(/Sleep &amp; Co\."[^>]*data-pagefind-filter="venue\[/);
  expect(await site.read("search/")).toContain('data-facet="venue"');
  expect(await site.read("llms.txt")).toContain("/venues/): papers by where they were published");
});

test("a new page is in the masthead and in the sitemap", async () => {
  expect(await site.read("trends/")).toContain('aria-current="page"');
  expect(await site.read("papers/2601.00001/")).toMatch(/<nav aria-label="Site".*href="\/trends\/".*<\/nav>/s);
  expect(await lastChange("trends/")).toBe("2026-01-06");
});
