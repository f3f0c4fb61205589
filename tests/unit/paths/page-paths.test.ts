import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  citationFile,
  citedPageAt,
  currentPath,
  formerPaths,
  idAt,
  isLockedPath,
  isSegment,
  kindIds,
  pageAt,
  pageOfFile,
  pathOf,
  reservedNames,
  rowOf,
  segmentsOf,
  stableName,
  type KindId,
  type PageAddress,
} from "../../../src/paths.ts";
import { whileMoved } from "./moved-kind.ts";

const segment = fc
  .string({ unit: fc.constantFrom(..."abz09-_.~éλ漢"), minLength: 1, maxLength: 30 })
  .filter((text) => isSegment(text));
const name = fc
  .stringMatching(/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){0,3}$/)
  .filter((text) => pageAt(`${text}/`)?.kind === "pages");
const day = fc
  .date({ min: new Date("1991-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc.tuple(day, fc.constantFrom(4, 7)).map(([text, length]) => text.slice(0, length));

/** Any page that a kind can have. */
function pagesOf(kind: KindId): fc.Arbitrary<PageAddress> {
  const own = fc.constant<PageAddress>({ kind });
  switch (rowOf(kind).shape) {
    case "page":
    case "file":
      return own;
    case "named":
      return name.map((id) => ({ kind, id }));
    case "papers":
      return segment.map((id) => ({ kind, id }));
    case "calendar":
      return fc.oneof(
        own,
        fc.oneof(day, period).map((id) => ({ kind, id })),
      );
    case "list":
      return fc.oneof(
        own,
        segment.map((id) => ({ kind, id })),
        fc.tuple(segment, period).map(([id, part]) => ({ kind, id, period: part })),
      );
  }
}

describe.each(kindIds)("%s", (kind) => {
  test("a path is read as the page that it was built for, and gives the same path again", () => {
    fc.assert(
      fc.property(pagesOf(kind), (page) => {
        const path = pathOf(page);
        expect(pageAt(path)).toEqual(page);
        expect(pathOf(pageAt(path) as PageAddress)).toBe(path);
        expect(currentPath(path)).toBe(path);
        expect(pageOfFile(path.endsWith("/") || path === "" ? `${path}index.html` : path)).toEqual(page);
        expect(idAt(kind, path)).toBe(page.period === undefined ? page.id : undefined);
        if (isLockedPath(path)) expect(rowOf(kind).locked).toBe(true);
      }),
    );
  });

  test("after a move pages are found at the paths of before, and have the same name in feeds", () => {
    if (rowOf(kind).segment === "" || rowOf(kind).shape === "file") return;
    fc.assert(
      fc.property(pagesOf(kind), (page) => {
        const [before, named] = [pathOf(page), stableName(kind, page.id ?? "")];
        whileMoved(kind, "elsewhere", () => {
          expect(pathOf(page)).not.toBe(before);
          expect(pageAt(before)).toEqual({ ...page, former: segmentsOf(kind).length - 1 });
          expect(currentPath(before)).toBe(pathOf(page));
          expect(formerPaths(page).at(-1)).toBe(before);
          expect(isLockedPath(before)).toBe(isLockedPath(pathOf(page)));
          expect(stableName(kind, page.id ?? "")).toBe(named);
          expect(reservedNames()).toEqual(expect.arrayContaining(["elsewhere", ...(rowOf(kind).formerly ?? [])]));
        });
        expect(pathOf(page)).toBe(before);
      }),
    );
  });
});

test("whatever text is taken for a path gives that very path", () => {
  const parts = fc.constantFrom(
    ...kindIds.flatMap(segmentsOf),
    "..",
    ".",
    "",
    "2026",
    "2026-06",
    "2026-06-17",
    "a",
    "con",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 5 }), fc.boolean(), (segments, slash) => {
      const path = segments.join("/") + (slash ? "/" : "");
      const page = pageAt(path);
      if (page && page.former === undefined) expect(pathOf(page)).toBe(path);
    }),
  );
});

describe("no page has a path", () => {
  test.each([
    "..",
    ".",
    "...",
    "a%2f..",
    "a\\b",
    "con",
    "aux.html",
    "LPT1",
    "index",
    "a b",
    "a\u0000",
    "a?b",
    "a#b",
    "C:",
    "x.",
    "x".repeat(201),
  ])("with %.20j in it", (hostile) => {
    for (const kind of kindIds.filter((it) => rowOf(it).shape !== "file")) {
      for (const page of [
        { kind, id: hostile },
        { kind, id: "a", period: hostile },
      ]) {
        expect(pageAt(pathOf(page)), pathOf(page)).toBeUndefined();
        expect(isLockedPath(pathOf(page))).toBe(false);
      }
    }
  });

  test.each([
    "/papers/a/",
    "papers/a",
    "papers/",
    "papers/a/b/",
    "papers//",
    "dates/2026-02-30/",
    "dates/2026-13/",
    "dates/today/",
    "dates/2026-06-17/2026/",
    "topics/agents/2026-06-17/",
    "topics/agents/new/",
    "topics/agents/2026/06/",
    "search/a/",
    "404.html/",
    "About/",
    "about/more/",
    "404/",
    "pagefind/",
    "/",
    "//",
  ])("%s", (path) => {
    expect(pageAt(path)).toBeUndefined();
  });
});

test("of the calendar only days are locked, of lists only whole ones, of the rest papers alone", () => {
  const locked = ["papers/a/", "dates/2026-06-17/", "topics/a/", "organizations/~6cab~2e/", "authors/a/"];
  const others = [
    "",
    "dates/",
    "dates/2026/",
    "dates/2026-06/",
    "topics/",
    "topics/a/2026/",
    "search/",
    "saved/",
    "about/",
    "404.html",
  ];
  expect(locked.filter(isLockedPath)).toEqual(locked);
  expect(others.filter(isLockedPath)).toEqual([]);
});

test("no two kinds have a segment in common, those of before included", () => {
  const segments = kindIds.flatMap(segmentsOf).filter((it) => it !== "");
  expect(new Set(segments).size).toBe(segments.length);
});

test("a file of citations is known by the page that it stands beside", () => {
  const endings = ["bib", "csl.json"];
  for (const page of [
    { kind: "papers", id: "2504.07912" },
    { kind: "dates", id: "2026-06" },
    { kind: "topics", id: "agents" },
  ] as const) {
    for (const ending of endings) expect(citedPageAt(citationFile(pathOf(page), ending), endings)).toEqual(page);
  }
  for (const file of [
    "dates.bib",
    "papers/a.ris",
    "topics/agents/2026.bib",
    "search.bib",
    "papers/.bib",
    "papers/../a.bib",
  ]) {
    expect(citedPageAt(file, endings), file).toBeUndefined();
  }
});
