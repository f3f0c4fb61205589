import {
  dates,
  kindIds,
  kinds,
  offline,
  papers,
  reservedNames,
  rowOf,
  saved,
  segmentsOf,
  type KindId,
} from "./kinds.ts";
import type { ListKind } from "./lists.ts";
import { isReserved, isSegment } from "./path-segment.ts";

/** A path of a page below the base, with a slash at its end and none at its start: `papers/2504.07912/`; `` is the front page. */
export type PagePath = string;

/** A page by what it is of. */
export interface PageAddress {
  kind: KindId;
  /** A permalink, a list, a day, month or year, the name of a page; none: the kind's own page, such as a directory. */
  id?: string;
  /** Of a long list: `2026` or `2026-06`. */
  period?: string;
}

export function pathOf({ kind, id, period }: PageAddress): PagePath {
  const { segment, shape } = rowOf(kind);
  return shape === "file" ? segment : joined(segment, id, period);
}

// The paths of single kinds, for scripts that need no others.

export function paperPath(permalink: string): PagePath {
  return joined(papers.segment, permalink);
}

/** @param period a day, a month or a year: `2026-06-17`, `2026-06`, `2026` */
export function datePath(period: string): PagePath {
  return joined(dates.segment, period);
}

export function savedPath(): PagePath {
  return joined(saved.segment);
}

/** Where packs of the saved copy lie too. */
export function offlinePath(): PagePath {
  return joined(offline.segment);
}

export function listPath(kind: ListKind, list: string, period?: string): PagePath {
  return joined(kinds[kind].segment, list, period);
}

/** The page with all lists of a kind, or with all days; the only page of a kind that has one. */
export function directoryPath(kind: KindId): PagePath {
  return joined(kinds[kind].segment);
}

/** By what feeds name a page in their ids: the same for ever, wherever the pages of its kind stand. */
export function stableName(kind: KindId, id: string): string {
  return `${kind}/${id}`;
}

function joined(...segments: (string | undefined)[]): PagePath {
  return segments.map((segment) => (segment ? `${segment}/` : "")).join("");
}

/**
 * The page that a path is the path of, or once was.
 *
 * @returns `undefined` where no page can have such a path; `former` for a path at which the page stood before: the place
 *   of its segment in `formerly`, from 1
 */
export function pageAt(path: PagePath): (PageAddress & { former?: number }) | undefined {
  if (path === kinds.missing.segment) return { kind: "missing" };
  if (path === "") return { kind: "home" };
  const segments = path.split("/");
  if (segments.pop() !== "" || !segments.every(isSegment)) return undefined;
  const [first = "", id, period, ...more] = segments;
  const found = kindAt(first);
  if (more.length > 0) return undefined;
  if (!found) return id === undefined && isPageName(first) ? { kind: "pages", id: first } : undefined;
  const page = { kind: found.kind, ...(id !== undefined && { id }), ...(period !== undefined && { period }) };
  return isPage(page) ? { ...page, ...(found.former > 0 && { former: found.former }) } : undefined;
}

/** Whether the kind can have such a page. */
function isPage({ kind, id, period }: PageAddress): boolean {
  switch (rowOf(kind).shape) {
    case "page":
    case "file":
      return id === undefined;
    case "named":
      return id !== undefined && isPageName(id) && period === undefined;
    case "papers":
      return id !== undefined && period === undefined;
    case "calendar":
      return (id === undefined || isPeriod(id)) && period === undefined;
    case "list":
      return period === undefined || (isPeriod(period) && period.length < day);
  }
}

/** Length of an ISO day. */
const day = 10;

/** Whether a text is a day, a month or a year of the calendar. */
function isPeriod(text: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return false;
  const time = Date.parse(`${text}-01-01`.slice(0, day));
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isPageName(name: string): boolean {
  const isPlain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= longestName;
  return isPlain && !isReserved(name) && !reservedNames().includes(name);
}

/** A hundred characters with the ending of its file. */
const longestName = 97;

/** The kind whose paths begin with a segment, or once did: see `pageAt`. */
function kindAt(segment: string): { kind: KindId; former: number } | undefined {
  for (const kind of kindIds) {
    const isFolder = rowOf(kind).shape !== "file" && rowOf(kind).segment !== "";
    const former = isFolder ? segmentsOf(kind).indexOf(segment) : -1;
    if (former >= 0) return { kind, former };
  }
  return undefined;
}

/** The paths at which a page stood before its kind moved. */
export function formerPaths({ kind, id, period }: PageAddress): PagePath[] {
  const [, ...formerly] = segmentsOf(kind);
  return formerly.map((segment) => joined(segment, id, period));
}

/** The path at which the page of a path stands now: the path itself, unless its kind has moved. */
export function currentPath(path: PagePath): PagePath {
  const page = pageAt(path);
  return page?.former ? pathOf(page) : path;
}

/** The paper, list, day or name that a path of a kind is of; `undefined` for a path of another kind, or of a part of a list. */
export function idAt(kind: KindId, path: PagePath): string | undefined {
  const page = pageAt(path);
  return page?.kind === kind && page.period === undefined ? page.id : undefined;
}

/** Whether the lock file can keep a path: of a paper, of a day, of a whole list. */
export function isLockedPath(path: PagePath): boolean {
  const { kind, id, period } = pageAt(path) ?? {};
  if (kind === undefined || !rowOf(kind).locked || id === undefined || period !== undefined) return false;
  return rowOf(kind).shape !== "calendar" || id.length === day;
}

/** The page of a file of the site: of `topics/agents/index.html`. */
export function pageOfFile(file: string): ReturnType<typeof pageAt> {
  if (file === kinds.missing.segment) return pageAt(file);
  return /(?:^|\/)index\.html$/.test(file) ? pageAt(file.slice(0, -"index.html".length)) : undefined;
}

/** The file of citations beside a page: `dates/2026-06.bib` stands beside `dates/2026-06/`. */
export function citationFile(page: PagePath, ending: string): string {
  return `${page.replace(/\/$/, "")}.${ending}`;
}

/**
 * The page beside which a file of citations stands. Inverse of {@link citationFile}.
 *
 * @param endings of such files
 */
export function citedPageAt(file: string, endings: readonly string[]): PageAddress | undefined {
  const ending = endings.find((it) => file.endsWith(`.${it}`));
  const page = ending === undefined ? undefined : pageAt(`${file.slice(0, -ending.length - 1)}/`);
  return page && rowOf(page.kind).cited && page.id !== undefined && page.period === undefined ? page : undefined;
}
