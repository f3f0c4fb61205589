import { describe, expect, test } from "vitest";
import type { Layer } from "../../../.config/layers.js";
import { judge } from "../../checks/layers/judge.ts";
import { moduleGraph } from "../../checks/layers/module-graph.ts";
import { readImports } from "../../checks/layers/read-imports.ts";

const layers: Layer[] = [
  { places: ["site.ts"], runs: "node", may: [], why: "it is read first" },
  { places: ["digest/"], runs: "anywhere", may: [], why: "it reads captures alone" },
  { places: ["data/"], runs: "node", may: ["site.ts"], types: ["digest/"], why: "it words things" },
  { places: ["data/queries.ts"], runs: "astro", may: ["data/"], why: "it asks Astro" },
  { places: ["browser/reading/"], runs: "browser", may: ["digest/", "data/"], why: "small files" },
  { places: ["browser/search/"], runs: "browser", may: ["browser/reading/"], why: "it searches" },
  { places: ["components/"], runs: "astro", may: ["data/", "browser/search/"], why: "it shows data" },
];

/** Files that the table names, so that none of its rows leads nowhere. */
const project = {
  "site.ts": "export const site = 1;",
  "digest/read.ts": "export const read = 1; export type Digest = number;",
  "data/words.ts": 'import type { Digest } from "../digest/read.ts"; export type Words = Digest;',
  "data/queries.ts": 'import { getCollection } from "astro:content"; export const all = getCollection;',
  "browser/reading/list.ts": 'import { read } from "../../digest/read.ts"; export const list = read;',
  "browser/search/view/page.ts": 'export { list } from "../../reading/list.ts";',
  "components/Paper.astro": '---\nimport { all } from "../data/queries.ts";\n---\n<p>{all}</p>',
};

function found(more: Record<string, string>, sameNames = {}): string[] {
  const sources = new Map(Object.entries({ ...project, ...more }));
  return judge(layers, [...sources.keys()], moduleGraph(sources), sameNames);
}

test("a project that keeps to its table has nothing wrong with it", () => {
  expect(found({})).toEqual([]);
});

test("every room may import a leaf, which may import leaves alone", () => {
  const leaf: Layer = { places: ["facts.ts"], runs: "anywhere", may: [], isLeaf: true, why: "every room reads it" };
  const judged = (facts: string): string[] => {
    const reads = 'import { facts } from "../facts.ts"; export const read = facts; export type Digest = number;';
    const sources = new Map(Object.entries({ ...project, "facts.ts": facts, "digest/read.ts": reads }));
    return judge([...layers, leaf], [...sources.keys()], moduleGraph(sources));
  };
  expect(judged("export const facts = 1;")).toEqual([]);
  expect(judged('import { site } from "./site.ts"; export const facts = site;')).toEqual([
    "src/facts.ts:1 imports site.ts: facts.ts may import nothing (every room reads it)",
  ]);
});

describe("an import that the table does not allow is told with its place, what is allowed, and why", () => {
  test.each([
    ["in the head of a component", '---\n\nimport { read } from "../digest/read.ts";\n---\n<p>{read}</p>', "3 imports"],
    ["of types", '---\nimport type { Digest } from "../digest/read.ts";\n---\n<p />', "2 imports types of"],
    ["in a type", '---\ntype D = import("../digest/read.ts").Digest;\n---\n<p />', "2 imports types of"],
    ["in a script", '<p />\n<script>\n  import { read } from "../digest/read.ts";\n</script>', "3 imports"],
    ["by a script's address", '<p />\n<script src="../digest/read.ts"></script>', "2 imports"],
    ["within an expression", '<p>\n{(await import("../digest/read.ts")).read}</p>', "2 imports"],
  ])("%s", (_, text, what) => {
    expect(found({ "components/Wrong.astro": text })).toEqual([
      `src/components/Wrong.astro:${what} digest/read.ts: components/ may import data/, browser/search/ (it shows data)`,
    ]);
  });

  test.each([
    ["an export from elsewhere", 'export * from "../site.ts";'],
    ["an import while it runs", 'export const site = await import("../site.ts");'],
    ["an import of an effect", 'import "../site.ts";'],
    ["a file read as text", 'import text from "../site.ts?raw"; export default text;'],
  ])("%s", (_, text) => {
    expect(found({ "digest/wrong.ts": text })).toEqual([
      "src/digest/wrong.ts:1 imports site.ts: digest/ may import nothing (it reads captures alone)",
    ]);
  });

  test("code where only types may be", () => {
    expect(found({ "data/wrong.ts": 'import { read } from "../digest/read.ts"; export default read;' })).toEqual([
      "src/data/wrong.ts:1 imports digest/read.ts: data/ may import site.ts, and types of digest/ (it words things)",
    ]);
  });

  test("from a room into one beside it that may import it", () => {
    const text = 'import { list } from "../search/view/page.ts"; export default list;';
    expect(found({ "browser/reading/wrong.ts": text })).toEqual([
      "src/browser/reading/wrong.ts:1 imports browser/search/view/page.ts: browser/reading/ may import digest/, data/ (small files)",
    ]);
  });
});

