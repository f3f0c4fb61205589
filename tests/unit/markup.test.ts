import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mark, marked, markup, told } from "../../src/markup.ts";
import {
  indexedBody,
  indexedFacet,
  indexedText,
  indexedValues,
  notIndexed,
  searchFacets,
  searchFields,
  searchedParts,
  unsearchedParts,
  weighed,
} from "../../src/search-fields.ts";
import { listFacets } from "../../src/paths.ts";
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
    const isWritten = writers.some((file) => isIn(file, `^ {2}${field}(?::|,$)|\\bindexedText\\("${field}"\\)`));
    expect(isWritten, `no page says ${field} of a paper any more: ${use}`).toBe(true);
    const isRead = readers.some((file) => isIn(file, `(?<![\\w-])${field}(?![\\w-])`));
    expect(isRead, `nothing reads ${field} of a paper: ${use}`).toBe(true);
  });

  const fields = "components/paper/SearchFields.astro";
  test.each(Object.entries(searchFacets))("%s is a facet of its page: %s", (facet, use) => {
    const ofLists = listFacets.some((it) => it.facet === facet);
    const call = ofLists ? "indexedFacet(facet, name)" : `indexedFacet("${facet}"`;
    expect(sources.get(fields), `no page says ${facet} of a paper any more, and nobody finds ${use}`).toContain(call);
  });

  const calls = { page: "indexedBody(", title: "weighed(" };
  const parts = Object.entries(searchedParts).flatMap(([file, all]) =>
    Object.entries(all).map(([part, use]) => [file, calls[part as keyof typeof calls], use] as const),
  );
  test.each(parts)("src/%s writes %s): %s", (file, call, use) => {
    const times = (sources.get(file) ?? "").split(call).length - 1;
    expect(times, `src/${file} must write \`${call})\` once: ${use}. See src/search-fields.ts.`).toBe(1);
  });

  const leftOut = Object.entries(unsearchedParts).flatMap(([file, all]) =>
    Object.entries(all).map(([part, use]) => [file, part, use] as const),
  );
  test.each(leftOut)("src/%s leaves out its %s: %s", (file, part, use) => {
    const written = notIndexedIn(file).filter((name) => name === part).length;
    const complaint = `src/${file} must write \`notIndexed("${part}")\` once. Search would find ${use}. See src/search-fields.ts.`;
    expect(written, complaint).toBe(1);
  });

  test("is left out nowhere but where src/search-fields.ts says", () => {
    const known = new Set(leftOut.map(([file, part]) => `${file}: ${part}`));
    const written = files.flatMap((file) => notIndexedIn(file).map((part) => `${file}: ${part}`));
    expect(written.filter((it) => !known.has(it))).toEqual([]);
  });

  test("is said by the helpers of src/search-fields.ts alone", () => {
    const spelled = files.filter((file) => /\bdata-pagefind-/.test(sources.get(file) ?? ""));
    expect(spelled).toEqual(["search-fields.ts"]);
  });

  test("stands in attributes that Pagefind knows", () => {
    expect([indexedBody(), weighed(10), notIndexed("links"), indexedText("authors")]).toEqual([
      { "data-pagefind-body": "" },
      { "data-pagefind-weight": "10" },
      { "data-pagefind-ignore": "" },
      { "data-pagefind-meta": "authors", "data-pagefind-ignore": "" },
    ]);
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

function notIndexedIn(file: string): string[] {
  return Array.from((sources.get(file) ?? "").matchAll(/\bnotIndexed\(\s*"([^"]+)"/g), ([, part = ""]) => part);
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
