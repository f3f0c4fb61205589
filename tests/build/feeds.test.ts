import { Readable } from "node:stream";
import robotsParser from "robots-parser";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { describe, expect, test } from "vitest";
import type { PaperRecord } from "../../src/exports/jsonl.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { atomMistakes, readAtom, readJsonFeed } from "../harness/feeds.ts";
import { sharedSite } from "../harness/shared-site.ts";

const isFeed = (path: string): boolean => path === "papers.xml" || /(?:^|\/)feed\.xml$/.test(path);

/** The file that an absolute address of the site leads to. */
function fileOf(site: BuiltSite, address: string): string {
  const root = site.siteUrl + site.base;
  expect(address.slice(0, root.length)).toBe(root);
  return decodeURI(address.slice(root.length));
}

/** Every `<link>` in the head of a page, in its order. */
async function linksOf(site: BuiltSite, path: string): Promise<Record<string, string>[]> {
  const links = [...(await site.read(path)).matchAll(/<link ([^>]*)>/g)];
  return links.map(([, attributes = ""]) => {
    const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
    return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, value] as const));
  });
}

describe.each(["reference", "base-path"] as const)("%s", (name) => {
  test("every feed is valid, says where it is, and leads to pages that exist", async () => {
    const site = await sharedSite(name);
    const feeds = (await site.files()).filter(isFeed);
    const pages = (await site.files()).filter((path) =>
      /^(?:topics|organizations|authors)\/[^/]+\/index\.html$/.test(path),
    );
    expect(feeds).toHaveLength(2 + pages.length);
    for (const path of feeds) {
      const text = await site.read(path);
      expect(atomMistakes(text), path).toEqual([]);
      const feed = readAtom(text);
      expect(fileOf(site, feed.self)).toBe(path);
      for (const address of [feed.page, ...feed.entries.map(({ url }) => url)]) {
        expect(site.exists(fileOf(site, address)), `${address} in ${path}`).toBe(true);
      }
      expect(feed.entries.length, path).toBeGreaterThan(0);
      for (const { html } of feed.entries) expect(html, path).not.toMatch(/(?:href|src)="(?!https?:)|<math|<script/);
    }
  });

  test("Atom and JSON Feed hold the same", async () => {
    const site = await sharedSite(name);
    const { entries } = readAtom(await site.read("feed.xml"));
    const json = readJsonFeed(await site.read("feed.json"));
    expect(json.entries).toEqual(entries);
    expect(fileOf(site, json.self)).toBe("feed.json");
  });

  test("a page leads to the feeds, and that of a list to its own, first of all", async () => {
    const site = await sharedSite(name);
    const feedsOf = async (path: string) =>
      (await linksOf(site, path))
        .filter((link) => link["rel"] === "alternate" && /atom|feed/.test(link["type"] ?? ""))
        .map((link) => link["href"]);
    const everywhere = ["feed.xml", "papers.xml", "feed.json"].map((path) => site.base + path);
    expect(await feedsOf("")).toEqual(everywhere);
    expect(await feedsOf("papers/2504.07912/")).toEqual(everywhere);
    expect(await feedsOf("organizations/qwen/")).toEqual([`${site.base}organizations/qwen/feed.xml`, ...everywhere]);
    const topic = "topics/reinforcement-learning/";
    expect(await feedsOf(topic)).toEqual([`${site.base}${topic}feed.xml`, ...everywhere]);
    expect(await site.read(topic)).toMatch(/<a href="[^"]*feed\.xml"[^>]*>Feed of Reinforcement/);
  });

  test("a crawler finds from robots.txt every page that may be listed, and no other", async () => {
    const site = await sharedSite(name);
    const root = site.siteUrl + site.base;
    const robots = robotsParser(`${root}robots.txt`, await site.read("robots.txt"));
    const [index, ...others] = robots.getSitemaps();
    expect(others).toEqual([]);
    const parts = await parseSitemapIndex(Readable.from([await site.read(fileOf(site, index ?? ""))]));
    const listed = await Promise.all(
      parts.map(async ({ url }) => parseSitemap(Readable.from([await site.read(fileOf(site, url))]))),
    );
    const found = listed.flat().map(({ url }) => url);
    const indexed: string[] = [];
    for (const path of (await site.files()).filter((file) => file.endsWith(".html"))) {
      const html = await site.read(path);
      if (html.includes('name="robots" content="noindex"')) continue;
      indexed.push((await linksOf(site, path)).find((link) => link["rel"] === "canonical")?.["href"] ?? path);
    }
    expect(found.toSorted()).toEqual(indexed.toSorted());
    expect(found.filter((url) => !robots.isAllowed(url, "AnyBot"))).toEqual([]);
    const days = new Map(listed.flat().map(({ url, lastmod }) => [fileOf(site, url), lastmod]));
    expect(["", "papers/2504.07912/", "dates/2025-04-10/", "topics/"].map((path) => days.get(path))).toEqual(
      Array.from({ length: 4 }, () => "2026-06-17"),
    );
    expect(days.get("about/")).toBeUndefined();
  });

  test("every address in llms.txt leads somewhere", async () => {
    const site = await sharedSite(name);
    const addresses = [...(await site.read("llms.txt")).matchAll(/\]\(([^)]*)\)/g)].map(([, address]) => address ?? "");
    expect(addresses.length).toBeGreaterThanOrEqual(9);
    for (const address of addresses) expect(site.exists(fileOf(site, address)), address).toBe(true);
  });
});

test("feeds lead to the page on ways to follow where there is one, and nowhere where it was deleted", async () => {
  for (const [name, there] of [
    ["reference", true],
    ["tiny", false],
  ] as const) {
    const site = await sharedSite(name);
    expect(site.exists("subscribe/index.html")).toBe(there);
    for (const path of (await site.files()).filter((path) => isFeed(path) || path === "feed.json")) {
      expect((await site.read(path)).includes("/subscribe/"), `${name}: ${path}`).toBe(there);
    }
  }
});

test("ids stay when the site moves to another path", async () => {
  const [here, there] = [await sharedSite("reference"), await sharedSite("base-path")];
  for (const path of ["feed.xml", "papers.xml", "topics/agents/feed.xml"]) {
    const [a, b] = [readAtom(await here.read(path)), readAtom(await there.read(path))];
    expect([b.id, ...b.entries.map(({ id }) => id)]).toEqual([a.id, ...a.entries.map(({ id }) => id)]);
    expect(b.entries[0]?.url).not.toBe(a.entries[0]?.url);
  }
});

test("the feeds hold every paper of the edition, in its order, with its whole text", async () => {
  const site = await sharedSite("reference");
  const records = (await site.read("papers.jsonl"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as PaperRecord);
  const papers = readAtom(await site.read("papers.xml"));
  expect(papers.entries.map(({ title }) => title).toSorted()).toEqual(records.map(({ title }) => title).toSorted());
  const [edition] = readAtom(await site.read("feed.xml")).entries;
  const places = papers.entries.map(({ url }) => edition?.html.indexOf(url) ?? -1);
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  // Letters alone: quotes and dashes are set by then.
  const letters = (text: string) => text.replace(/<[^>]*>|&[#\w]+;|[^\p{L}]/gu, "");
  for (const record of records) {
    const entry = papers.entries.find(({ url }) => url === record.url);
    expect(letters(entry?.html ?? ""), record.title).toContain(letters(record.abstract ?? "").slice(-60));
  }
});
