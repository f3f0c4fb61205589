import { searchFolder } from "../search-files.ts";
import { lists, type ListKind } from "./lists.ts";
import type { Row } from "./row.ts";

// A constant each, and nothing computed as the file is loaded: a script in the browser brings along only what it asks for.

const home = {
  segment: "",
  shape: "page",
  label: "Latest",
  place: "masthead",
  changes: "daily",
} as const satisfies Row;

export const papers = {
  segment: "papers",
  shape: "papers",
  locked: true,
  cited: true,
  changes: "papers",
} as const satisfies Row;

export const dates = {
  segment: "dates",
  shape: "calendar",
  label: "Calendar",
  place: "masthead",
  locked: true,
  cited: true,
  changes: "lists",
} as const satisfies Row;

const search = {
  segment: "search",
  shape: "page",
  label: "Search",
  place: "footer",
  changes: "design",
} as const satisfies Row;

/** The reader's own list. */
export const saved = {
  segment: "saved",
  shape: "page",
  label: "Saved",
  place: "masthead",
  changes: "lists",
} as const satisfies Row;

/** What a copy shows where it lacks a page; packs of the copy lie in the same folder. */
export const offline = { segment: "offline", shape: "page", changes: "design" } as const satisfies Row;

const missing = { segment: "404.html", shape: "file", changes: "design" } as const satisfies Row;

/** Of `content/pages`. */
const pages = { segment: "", shape: "named", changes: "lists" } as const satisfies Row;

/** The table. Made by a function that bundlers may leave out. */
export const kinds = /* @__PURE__ */ (() =>
  ({ home, papers, dates, ...lists, search, saved, offline, missing, pages }) as const)();

export type KindId = keyof typeof kinds;

export const kindIds = /* @__PURE__ */ Object.keys(kinds) as KindId[];

export function isListKind(kind: KindId): kind is ListKind {
  return kinds[kind].shape === "list";
}

/** The row of a kind, with what not every row says. */
export function rowOf(kind: KindId): Row {
  return kinds[kind];
}

/** The first segments at which pages of a kind are, and once were. */
export function segmentsOf(kind: KindId): string[] {
  const { segment, formerly = [] } = rowOf(kind);
  return [segment, ...formerly];
}

/** The ways that stand in a place of every page. */
export function navigation(place: NonNullable<Row["place"]>): { kind: KindId; label: string }[] {
  return kindIds.flatMap((kind) => {
    const row = rowOf(kind);
    return row.place === place && row.label !== undefined ? [{ kind, label: row.label }] : [];
  });
}

/** The first segments of all paths, those of before included: no page of `content/pages` can have one for its name. */
export function reservedNames(): string[] {
  const ofPages = kindIds.flatMap(segmentsOf).filter((segment) => segment !== "");
  // And the folder of the search index.
  return [...ofPages.map((segment) => segment.replace(/\..*$/, "")), searchFolder];
}

/** The page of `content/pages` that says how to follow the archive; like every other, it may be missing. */
export const subscribePage = "subscribe";
