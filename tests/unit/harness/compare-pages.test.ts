import { describe, expect, test } from "vitest";
import type { Difference } from "../../harness/compare-sites/difference.ts";
import { compared } from "./compared.ts";

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>Sheep</title>${head}</head><body>${body}</body></html>`;

const differences = async (one: string, other: string, options = {}) =>
  (await compared({ "a.html": one }, { "a.html": other }, options)).map(({ path, ...found }) => {
    expect(path).toBe("a.html");
    return found;
  });

describe("pages are equal", () => {
  test.for([
    ["class names", `<p class="lead">x</p>`, `<p class="first tall">x</p>`],
    ["scope ids", `<p data-astro-cid-abc>x</p>`, `<p data-astro-cid-xyz="true">x</p>`],
    ["the order of attributes", `<a id="b" href="/">x</a>`, `<a href="/" id="b">x</a>`],
    ["how they are written", `<p title='"'>&amp;`, `<P title="&quot;">&#38;</P>`],
    ["markers", `<p data-part="a">x</p>`, `<p data-piece="b" data-pagefind-ignore>x</p>`],
    ["hashes", `<img src="/_astro/a.b-c.BoL1_5gQ.png" alt="">`, `<img src="/_astro/a.b-c.x7-Y6z5w.png" alt="">`],
    [
      "hashes of smaller images",
      `<img src="/_astro/a.BoL15gQf_Z1b.webp">`,
      `<img src="/_astro/a.x7yY6z5w_2cDeF.webp">`,
    ],
    [
      "hashes in data",
      `<script type="application/ld+json">{"image":"/_astro/a.BoL15gQf.png"}</script>`,
      `<script type="application/ld+json">{"image":"/_astro/a.x7yY6z5w.png"}</script>`,
    ],
    ["comments", `<p>x<!-- a --> y</p>`, `<p>x y</p>`],
    [
      "white space between blocks",
      `<div><p>x</p><ul><li>y</li></ul></div>`,
      `<div>\n <p>x</p>\n\n <ul>\n<li>y</li>\n</ul> </div>\n`,
    ],
    ["white space at the borders of a block", `<h2>x <b>y</b></h2>z<p>a</p>`, `<h2>\n x\n\t<b>y</b> </h2> z <p>a</p>`],
    ["white space around a line break", `<p>x<br>y</p>`, `<p>x <br>\ny</p>`],
    ["white space at the borders of a button", `<button>x</button> y`, `<button> x\n</button> y`],
    ["white space in formulas", `<math><mi>x</mi><mo>=</mo></math>`, `<math>\n<mi>x</mi> <mo>=</mo></math>`],
  ] as const)("but for %s", async ([, one, other]) => {
    expect(await differences(page(one), page(other))).toEqual([]);
  });

  test("but for white space in their heads", async () => {
    const metas = [`<meta name="a">`, `<meta name="b">`];
    expect(await differences(page("", metas.join("")), page("", `\n  ${metas.join("\n  ")}\n`))).toEqual([]);
  });

  test("wherever they ask for the same style sheets and scripts", async () => {
    const sheet = (hash: string) => `<link rel="stylesheet" href="/_astro/Base.${hash}.css">`;
    const module = (hash: string) => `<script type="module" src="/_astro/Save.${hash}.js"></script>`;
    const classic = `<script defer src="../_astro/Copy.js"></script>`;
    const one = page(`<p>x <b>y</b>${module("AAAAAAAA")} z</p>${classic}`, sheet("AAAAAAAA"));
    const other = page(`${classic}<p>x <b>y</b> z</p>${module("BBBBBBBB")}${sheet("BBBBBBBB")}`);
    expect(await differences(one, other)).toEqual([]);
  });
});

