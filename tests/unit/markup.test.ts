import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mark, marked, markup, told } from "../../src/markup.ts";
import { indexedFacet, indexedValues, searchFields } from "../../src/search-fields.ts";
import { root } from "../harness/node.ts";

const files = await sourcesIn("src");
const sources = new Map(files.map((file) => [file, withoutComments(readFileSync(join(root, "src", file), "utf8"))]));
const table = new Map(Object.entries(markup).map(([file, rows]) => [file, new Map(Object.entries(rows))]));
const rows = [...table].flatMap(([file, markers]) => [...markers].map(([marker, use]) => [file, marker, use] as const));

describe("what our own code finds in a page", () => {
  test.each(rows)("src/%s writes %s: %s", (file, marker, use) => {
    const written = writtenIn(file).filter((name) => name === marker).length;
    const complaint = `src/${file} must write \`mark("${marker}")\` once. It marks ${use}. See src/markup.ts.`;
    expect(written, complaint).toBe(1);
  });

  test("is written nowhere but where src/markup.ts says", () => {
    const untold = files.flatMap((file) =>
      writtenIn(file)
        .filter((marker) => !table.get(file)?.has(marker))
        .map((marker) => `${file}: ${marker}`),
    );
    expect(untold).toEqual([]);
  });

  test("is read by something", () => {
    const read = new Set<string>(files.filter((file) => file !== "markup.ts").flatMap(readIn));
    expect(rows.filter(([, marker]) => !read.has(marker)).map(([file, marker]) => `${file}: ${marker}`)).toEqual([]);
  });

  test("is found by nothing else: no script and no step of the build knows a class or an element", () => {
    const ours = files.filter((file) => /^(?:browser|integrations|components|pages)\//.test(file));
    const astray = ours.flatMap((file) =>
      selectorsIn(sources.get(file) ?? "")
        // By an attribute, or by the name of an element of our own.
        .filter((selector) => !/^(?:\[[\w-]+\]|[a-z]+-[a-z]+)$/.test(selector))
        .map((selector) => `${file}: ${selector}`),
    );
    expect(astray).toEqual([]);
  });

  test("is all that tests of pages know, beside roles, texts and ids", async () => {
    const astray: string[] = [];
    for (const folder of ["tests/browser", "tests/build", "tests/engines", "tests/harness"]) {
      for (const file of await sourcesIn(folder)) {
        const text = withoutComments(readFileSync(join(root, folder, file), "utf8"));
        const classes = selectorsIn(text).filter((selector) => /(?:^|[\s>+~,(\]a-z])\.[a-z]/i.test(selector));
        astray.push(...classes.map((selector) => `${folder}/${file}: ${selector}`));
      }
    }
    expect(astray).toEqual([]);
  });
});

describe("a marker", () => {
  test("is written, found and read by the same name", () => {
    expect(mark("data-hosted")).toEqual({ "data-hosted": "" });
    expect(mark("data-piece=paper")).toEqual({ "data-piece": "paper" });
    expect(mark("data-paper", "2504.07912")).toEqual({ "data-paper": "2504.07912" });
    expect(mark("data-day", undefined)).toEqual({ "data-day": undefined });
    expect([marked("data-piece=paper"), marked("data-act", "up")]).toEqual(["[data-piece=paper]", '[data-act="up"]']);
    const element = { getAttribute: (name: string) => (name === "data-paper" ? "2504.07912" : null) };
    expect([told(element, "data-paper"), told(element, "data-day")]).toEqual(["2504.07912", ""]);
  });
});

describe("what the search index keeps of a paper", () => {
  const writers = ["components/paper/SearchFields.astro", "components/paper/Authors.astro"];
  const readers = files.filter((file) => /^(?:browser|integrations)\/search\//.test(file));

  test.each(Object.entries(searchFields))("%s is on its page, and read: %s", (field, use) => {
    const isIn = (file: string, pattern: string) => new RegExp(pattern, "m").test(sources.get(file) ?? "");
    const isWritten = writers.some((file) => isIn(file, `^ {2}${field}(?::|,$)|"${field}" satisfies SearchField`));
    expect(isWritten, `no page says ${field} of a paper any more: ${use}`).toBe(true);
    const isRead = readers.some((file) => isIn(file, `(?<![\\w-])${field}(?![\\w-])`));
    expect(isRead, `nothing reads ${field} of a paper: ${use}`).toBe(true);
  });

  test("stands in attributes that Pagefind knows", () => {
    expect(indexedValues({ title: "A, b", venue: undefined, date: "2026-06-17" })).toEqual({
      "data-title": "A, b",
      "data-date": "2026-06-17",
      "data-pagefind-meta": "title[data-title], date[data-date]",
    });
    expect(indexedFacet("year", "2026")).toEqual({ "data-value": "2026", "data-pagefind-filter": "year[data-value]" });
  });
});

/** Code below a folder of the repository, relative to it. */
async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true });
  return entries.map((file) => file.replaceAll("\\", "/")).filter((file) => /\.(?:ts|astro)$/.test(file));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|<!--[^]*?-->|(?<=^|\s)\/\/ .*$/gm, "");
}

function writtenIn(file: string): string[] {
  return Array.from((sources.get(file) ?? "").matchAll(/\bmark\(\s*"([^"]+)"/g), ([, marker = ""]) => marker);
}

function readIn(file: string): string[] {
  const named = (sources.get(file) ?? "").matchAll(/(?<!\bmark\(\s*)"((?:data-|id=)[\w=-]+)"/g);
  return Array.from(named, ([, marker = ""]) => marker);
}

/** Selectors that a text gives to the browser's functions, or to Playwright's. */
function selectorsIn(text: string): string[] {
  const calls = /\b(?:querySelector(?:All)?|closest|matches|locator)(?:<[^>]*>)?\(\s*(["'`])(.*?)\1/g;
  return Array.from(text.matchAll(calls), ([, , selector = ""]) => selector);
}