describe("what does not exist where code runs", () => {
  test.each([
    ["digest/", "digest/wrong.ts", "astro:content", "runs anywhere, without astro:* (it reads captures alone)"],
    ["digest/", "digest/wrong.ts", "node:fs", "runs anywhere, without node:* (it reads captures alone)"],
    ["data/", "data/wrong.ts", "astro:content", "runs in plain Node, without astro:* (it words things)"],
    [
      "browser/search/",
      "browser/search/wrong.ts",
      "node:path",
      "runs in the reader's browser, without node:* (it searches)",
    ],
  ])("%s", (place, path, module, rule) => {
    expect(found({ [path]: `import "${module}";` })).toEqual([`src/${path}:1 imports ${module}: ${place} ${rule}`]);
    expect(found({ [path]: `import type { X } from "${module}"; export type Y = X;` })).toHaveLength(1);
  });

  test.each([
    [
      "browser/reading/wrong.ts",
      "../../data/words.ts",
      "runs in the reader's browser, and data/words.ts runs in plain Node",
    ],
    ["data/wrong.ts", "./queries.ts", "runs in plain Node, and data/queries.ts runs in Astro"],
  ])("nor does code that needs it: %s", (path, specifier, rule) => {
    const [line, ...others] = found({ [path]: `import "${specifier}";` });
    expect(line).toContain(rule);
    expect(others).toEqual([]);
    // Its types are there everywhere.
    expect(found({ [path]: `import type { X } from "${specifier}"; export type Y = X;` })).toEqual([]);
  });

  test("a package may be imported anywhere", () => {
    expect(found({ "digest/parse.ts": 'import { parse } from "parse5"; export default parse;' })).toEqual([]);
  });
});

describe("a circle", () => {
  test("of code is told with its whole way, once", () => {
    const circle = {
      "digest/a.ts": 'import "./b.ts";',
      "digest/b.ts": 'import "./c.ts"; import "./read.ts";',
      "digest/c.ts": 'import "./a.ts";',
    };
    expect(found(circle)).toEqual([
      "src/digest/a.ts → src/digest/b.ts → src/digest/c.ts → src/digest/a.ts: a circle; move what both need into a file of its own",
    ]);
  });

  test("of types alone is one too", () => {
    const circle = {
      "digest/a.ts": 'import type { B } from "./b.ts"; export type A = B[];',
      "digest/b.ts": 'export interface B { a: import("./a.ts").A }',
    };
    expect(found(circle)).toMatchObject([expect.stringMatching(/^src\/digest\/a\.ts → src\/digest\/b\.ts → .*circle/)]);
  });

  test("of components, and of a file with itself", () => {
    const circle = {
      "components/A.astro": '---\nimport B from "./B.astro";\n---\n<B />',
      "components/B.astro": '---\nimport A from "./A.astro";\n---\n<A />',
      "digest/own.ts": 'export * from "./own.ts";',
    };
    expect(found(circle).map((line) => line.split(":")[0])).toEqual([
      "src/components/A.astro → src/components/B.astro → src/components/A.astro",
      "src/digest/own.ts → src/digest/own.ts",
    ]);
  });
});

describe("names", () => {
  const two = { "data/list.ts": "export {};", "digest/list.test.ts": "export {};" };

  test("two files of one name are told, unless there is a reason", () => {
    expect(found(two)).toEqual([
      "src/browser/reading/list.ts and src/data/list.ts and src/digest/list.test.ts have one name: rename one, or say why in sameNames of .config/layers.js",
    ]);
    expect(found(two, { list: "they mean the same" })).toEqual([]);
  });

  test("a reason that nothing needs any more is told", () => {
    expect(found({}, { list: "they mean the same" })).toEqual([
      ".config/layers.js gives a reason for files named list, of which there are no two",
    ]);
  });

  test("routes are named by their addresses", () => {
    const pages = [...layers, { places: ["pages/"], runs: "astro", may: [], why: "they show" } satisfies Layer];
    const files = [...Object.keys(project), "pages/a/index.astro", "pages/index.astro", "pages/list.ts"];
    expect(judge(pages, files, [])).toEqual([]);
    expect(judge(pages, [...files, "pages/_words.ts", "digest/_words.ts"], [])).toHaveLength(1);
  });
});

test("a file that no row names is told, and so is a row that leads nowhere", () => {
  const [line, ...others] = found({ "trends/count.ts": 'import "../site.ts";' });
  expect(line).toContain("trends/count.ts is in no row of .config/layers.js; add one for its room");
  expect(others).toEqual([]);
  expect(
    judge(
      layers,
      Object.keys(project).filter((path) => path !== "site.ts"),
      [],
    ),
  ).toEqual([".config/layers.js names site.ts, which is not there"]);
});

test("what looks like an import and is none is left alone", () => {
  const text = `---
// import "./no.ts"
const fence = "---", text = 'import "./no.ts"';
---
<!-- <script>import "./no.ts"</script> -->
<p>import "./no.ts" {"<script>import './no.ts'</script>"} {fence + text}</p>
<script src="https://elsewhere.example/no.js"></script>
`;
  expect(readImports("a.astro", text)).toEqual([]);
  expect(readImports("a.ts", 'export const a = `import "./no.ts"`; export const b = import(a);')).toEqual([]);
});

test("a source that cannot be read is an error, and no source without imports", () => {
  expect(() => readImports("a.ts", "import {")).toThrow();
  expect(() => readImports("a.astro", "---\nimport {\n---\n")).toThrow("a.astro");
});
