import { expect, test } from "vitest";
import { findBrokenLinks } from "../../harness/links.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;

test("finds nothing where every reference leads somewhere", async () => {
  const folder = await temporaryFolder({
    "index.html": page(
      `<a href="/site/papers/x/#notes">x</a> <a href="papers/%C3%BC%20b/?q=1">y</a> <a href="#top">top</a>
       <a href="https://elsewhere.example/none">out</a> <a href="mailto:a@b.example">mail</a> <a href="">here</a>
       <img src="a.png" srcset="a.png 1x, /site/b.png 2x" alt=""> <a href="/site/papers.jsonl#L3">data</a>`,
      `<link rel="stylesheet" href="/site/s.css"><link rel="canonical" href="https://papers.example.org/site/">`,
    ),
    "papers/x/index.html": page(`<h2 id="notes">Notes</h2><svg><use href="/site/icons.svg#i"></use></svg>`),
    "papers/ü b/index.html": page("y"),
    "s.css": `/* url(gone.png) */ p { background: url("a.png") } q { background: url(data:image/png;base64,AA==) }`,
    "a.png": "",
    "b.png": "",
    "icons.svg": "",
    "papers.jsonl": "",
  });
  expect(await findBrokenLinks(folder, { base: "/site/", siteUrl: "https://papers.example.org" })).toEqual([]);
});

test.for([
  ["a missing page", `<a href="/gone/">x</a>`, "/gone/: no such file (a[href] in 1 file, first index.html)"],
  ["a missing fragment", `<a href="#gone">x</a>`, "/#gone: no such fragment"],
  ["a fragment that another page has", `<a href="/x/#here">x</a><p id="here"></p>`, "/x/#here: no such fragment"],
  ["another case", `<a href="/X/">x</a>`, "/X/: no such file"],
  ["a forgotten slash", `<a href="/x">x</a>`, "/x: a folder without its final slash"],
  ["a source", `<img src="gone.png" alt="">`, "/gone.png: no such file (img[src]"],
  ["one of a srcset", `<img srcset="x/index.html 1x, gone.png 2x" alt="">`, "/gone.png: no such file (img[srcset]"],
  ["a style attribute", `<p style="background: url('gone.png')">x</p>`, "/gone.png: no such file (url()"],
  ["a style element", `<style>@import "gone.css";</style>`, "/gone.css: no such file (@import"],
  ["a refresh", `<meta http-equiv="refresh" content="0;url=/gone/">`, "/gone/: no such file (meta[refresh]"],
  ["a template", `<template><a href="/gone/">x</a></template>`, "/gone/: no such file"],
  ["the site's own address", `<link rel="canonical" href="https://own.example/gone/">`, "/gone/: no such file"],
] as const)("finds %s", async ([, body, message]) => {
  const folder = await temporaryFolder({ "index.html": page(body), "x/index.html": page("") });
  const broken = await findBrokenLinks(folder, { siteUrl: "https://own.example" });
  expect(broken).toHaveLength(1);
  expect(broken[0]).toContain(message);
});

test("finds what a style sheet lacks and what leaves the base path, and tells each target once", async () => {
  const folder = await temporaryFolder({
    "index.html": page(`<a href="/">root</a>`),
    "x/index.html": page(`<a href="/">root</a>`),
    "css/s.css": "p { background: url(../gone.png) }",
  });
  expect(await findBrokenLinks(folder, { base: "/site/" })).toEqual([
    "/: outside the base path (a[href] in 2 files, first index.html)",
    "/site/gone.png: no such file (url() in 1 file, first css/s.css)",
  ]);
});
