import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { citationFormats } from "../../src/citation-formats.ts";
import { markup } from "../../src/markup.ts";
import { findHtmlErrors } from "../harness/html.ts";
import { findBrokenLinks } from "../harness/links.ts";
import { sharedSite } from "../harness/shared-site.ts";

describe("the reference site", () => {
  test("has every path that is promised", async () => {
    const site = await sharedSite("reference");
    for (const path of [
      "index.html",
      "papers/2504.07912/index.html",
      "dates/index.html",
      "dates/2026/index.html",
      "dates/2026-06/index.html",
      "dates/2026-06-17/index.html",
      "topics/index.html",
      "topics/reinforcement-learning/index.html",
      "organizations/index.html",
      "organizations/qwen/index.html",
      "authors/index.html",
      "authors/an-yang/index.html",
      ...["dates/2026-06-17", "dates/2026-06", "topics/agents", "organizations/qwen", "authors/an-yang"].flatMap(
        (list) => citationFormats.map(({ ending }) => `${list}.${ending}`),
      ),
      "search/index.html",
      "about/index.html",
      "subscribe/index.html",
      "404.html",
      "papers.jsonl",
      "papers.schema.json",
      "edition.json",
      "pagefind/pagefind.js",
      "broadsheet-portable.zip",
      "manifest.webmanifest",
      "worker.js",
    ]) {
      expect(site.exists(path), path).toBe(true);
    }
  });

  // That of the site in a folder is proven with the harness, which needs it for its own proof.
  test.each(["reference", "shipped"] as const)("%s: no link, source or fragment leads nowhere", async (name) => {
    const site = await sharedSite(name);
    expect(await findBrokenLinks(site.out, { base: site.base, siteUrl: site.siteUrl })).toEqual([]);
  });

  test("offers to save every paper that a page of papers names", async () => {
    const site = await sharedSite("reference");
    const lists = [
      "",
      "dates/2025-10/",
      "dates/2026-06-17/",
      "topics/agents/",
      "organizations/qwen/",
      "authors/an-yang/",
    ];
    for (const path of lists) {
      const html = await site.read(path);
      const named = new Set([...html.matchAll(/href="\/papers\/([^"/]+)\/"/g)].map(([, permalink]) => permalink));
      const saved = new Set([...html.matchAll(/data-paper="([^"]+)"/g)].map(([, permalink]) => permalink));
      expect(named.size, path).toBeGreaterThan(0);
      expect(saved, path).toEqual(named);
    }
  });

  test("holds every attribute by which our own code finds something in its pages", async () => {
    const site = await sharedSite("reference");
    const pages = (await site.files()).filter((path) => path.endsWith(".html"));
    const html = (await Promise.all(pages.map((path) => site.read(path)))).join("");
    const written = Object.entries(markup).filter(([file]) => file.endsWith(".astro"));
    const markers = new Set(written.flatMap(([, rows]) => Object.keys(rows)));
    const missing = [...markers].filter((marker) => {
      const [name = "", value] = marker.split("=");
      return !html.includes(value === undefined ? ` ${name}` : ` ${name}="${value}"`);
    });
    expect(missing).toEqual([]);
  });

  test("is valid HTML on every page", async () => {
    const site = await sharedSite("reference");
    const pages = (await site.files()).filter((path) => path.endsWith(".html"));
    const mistakes = [];
    for (const path of pages) {
      for (const mistake of await findHtmlErrors(await site.read(path))) mistakes.push(`${path} ${mistake}`);
    }
    expect(mistakes).toEqual([]);
  });

  test("says of a summary that it is one, and never poses it as the authors' abstract", async () => {
    const site = await sharedSite("reference");
    const page = await site.read("papers/2504.07912/index.html");
    expect(page).toMatch(/<h\d[^>]*>\s*Summary\s*<\/h/);
    expect(page).not.toMatch(/<h\d[^>]*>\s*Abstract\s*<\/h/);
    // What stands in the page's head, its citations and its index fields is never the summary.
    const [opening = ""] = /What reinforcement learning changes[^<]{40}/.exec(page) ?? [];
    expect(opening).not.toBe("");
    expect(page.split(opening)).toHaveLength(2);
    expect(page).not.toContain(encodeURIComponent(opening));
    for (const { ending } of citationFormats) {
      expect(await site.read(`dates/2026-06-17.${ending}`)).not.toContain(opening);
    }
  });

  test("keeps paper pages light: 8 KB of HTML as transferred", async () => {
    const site = await sharedSite("reference");
    const pages = (await site.files()).filter((path) => /^papers\/.*\.html$/.test(path));
    const sizes = await Promise.all(pages.map(async (path) => gzipSync(await site.bytes(path)).length));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8 * 1024);
  });

  test("holds no inline script, style or event handler", async () => {
    const site = await sharedSite("reference");
    const pages = (await site.files()).filter((path) => path.endsWith(".html"));
    for (const path of pages) {
      const html = await site.read(path);
      // JSON-LD is data: a browser does not run it, and the policy does not know of it.
      expect(html, path).not.toMatch(/<script(?! type="application\/ld\+json">)(?![^>]*\ssrc=)[^>]*>/);
      expect(html, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    }
  });

  test("tells nothing of the whole archive on the page of a paper", async () => {
    const site = await sharedSite("reference");
    const edition = JSON.parse(await site.read("edition.json")) as { build: string };
    expect(await site.read("papers/2504.07912/index.html")).not.toContain(edition.build);
  });
});

describe("a site in a folder of its host", () => {
  test("has all its own addresses below that folder", async () => {
    const site = await sharedSite("base-path");
    const html = await site.read("index.html");
    const own = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, path]) => path as string);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((path) => !path.startsWith("/papers-site/"))).toEqual([]);
  });

  test("gives absolute addresses to programs", async () => {
    const site = await sharedSite("base-path");
    const [line] = (await site.read("papers.jsonl")).split("\n");
    expect((JSON.parse(line as string) as { url: string }).url).toMatch(
      /^https:\/\/host\.example\/papers-site\/papers\//,
    );
  });
});
