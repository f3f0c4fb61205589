import { excerpts, type Difference, type Found } from "./difference.ts";
import { openIndex, type SearchIndex } from "./index-files.ts";
import { tablesOf } from "./index-tables.ts";
import { wordsOf } from "./index-words.ts";
import { fieldDifferences } from "./json-differences.ts";
import type { SiteFiles } from "./site-files.ts";

/**
 * What two search indexes differ in: what they keep of each page; and of pages of which they keep the same, how their
 * words are weighed, which is told once a page, and what the tables beside the index have of them.
 */
export async function* indexDifferences(one: SiteFiles, other: SiteFiles): AsyncGenerator<Difference> {
  const [index, otherIndex] = [await openIndex(one), await openIndex(other)];
  if (index && otherIndex) {
    for (const found of fieldDifferences(settingsOf(index), settingsOf(otherIndex)))
      yield { ...found, kind: "search index", path: "pagefind/" };
    const equal = new Set<string>();
    yield* keptDifferences(index, otherIndex, equal);
    yield* wordDifferences(index, otherIndex, equal);
    yield* tableDifferences(index, otherIndex, equal);
  } else if (index) yield { kind: "file", path: "pagefind/", one: `an index of ${index.pages.size} pages` };
  else if (otherIndex) yield { kind: "file", path: "pagefind/", other: `an index of ${otherIndex.pages.size} pages` };
}

function settingsOf({ meta, text }: SearchIndex): object {
  const [facets, orders, fields] = meta.rest as [[name: string, file: string][], unknown[], string[]];
  const entry = JSON.parse(text("pagefind-entry.json") ?? "{}") as object;
  return { entry: withoutNames(entry), facets: facets.map(([name]) => name), orders, fields };
}

/** What the entry of an index says, but for the hash by which it names the rest. */
function withoutNames(entry: object): unknown {
  return JSON.parse(JSON.stringify(entry), (name, value: unknown) => (name === "hash" ? "" : value));
}

/** @param equal takes the addresses of the pages of which both keep the same */
function* keptDifferences(one: SearchIndex, other: SearchIndex, equal: Set<string>): Generator<Difference> {
  for (const url of new Set([...one.pages.keys(), ...other.pages.keys()])) {
    const [page, otherPage] = [one.page(url), other.page(url)];
    if (!page || !otherPage) {
      yield ofPage(url, excerpts(page?.content, otherPage?.content));
      continue;
    }
    // A page's id is a hash.
    const found = [...fieldDifferences({ ...page, id: "" }, { ...otherPage, id: "" })];
    for (const difference of found) yield ofPage(url, difference);
    if (found.length === 0) equal.add(url);
  }
}

function* wordDifferences(one: SearchIndex, other: SearchIndex, equal: ReadonlySet<string>): Generator<Difference> {
  const told = new Set<string>();
  for (const { word, pages } of wordsOf(one, other)) {
    for (const url of new Set([...pages[0].keys(), ...pages[1].keys()])) {
      const [places, otherPlaces] = [pages[0].get(url), pages[1].get(url)];
      if (places === otherPlaces || !equal.has(url) || told.has(url)) continue;
      told.add(url);
      yield ofPage(url, { where: `weight or places of “${word}”`, ...excerpts(places, otherPlaces) });
    }
  }
}

function* tableDifferences(one: SearchIndex, other: SearchIndex, equal: ReadonlySet<string>): Generator<Difference> {
  const others = tablesOf(other);
  for (const [where, table] of Object.entries(tablesOf(one))) {
    for (const url of equal) {
      const [row, otherRow] = [table.get(url), others[where]?.get(url)];
      if (row !== otherRow) yield ofPage(url, { where, ...excerpts(row, otherRow) });
    }
  }
}

/** @param url of a page, which stands in the place of a path: its fragment is named by a hash */
function ofPage(url: string, found: Omit<Found, "kind">): Difference {
  return { ...found, kind: "search index", path: `pagefind: ${url}` };
}
