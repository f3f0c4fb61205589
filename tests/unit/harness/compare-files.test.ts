import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { dataScript } from "../../../src/integrations/portable/data-script.ts";
import type { Files } from "../../harness/temporary-folder.ts";
import { compared } from "./compared.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const json = (value: unknown) => JSON.stringify(value);

describe("files", () => {
  test("are equal with the same paths and contents", async () => {
    const files = { "a.html": "<p>x", "b/feed.xml": "<feed/>", "icon.png": bytes(0x89, 0xff), _redirects: "/a /b" };
    expect(await compared(files, files)).toEqual([]);
  });

  test("that only one site has are told with the side that has them", async () => {
    expect(await compared({ a: "", "x/index.html": "" }, { a: "", "y/feed.xml": "" })).toEqual([
      { kind: "file", path: "x/index.html", one: "x/index.html" },
      { kind: "file", path: "y/feed.xml", other: "y/feed.xml" },
    ]);
  });

  const cases: [path: string, one: Files[string], other: Files[string], found: object[]][] = [
    [
      "feed.xml",
      "<a>\n<b>x</b>\n</a>\n",
      "<a>\n<b>y</b>\n</a>\n",
      [{ kind: "content", where: "line 2", one: "<b>x</b>\\n", other: "<b>y</b>\\n" }],
    ],
    [
      "a.bib",
      "@misc{a}\n\n@misc{c}\n",
      "@misc{a}\n\n@misc{b}\n\n@misc{c}\n",
      [
        { kind: "content", where: "line 3", other: "@misc{b}\\n" },
        { kind: "content", where: "line 4", other: "\\n" },
      ],
    ],
    [
      "a.ris",
      "TY  - A\r\n",
      "TY  - A\n",
      [{ kind: "content", where: "line 1", one: "TY  - A\\r\\n", other: "TY  - A\\n" }],
    ],
    [
      "robots.txt",
      "Allow: /\n",
      "Allow: /",
      [{ kind: "content", where: "line 1", one: "Allow: /\\n", other: "Allow: /" }],
    ],
    ["_redirects", "/a /b", "/a /c", [{ kind: "content", where: "line 1", one: "/a /b", other: "/a /c" }]],
    [
      "icon.png",
      bytes(0xff, 1, 2),
      bytes(0xff, 1),
      [{ kind: "content", where: "byte 2", one: "3 bytes", other: "2 bytes" }],
    ],
    [
      "icon.png",
      bytes(0xff, 1),
      bytes(0xff, 2),
      [{ kind: "content", where: "byte 1", one: "2 bytes", other: "2 bytes" }],
    ],
    [
      "feed.json",
      json({ items: [{ title: "a" }] }),
      json({ items: [{ title: "b" }, {}] }),
      [
        { kind: "field", where: "$.items[0].title", one: `"a"`, other: `"b"` },
        { kind: "field", where: "$.items[1]", other: "{}" },
      ],
    ],
    ["a.csl.json", json({ a: null }), json({ a: {} }), [{ kind: "field", where: "$.a", one: "null", other: "{}" }]],
    [
      "x.json",
      `{"a":1,"b":2}`,
      `{"b":2,"a":1}`,
      [{ kind: "content", where: "$", one: `{"a":1,"b":2}`, other: `{"b":2,"a":1}` }],
    ],
    ["x.json", `{"a":1}`, `{"a":1`, [{ kind: "content", where: "$", one: `{"a":1}`, other: `{"a":1` }]],
    [
      "manifest.webmanifest",
      `{"id":"/"}`,
      `{"id":"/a"}`,
      [{ kind: "field", where: "$.id", one: `"/"`, other: `"/a"` }],
    ],
    [
      "papers.jsonl",
      `{"a":1}\n{"a":2}\n`,
      `{"a":1}\n{"a":3}\n{"a":4}\n`,
      [
        { kind: "field", where: "line 2 $.a", one: "2", other: "3" },
        { kind: "content", where: "line 3", other: `{"a":4}\\n` },
      ],
    ],
    ["feed.css", "p {}", "q {}", [{ kind: "style sheets", where: "line 1", one: "p {}", other: "q {}" }]],
    ["theme.js", "a()", "b()", [{ kind: "scripts", where: "line 1", one: "a()", other: "b()" }]],
  ];
  test.for(cases)("%s from %j to %j", async ([path, one, other, found]) => {
    expect(await compared({ [path]: one }, { [path]: other })).toEqual(found.map((each) => ({ path, ...each })));
  });

  test("may name other hashes", async () => {
    const site = (hash: string, catalogue: string) => ({
      "worker.js": `open("${catalogue}")`,
      "sitemap.xml": `<a>/_astro/cover.${hash}.png</a>`,
    });
    expect(await compared(site("AAAAAAAA", "0123456789abcdef"), site("BBBBBBBB", "fedcba9876543210"))).toEqual([]);
    expect(await compared(site("AAAAAAAA", "0123456789abcdef"), { ...site("BBBBBBBB", "x") })).toMatchObject([
      { kind: "scripts", path: "worker.js" },
    ]);
  });
});

