import { z } from "astro/zod";
import type { Problem } from "../../digest/problem.ts";
import type { ContentFile } from "../content/front-matter.ts";
import { compare } from "../names/compare.ts";
import { problem } from "../rules.ts";
import { isSegment } from "../names/segment.ts";

/** A page path below the base, with a slash at its end and none at its start: `papers/2504.07912/`. */
export type PagePath = string;

const lockedPathSchema = z.strictObject({
  /** arXiv id of the paper, where one was known. */
  arxiv: z.string().optional(),
  /** Normalized titles by which the paper was known. */
  titles: z.array(z.string()).optional(),
  /** Day of the digest that minted the path, never the clock's. */
  minted: z.iso.date(),
  /** Of a day on which papers had been published before its own digest came: it is an edition's too since. */
  edition: z.literal(true).optional(),
  /** The name of the author whose page it is. */
  name: z.string().optional(),
  /** By which the paper is cited, unique in the archive; letters, digits and marks that BibTeX takes in a key. */
  citationKey: z
    .string()
    .regex(/^[\w.:+-]{1,100}$/)
    .optional(),
  /** The path that stands for this one now. */
  moved: z.string().optional(),
  /** Why the paper was withdrawn; its page stays, marked. */
  withdrawn: z.string().optional(),
  /** Why the page was removed; a notice stands in its place. */
  removed: z.string().optional(),
});

/** What the lock file knows of one published path. */
export interface LockedPath extends z.infer<typeof lockedPathSchema> {
  /** 1-based line in the lock file; 0 for a path that is not in it yet. */
  line: number;
}

/** Every page path ever published. */
export interface Lock {
  /** Path of the file as problems show it. */
  file: string;
  paths: ReadonlyMap<PagePath, LockedPath>;
}

export function emptyLock(file: string): Lock {
  return { file, paths: new Map() };
}

/** Reads `content/permalinks.json`: a JSON object with a line for each path. */
export function readLock(file: ContentFile): { lock?: Lock; problems: Problem[] } {
  const paths = new Map<PagePath, LockedPath>();
  const problems: Problem[] = [];
  if (!/^\{[^]*\}$/.test(file.text.trim())) {
    const last = file.text.trimEnd().split("\n").length;
    problems.push(problem("lock-cut", { file: file.path, line: last }));
  }
  file.text.split(/\r?\n/).forEach((text, index) => {
    const line = index + 1;
    const row = text.trim().replace(/,$/, "");
    if (["", "{", "}", "{}"].includes(row)) return;
    const parsed = parseRow(row);
    if (!parsed) problems.push(problem("lock-line", { file: file.path, line }, text.slice(0, 60)));
    else if (paths.has(parsed.path)) problems.push(problem("lock-double", { file: file.path, line }, parsed.path));
    else paths.set(parsed.path, { ...parsed.locked, line });
  });
  return problems.length > 0 ? { problems } : { lock: { file: file.path, paths }, problems };
}

function parseRow(row: string): { path: PagePath; locked: z.infer<typeof lockedPathSchema> } | undefined {
  let object: unknown;
  try {
    object = JSON.parse(`{${row}}`);
  } catch {
    return undefined;
  }
  const [entry, ...others] = Object.entries(object as Record<string, unknown>);
  const parsed = lockedPathSchema.safeParse(entry?.[1]);
  return entry && others.length === 0 && isPagePath(entry[0]) && parsed.success
    ? { path: entry[0], locked: parsed.data }
    : undefined;
}

/** Sorted, one line a path: a new path is one new line. */
export function writeLock(paths: ReadonlyMap<PagePath, Omit<LockedPath, "line">>): string {
  const rows = [...paths]
    .sort(([a], [b]) => compare(a, b))
    .map(([path, locked]) => {
      const { arxiv, titles, name, minted, edition, citationKey, moved, withdrawn, removed } = locked;
      const row = { arxiv, titles, name, minted, edition, citationKey, moved, withdrawn, removed };
      return `${JSON.stringify(path)}: ${JSON.stringify(row)}`;
    });
  return rows.length > 0 ? `{\n${rows.join(",\n")}\n}\n` : "{}\n";
}

/** A path as an operator may write it, with or without slashes around it. */
export function toPagePath(text: string): PagePath {
  return `${text.replace(/^\/+|\/+$/g, "")}/`;
}

/** Whether a path can be one that the lock file keeps. */
export function isPagePath(path: string): boolean {
  const [, segment] = /^(?:papers|dates|topics|organizations|authors)\/([^/]+)\/$/.exec(path) ?? [];
  return segment !== undefined && isSegment(segment);
}

/** Where a path leads in the end; `undefined` where moves lead in a circle or to nothing that was published. */
export function destination(lock: Lock, path: PagePath): PagePath | undefined {
  const seen = new Set<PagePath>();
  let at: PagePath = path;
  for (;;) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    const moved = lock.paths.get(at)?.moved;
    if (moved === undefined) return at;
    at = moved;
  }
}

export interface Minted {
  path: PagePath;
  locked: Omit<LockedPath, "line">;
}

/**
 * How many of these are new paths, how many papers that were published before only get a citation key, and how many
 * days that had a page before are an edition's from now on.
 */
export function countMinted(lock: Lock, minted: readonly Minted[]): { paths: number; keys: number; editions: number } {
  const fresh = minted.filter(({ path }) => !lock.paths.has(path));
  const learned = minted.filter(({ path }) => lock.paths.has(path));
  const keys = learned.filter(({ locked }) => locked.citationKey !== undefined);
  const editions = learned.filter(({ locked }) => locked.edition === true);
  return { paths: fresh.length, keys: keys.length, editions: editions.length };
}

/** The lock with what a build has minted: what a line says stays, what it does not say yet is added. */
export function withMinted(lock: Lock, minted: readonly Minted[]): Map<PagePath, Omit<LockedPath, "line">> {
  const paths = new Map<PagePath, Omit<LockedPath, "line">>(lock.paths);
  for (const { path, locked } of minted) paths.set(path, { ...locked, ...paths.get(path) });
  return paths;
}
