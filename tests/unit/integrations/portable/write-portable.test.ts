import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { withoutMarked } from "../../../../src/integrations/marked-elements.ts";
import { portablePage } from "../../../../src/integrations/portable/portable-page.ts";
import { relativeAddress } from "../../../../src/integrations/portable/relative-address.ts";
import { portableFeed, portableStyles } from "../../../../src/integrations/portable/styles.ts";
import { writePortable } from "../../../../src/integrations/portable/write-portable.ts";
import { temporaryFolder, writeFiles } from "../../../harness/temporary-folder.ts";

const paper = { path: "papers/2504.07912/index.html", base: "/site/" };
const home = { path: "index.html", base: "/" };

test.each([
  ["/site/", paper, "../../index.html"],
  ["/site/topics/", paper, "../../topics/index.html"],
  ["/site/search/?q=a%20b&amp;sort=date", paper, "../../search/index.html?q=a%20b&amp;sort=date"],
  ["/site/dates/2026/#june", paper, "../../dates/2026/index.html#june"],
  ["/site/papers.jsonl", paper, "../../papers.jsonl"],
  ["../../dates/", paper, "../../dates/index.html"],
  ["#cite", paper, "#cite"],
  ["?q=x", paper, "?q=x"],
  ["/elsewhere/", paper, "/elsewhere/"],
  ["//example.org/", paper, "//example.org/"],
  ["https://example.org/site/", paper, "https://example.org/site/"],
  ["mailto:a@example.org", paper, "mailto:a@example.org"],
  ["/", home, "index.html"],
  ["/favicon.svg", home, "favicon.svg"],
])("%s", (address, place, expected) => {
  expect(relativeAddress(address, place)).toBe(expected);
});

describe("a page", () => {
  const page = (body: string, place = paper): string => portablePage(body, place).html;

  test("has its addresses rewritten, wherever they stand", () => {
    expect(page('<a class="x" href="/site/about/">a</a>')).toBe('<a class="x" href="../../about/index.html">a</a>');
    expect(page('<form action="/site/search/" data-base="/site/" data-bundle="/site/pagefind/">')).toBe(
      '<form action="../../search/index.html" data-base="../../" data-bundle="../../pagefind/">',
    );
    expect(page('<form data-base="/">', home)).toBe('<form data-base="./">');
    expect(page('<img srcset="/site/a.png 1x, /site/b.png 2x" src="/site/a.png"/>')).toBe(
      '<img srcset="../../a.png 1x, ../../b.png 2x" src="../../a.png"/>',
    );
    expect(page('<meta http-equiv="refresh" content="0; url=/site/about/">')).toBe(
      '<meta http-equiv="refresh" content="0; url=../../about/index.html">',
    );
  });

  test("keeps text and attributes that only look like addresses", () => {
    const text = '<p title="a > b href=&quot;/site/x/&quot;">href="/site/about/" and src="/site/x.js"</p>';
    expect(page(text)).toBe(text);
    expect(page('<a title="1 > 0" href="/site/">x</a>')).toBe('<a title="1 > 0" href="../../index.html">x</a>');
    const summary = '<meta name="description" content="0 ways; url=/site/ in a sentence">';
    expect(page(summary)).toBe(summary);
  });

  test("is marked, loads no module, and lets files count as its own", () => {
    const { html, modules } = portablePage(
      '<!DOCTYPE html><html lang="en"><link rel="manifest" href="/site/m.webmanifest">' +
        `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'">` +
        '<script type="module" crossorigin src="/site/_astro/a.js"></script></html>',
      paper,
    );
    expect(html).toBe(
      '<!DOCTYPE html><html data-portable lang="en">' +
        `<meta http-equiv="Content-Security-Policy" content="default-src 'self' file:; object-src 'none'">` +
        '<script defer src="../../_astro/a.js"></script></html>',
    );
    expect(modules).toEqual(["_astro/a.js"]);
  });

  test("loses what is marked, with all that is in it, and nothing else", () => {
    expect(withoutMarked('<i>1</i><div a="b>c" data-hosted><div>2</div></div><div>3</div>', "data-hosted")).toBe(
      "<i>1</i><div>3</div>",
    );
    const other = `<p>data-hosted</p><p title='<i data-hosted>'>x</p><p data-hosted-not></p><!-- <b data-hosted> -->`;
    const script = `<script>"<i data-hosted>"</script><title><i data-hosted></title>`;
    expect(withoutMarked(`${other}<img data-hosted=''><B data-hosted>x</b >${script}`, "data-hosted")).toBe(
      other + script,
    );
    expect(() => withoutMarked("<div data-hosted><div></div>", "data-hosted")).toThrow("has no end");
  });
});