describe("bundled files", () => {
  test("are compared by kind: style sheets and scripts by their number, others as bytes", async () => {
    const one = { "_astro/a.AAAAAAAA.css": "a", "_astro/b.AAAAAAAA.js": "b", "_astro/f.AAAAAAAA.woff2": bytes(0xff) };
    const other = { "_astro/c.BBBBBBBB.css": "c", "_astro/d.BBBBBBBB.js": "d", "_astro/f.BBBBBBBB.woff2": bytes(0xff) };
    expect(await compared(one, other)).toEqual([]);
    const more = {
      ...other,
      "_astro/e.BBBBBBBB.css": "e",
      "_astro/f.BBBBBBBB.woff2": bytes(0xfe),
      "_astro/g.BBBBBBBB.png": "g",
    };
    const found = await compared(one, more);
    expect(found).toMatchObject([
      { kind: "style sheets", path: "_astro/*.css", one: "1 files", other: "2 files" },
      { kind: "content", path: "_astro/f.*.woff2" },
      { kind: "file", path: "_astro/g.*.png" },
    ]);
    expect(found[2]).toHaveProperty("one", undefined);
    expect(await compared(one, more, { assets: false })).toHaveLength(2);
  });
});

describe("the edition", () => {
  const edition = { build: "0123", papers: 3, portable: { bytes: 10 }, offline: { catalogue: "ab", bytes: 20 } };
  const site = (facts: object) => ({ "edition.json": json({ ...edition, ...facts }) });

  test("is equal whatever its hashes are", async () => {
    expect(await compared(site({}), site({ build: "4567", offline: { catalogue: "cd", bytes: 20 } }))).toEqual([]);
  });

  test("is compared by its fields, sizes apart", async () => {
    expect(await compared(site({}), site({ papers: 4, portable: { bytes: 11 } }))).toEqual([
      { kind: "field", path: "edition.json", where: "$.papers", one: "3", other: "4" },
      { kind: "sizes", path: "edition.json", where: "$.portable.bytes", one: "10", other: "11" },
    ]);
  });
});

describe("a zip", () => {
  const zip = (files: Record<string, string>, level: 0 | 9 = 9) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level });
  const site = (...args: Parameters<typeof zip>) => ({ "all.zip": zip(...args) });
  const citations = (text: string) => ({ "dates/a.bib.js": dataScript(strToU8(text)) });

  test("is compared by what it holds", async () => {
    const files = { "index.html": `<p class="a">x`, "pagefind/words/a.txt.js": dataScript(strToU8("a")) };
    expect(await compared(site(files), site({ ...files, "index.html": `<p class="b">x` }, 0))).toEqual([]);
    expect(await compared(site(files), site({ ...files, "index.html": `<p>y`, "b.txt": "" }))).toEqual([
      { kind: "file", path: "all.zip/b.txt", other: "b.txt" },
      { kind: "text", path: "all.zip/index.html", where: "body > p", one: "x", other: "y" },
    ]);
  });

  test("holds files in scripts, which are compared as the files that they are", async () => {
    const found = await compared(site(citations("@misc{a}\n")), site(citations("@misc{b}\n")), { assets: false });
    expect(found).toEqual([
      { kind: "content", path: "all.zip/dates/a.bib.js", where: "line 1", one: "@misc{a}\\n", other: "@misc{b}\\n" },
    ]);
  });

  test("is unpacked in several steps", async () => {
    const large = (letter: string) =>
      Object.fromEntries(["a.txt", "b.txt", "c.txt"].map((path) => [path, letter.repeat(5_000_000)]));
    const found = await compared(site(large("x")), site({ ...large("x"), "c.txt": "y" }));
    expect(found).toMatchObject([{ kind: "content", path: "all.zip/c.txt", other: "y" }]);
  });

  test("that is none is an error that names it", async () => {
    await expect(compared({ "all.zip": "x" }, site({ a: "" }))).rejects.toThrow("all.zip is no zip that can be read");
  });
});
