import { Readable } from "node:stream";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import robotsParser from "robots-parser";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { describe, expect, test } from "vitest";
import { llms } from "../../../src/exports/llms.ts";
import { openSearch } from "../../../src/exports/open-search.ts";
import { robots } from "../../../src/exports/robots.ts";
import { sitemap } from "../../../src/exports/write-sitemap.ts";

describe("the sitemap", () => {
  const pages = [
    { path: "/", changed: "2026-06-17" },
    { path: "/organizations/~6cab~2e/" },
    { path: "/papers/größe/", changed: "2026-06-18" },
    { path: "/a&b/", changed: "2026-06-16" },
    { path: "/c/" },
  ];

  test("names each page once in parts of a size, and the newest change of each part", async () => {
    const [index, ...parts] = sitemap(pages, 2);
    expect(index?.path).toBe("/sitemap-index.xml");
    expect(await parseSitemapIndex(Readable.from([index?.content]))).toEqual([
      { url: "http://localhost:4321/sitemap-0.xml", lastmod: "2026-06-17" },
      { url: "http://localhost:4321/sitemap-1.xml", lastmod: "2026-06-18" },
      { url: "http://localhost:4321/sitemap-2.xml" },
    ]);
    const read = await Promise.all(parts.map(({ content }) => parseSitemap(Readable.from([content]))));
    expect(read.flat().map(({ url, lastmod }) => [url, lastmod])).toEqual([
      ["http://localhost:4321/", "2026-06-17"],
      ["http://localhost:4321/organizations/~6cab~2e/", undefined],
      ["http://localhost:4321/papers/gr%C3%B6%C3%9Fe/", "2026-06-18"],
      ["http://localhost:4321/a&b/", "2026-06-16"],
      ["http://localhost:4321/c/", undefined],
    ]);
    expect(read.map((part) => part.length)).toEqual([2, 2, 1]);
  });

  test("is parted at 45,000 pages, below the protocol's limits of 50,000 and 50 MB", () => {
    const many = Array.from({ length: 45_001 }, (_, at) => ({
      path: `/papers/${"x".repeat(100)}${at}/`,
      changed: "2026-06-17",
    }));
    const [, first, second, ...others] = sitemap(many);
    expect([first, second].map((part) => part?.content.match(/<url>/g)?.length)).toEqual([45_000, 1]);
    expect(others).toEqual([]);
    expect(Buffer.byteLength(first?.content ?? "")).toBeLessThan(50e6);
  });
});

test("robots.txt lets everybody read everything, and names the sitemap", () => {
  const read = robotsParser("http://localhost:4321/robots.txt", robots());
  expect(read.isAllowed("http://localhost:4321/papers/x/", "AnyBot")).toBe(true);
  expect(read.getSitemaps()).toEqual(["http://localhost:4321/sitemap-index.xml"]);
});

test("the search is described within the limits of OpenSearch 1.1", () => {
  const root = parseXml(openSearch()).root;
  const children = root?.children.filter((child): child is XmlElement => child instanceof XmlElement) ?? [];
  const textOf = (name: string) => children.find((child) => child.name === name)?.text ?? "";
  expect(root?.attributes["xmlns"]).toBe("http://a9.com/-/spec/opensearch/1.1/");
  expect(textOf("ShortName")).toMatch(/^.{1,16}$/);
  expect(textOf("Description")).toMatch(/^.{1,1024}$/);
  const templates = children.filter(({ name }) => name === "Url").map(({ attributes }) => attributes["template"]);
  expect(templates).toEqual(["http://localhost:4321/search/?q={searchTerms}", "http://localhost:4321/opensearch.xml"]);
});

describe("llms.txt", () => {
  test("has the form that llmstxt.org asks for", () => {
    const text = llms({ day: "2026-06-17" }, [{ id: "about", title: "About [us]", description: "What\nthis is." }]);
    const [title, summary, details, ...sections] = text.trimEnd().split("\n\n");
    expect(title).toMatch(/^# \S/);
    expect(summary).toMatch(/^> \S/);
    expect(details).toMatch(/^\w/);
    expect(sections.filter((_, at) => at % 2 === 0)).toEqual(["## Data", "## Pages", "## Optional"]);
    const lines = sections.filter((_, at) => at % 2 === 1).flatMap((list) => list.split("\n"));
    for (const line of lines) expect(line).toMatch(/^- \[.+\]\(http:\/\/localhost:4321\/[^)\s]*\): \S/);
    expect(lines.at(-1)).toBe("- [About \\[us\\]](http://localhost:4321/about/): What this is.");
  });

  test("of an empty archive leads to pages that exist", () => {
    const text = llms(undefined, []);
    expect(text).not.toContain("## Optional");
    expect(text).not.toContain("undefined");
    expect(text).toContain("[The latest edition](http://localhost:4321/)");
  });
});