describe("pages differ", () => {
  const cases: [what: string, one: string, other: string, found: Omit<Difference, "path">[]][] = [
    [
      "in text",
      "<p>black sheep</p>",
      "<p>white sheep</p>",
      [{ kind: "text", where: "body > p", one: "black sheep", other: "white sheep" }],
    ],
    [
      "in a space between words",
      "<p><b>x</b> <i>y</i></p>",
      "<p><b>x</b><i>y</i></p>",
      [{ kind: "text", where: "body > p", one: " " }],
    ],
    [
      "in a space beside inline elements",
      "<p>x <b>y</b></p>",
      "<p>x<b>y</b></p>",
      [{ kind: "text", where: "body > p", one: "x ", other: "x" }],
    ],
    [
      "in a space that does not break",
      "<p>x\u00a0y</p>",
      "<p>x y</p>",
      [{ kind: "text", where: "body > p", one: "x\u00a0y", other: "x y" }],
    ],
    [
      "in white space that is set as it stands",
      "<pre>a\n  b</pre>",
      "<pre>a\nb</pre>",
      [{ kind: "text", where: "body > pre", one: "a\\n  b", other: "a\\nb" }],
    ],
    [
      "in a link",
      `<p>x <a href="/a/">y</a></p>`,
      `<p>x <a href="/b/">y</a></p>`,
      [{ kind: "attribute", where: "body > p > a[href]", one: "/a/", other: "/b/" }],
    ],
    [
      "in an attribute that one has",
      `<p id="x">x</p>`,
      "<p>x</p>",
      [{ kind: "attribute", where: "body > p#x[id]", one: "x" }],
    ],
    [
      "in what a script is told",
      `<p data-day="2026-01-01">x</p>`,
      `<p data-day="2026-01-02">x</p>`,
      [{ kind: "attribute", where: "body > p[data-day]", one: "2026-01-01", other: "2026-01-02" }],
    ],
    [
      "in the level of a heading",
      "<h2>Cite</h2>",
      "<h3>Cite</h3>",
      [{ kind: "element", where: "body > h2", one: "<h2>", other: "<h3>" }],
    ],
    [
      "in an element more",
      "<ul><li>a</li><li>c</li></ul>",
      `<ul><li>a</li><li id="b">b</li><li>c</li></ul>`,
      [{ kind: "element", where: "body > ul > li#b", other: `<li id="b">b` }],
    ],
    [
      "in what is read without scripts",
      "<noscript><p>a</p></noscript>",
      "<noscript><p>b</p></noscript>",
      [{ kind: "text", where: "body > noscript > p", one: "a", other: "b" }],
    ],
    [
      "in a template",
      "<template><p>a</p></template>",
      "<template><p>b</p></template>",
      [{ kind: "text", where: "body > template > p", one: "a", other: "b" }],
    ],
    [
      "in a drawing",
      `<svg><path d="M0"></path></svg>`,
      `<svg><path d="M1"></path></svg>`,
      [{ kind: "attribute", where: "body > svg:svg > svg:path[d]", one: "M0", other: "M1" }],
    ],
    [
      "in a field of data",
      `<script type="application/ld+json">{"name":"a","at":[1,2]}</script>`,
      `<script type="application/ld+json">{"name":"a","at":[1,3]}</script>`,
      [{ kind: "field", where: "body > script $.at[1]", one: "2", other: "3" }],
    ],
    [
      "in the name of a file",
      `<img src="/_astro/a.BoL15gQf.png">`,
      `<img src="/_astro/b.BoL15gQf.png">`,
      [{ kind: "attribute", where: "body > img[src]", one: "/_astro/a.*.png", other: "/_astro/b.*.png" }],
    ],
  ];
  test.for(cases)("%s", async ([, one, other, found]) => {
    expect(await differences(page(one), page(other))).toEqual(found);
    const back = await differences(page(other), page(one));
    expect(back.map(({ one, other }) => [other, one])).toEqual(found.map(({ one, other }) => [one, other]));
  });

  test("in the order of elements", async () => {
    expect(await differences(page("<p>a</p><p>b</p><p>c</p>"), page("<p>b</p><p>c</p><p>a</p>"))).toEqual([
      { kind: "element", where: "body > p:nth-of-type(1)", one: "<p>a" },
      { kind: "element", where: "body > p:nth-of-type(3)", other: "<p>a" },
    ]);
  });

  test("in elements that have other ids, told as their attributes", async () => {
    expect(await differences(page(`<p id="a">x</p>`), page(`<p id="b">y</p>`))).toEqual([
      { kind: "attribute", where: "body > p#a[id]", one: "a", other: "b" },
      { kind: "text", where: "body > p#a", one: "x", other: "y" },
    ]);
  });

  test("in metadata that are told apart by their names", async () => {
    const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
    expect(await differences(page("", meta("a", "1") + meta("b", "2")), page("", meta("b", "3")))).toEqual([
      { kind: "element", where: `head > meta[name="a"]`, one: `<meta content="1" name="a">` },
      { kind: "attribute", where: `head > meta[name="b"][content]`, one: "2", other: "3" },
    ]);
  });

  test("in metadata", async () => {
    const head = (description: string, rest = "") =>
      `<meta name="author" content="A"><meta name="description" content="${description}">${rest}`;
    expect(
      await differences(page("", head("of sheep")), page("", head("of goats", `<link rel="canonical" href="/">`))),
    ).toEqual([
      { kind: "attribute", where: `head > meta[name="description"][content]`, one: "of sheep", other: "of goats" },
      { kind: "element", where: `head > link[rel="canonical"]`, other: `<link href="/" rel="canonical">` },
    ]);
    expect(await differences(page("").replace("Sheep", "Goats"), page(""))).toEqual([
      { kind: "text", where: "head > title", one: "Goats", other: "Sheep" },
    ]);
  });

  test("in the language, and in the mode that browsers take from the doctype", async () => {
    expect(await differences(page("").replace("en", "de"), page("").replace("<!doctype html>", ""))).toEqual([
      { kind: "attribute", where: "[mode]", one: "no-quirks", other: "quirks" },
      { kind: "attribute", where: "html[lang]", one: "de", other: "en" },
    ]);
  });

  test("in style sheets and scripts, unless these are left out", async () => {
    const one = page(`<script type="module" src="/_astro/Save.AAAAAAAA.js"></script>`, `<style>p {}</style>`);
    const other = page("", `<link rel="stylesheet" href="/_astro/Base.AAAAAAAA.css">`);
    expect(await differences(one, other)).toEqual([
      { kind: "style sheets", one: "inline" },
      { kind: "style sheets", other: "/_astro/Base.*.css" },
      { kind: "scripts", one: "/_astro/Save.*.js" },
    ]);
    expect(await differences(one, other, { assets: false })).toEqual([]);
    const classic = page(`<script src="/theme.js"></script>`);
    expect(await differences(classic, page(""), { assets: false })).toMatchObject([{ kind: "element" }]);
  });

  test("in the attributes that one asks for", async () => {
    const one = page(`<p data-part="a" data-day="b">x</p>`);
    const other = page(`<p data-part="c" data-day="d">x</p>`);
    expect(await differences(one, other)).toMatchObject([{ where: "body > p[data-day]" }]);
    expect(await differences(one, other, { ignoreAttributes: /^data-day$/g })).toMatchObject([
      { where: "body > p[data-part]" },
    ]);
  });

  test("in the place of a long text where they part", async () => {
    const long = "a b ".repeat(100);
    expect(await differences(page(`<p>${long}x${long}</p>`), page(`<p>${long}y${long}</p>`))).toEqual([
      {
        kind: "text",
        where: "body > p",
        one: `…${"a b ".repeat(10)}x${long.slice(0, 59)}…`,
        other: `…${"a b ".repeat(10)}y${long.slice(0, 59)}…`,
      },
    ]);
  });

  test("in one item of a long list", async () => {
    const list = (items: string[]) => page(`<ol>${items.map((item) => `<li><p>${item}</p></li>`).join("")}</ol>`);
    const items = Array.from({ length: 3000 }, (_, at) => `item ${at}`);
    const other = [...items.slice(0, 1000), "new", ...items.slice(1000, 2000), ...items.slice(2001)];
    expect(await differences(list(items), list(other))).toEqual([
      { kind: "element", where: "body > ol > li:nth-of-type(1001)", other: "<li>new" },
      { kind: "element", where: "body > ol > li:nth-of-type(2001)", one: "<li>item 2000" },
    ]);
  });
});
