import { expect, test } from "vitest";
import { compared } from "./compared.ts";

/** A site with a copy in packs of these files. */
function site(packs: string[][], files: readonly string[], name: string) {
  const packed = packs.map((files, at) => ({ name: `${name}${at}`, bytes: 1, files }));
  return {
    ...Object.fromEntries(files.map((path) => [path, ""])),
    ...Object.fromEntries(packed.map(({ name }) => [`offline/${name}.pack`, name])),
    [`offline/${name}.json`]: JSON.stringify({ packs: packed }),
  };
}

const files = ["a/index.html", "b/index.html", "c.bib"];
const pieces = "offline/pieces/2026-06-17-lists.json";

test("a saved copy is equal however its files are packed", async () => {
  const one = site([["a/index.html", "b/index.html"], [pieces]], files, "1111");
  const other = site([[pieces, "b/index.html"], ["a/index.html"]], files, "2222");
  expect(await compared(one, other)).toEqual([]);
});

test("a saved copy differs in what it leaves out and what it adds", async () => {
  const one = site([["a/index.html", "b/index.html", pieces]], files, "1111");
  const other = site([["a/index.html"], ["c.bib"]], files, "2222");
  expect(await compared(one, other)).toEqual([
    { kind: "file", path: "offline: c.bib", where: "left out", one: "c.bib" },
    { kind: "file", path: "offline: b/index.html", where: "left out", other: "b/index.html" },
    { kind: "file", path: `offline: ${pieces}`, where: "added", one: pieces },
  ]);
});

test("a saved copy leaves out what is in a pack that is not there", async () => {
  const one = site([["a/index.html"], ["b/index.html"]], files, "1111");
  const { "offline/11111.pack": _, ...other } = one as Record<string, string>;
  expect(await compared(one, other)).toEqual([
    { kind: "file", path: "offline: b/index.html", where: "left out", other: "b/index.html" },
  ]);
});

test("a file that one site lacks is told once, and not of the copy again", async () => {
  const one = site([["a/index.html"]], files, "1111");
  const other = site([["a/index.html"]], [...files, "d.xml"], "2222");
  expect(await compared(one, other)).toEqual([{ kind: "file", path: "d.xml", other: "d.xml" }]);
});

test("a copy that one site does not offer is told", async () => {
  expect(await compared(site([["a/index.html"]], ["a/index.html"], "1111"), { "a/index.html": "" })).toEqual([
    { kind: "file", path: "offline/*.json", one: "a copy of 1 files" },
  ]);
});

test("files with a hash in their names are left out by any name", async () => {
  const names = (hash: string) => [`pagefind/index/${hash}.pf_index`, `_astro/a.${hash}${hash}.css`];
  const one = site([["a/index.html"]], [...files, ...names("1ab2")], "1111");
  const other = site([["a/index.html"]], [...files, ...names("2ba1")], "2222");
  expect(await compared(one, other)).toEqual([]);
  const all = site([["a/index.html", ...names("1ab2")]], [...files, ...names("1ab2")], "1111");
  expect((await compared(all, other)).map(({ path }) => path)).toEqual([
    "offline: _astro/a.*.css",
    "offline: pagefind/index/*.pf_index",
  ]);
});