test("a style sheet has its addresses relative to itself", () => {
  const css = "@font-face{src:url(/site/_astro/a.woff2) format('woff2')}p{background:url(\"/site/b.svg\")}";
  expect(portableStyles(css, { path: "_astro/x.css", base: "/site/" })).toBe(
    "@font-face{src:url(../_astro/a.woff2) format('woff2')}p{background:url(\"../b.svg\")}",
  );
});

test("a feed has its style sheet beside it, and says what it said", () => {
  const feed = (sheet: string) =>
    `<?xml version="1.0"?><?xml-stylesheet type="text/css" href="${sheet}"?><feed><link href="/site/feed.xml"/></feed>`;
  expect(portableFeed(feed("/site/feed.css"), { path: "topics/a/feed.xml", base: "/site/" })).toBe(
    feed("../../feed.css"),
  );
});

const engine = "export const createInstance = () => fetch(import.meta.url);";
const site = {
  "index.html": '<html lang="en"><script type="module" src="/_astro/a.js"></script></html>',
  "subscribe/index.html": '<html lang="en"><p data-portable-link><a href="/broadsheet-portable.zip">zip</a></p></html>',
  "_astro/a.js": 'import { b } from "./b.js"; console.log(b);',
  "_astro/b.js": "export const b = 1;",
  "pagefind/pagefind.js": engine,
  "pagefind/index/en_1.pf_index": new Uint8Array([1, 2, 255]),
  "papers/2504.07912.bib": "@misc{a}",
  "topics/a.bib": "@misc{a}",
  _redirects: "/a /b 301\n",
};

test("the zip holds pages, bundled scripts and data as scripts; the same site gives the same bytes", async () => {
  const [one, other] = [await temporaryFolder(site), await temporaryFolder(site)];
  const copy = await writePortable(one, join(one, "dist"), { base: "/" });
  await writePortable(other, join(other, "dist"), { base: "/" });
  const zip = await readFile(join(one, "broadsheet-portable.zip"));
  expect(copy).toMatchObject({ bytes: zip.length });
  expect(zip.equals(await readFile(join(other, "broadsheet-portable.zip")))).toBe(true);
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual([
    "_astro/a.js",
    "index.html",
    "pagefind/index/en_1.pf_index.js",
    "pagefind/pagefind.js",
    "papers/2504.07912.bib",
    "papers/2504.07912.bib.js",
    "subscribe/index.html",
    "topics/a.bib",
  ]);
  expect(Buffer.from(files["pagefind/index/en_1.pf_index.js"] ?? []).toString()).toBe('broadsheetFile("AQL/")\n');
});

test("a zip that is too large lies beside the site, and no page links to it", async () => {
  const folder = join(await temporaryFolder({ "next/x": "" }), "next");
  await writeFiles(folder, site);
  const outDir = join(dirname(folder), "dist");
  const { beside } = await writePortable(folder, outDir, { base: "/", most: 100 });
  expect(beside).toBe(join(dirname(folder), "broadsheet-portable.zip"));
  expect([existsSync(beside ?? ""), existsSync(join(folder, "broadsheet-portable.zip"))]).toEqual([true, false]);
  expect(await readFile(join(folder, "subscribe/index.html"), "utf8")).toBe('<html lang="en"></html>');
});

test("a module that is imported when it is needed is in the script, without Vite's preloading", async () => {
  const preload =
    'const deps=["_astro/b.js"];m.f=deps;const p=(load,d)=>{if(d.length)throw new URL("/"+d,import.meta.url);return load()};';
  const late = `${preload}window.addEventListener("vite:preloadError",p);p(()=>import("./b.js"),__vite__mapDeps([0,1]))`;
  const folder = await temporaryFolder({ ...site, "_astro/a.js": late });
  await writePortable(folder, join(folder, "dist"), { base: "/" });
  const files = unzipSync(await readFile(join(folder, "broadsheet-portable.zip")));
  const script = Buffer.from(files["_astro/a.js"] ?? []).toString();
  expect(script).not.toMatch(/mapDeps|import\(|import\.meta/);
});

test("a module that asks for its own address fails the build", async () => {
  const folder = await temporaryFolder({ ...site, "_astro/a.js": "new Worker(new URL('w.js', import.meta.url));" });
  await expect(writePortable(folder, join(folder, "dist"), { base: "/" })).rejects.toThrow("would not work from disk");
});

test("an engine that cannot be made to load its files as scripts fails the build", async () => {
  const folder = await temporaryFolder({
    ...site,
    "pagefind/pagefind.js": "export const x = () => window.fetch('y');",
  });
  await expect(writePortable(folder, join(folder, "dist"), { base: "/" })).rejects.toThrow("does not work from disk");
});
