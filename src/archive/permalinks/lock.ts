import { z } from "astro/zod";
import { visit } from "jsonc-parser";
import type { Problem } from "../../digest/problem.ts";
import type { ContentFile } from "../content/front-matter.ts";
import { compare } from "../names/compare.ts";
import { problem } from "../rules.ts";
import { currentPath, isLockedPath, pageAt, type PagePath } from "../../paths.ts";

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
  /** Said only at a path where the page stood before its kind moved: the path itself is not in the file yet. */
  inherited?: true;
}

/** Every page path ever published. */
export interface Lock {
  /** Path of the file as problems show it. */
  file: string;
  /** By the paths at which pages stand now, or would. */
  paths: ReadonlyMap<PagePath, LockedPath>;
  /** Lines of paths whose kind of pages has moved since, as they are: each leads to where the page stands now. */
  former: ReadonlyMap<PagePath, LockedPath>;
}

export function emptyLock(file: string): Lock {
  return { file, paths: new Map(), former: new Map() };
}

/** Whether the file has a line for the path itself. */
export function isInLock(lock: Lock, path: PagePath): boolean {
  const locked = lock.paths.get(path);
  return locked !== undefined && !locked.inherited;
}

/** The lines of the file. */
export function rowsOf({ paths, former }: Lock): Map<PagePath, Omit<LockedPath, "line">> {
  return new Map([...former, ...[...paths].filter(([, { inherited }]) => !inherited)]);
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
    const double = parsed && doubleKey(row);
    if (double !== undefined) problems.push(problem("lock-key-double", { file: file.path, line }, double.slice(0, 60)));
    else if (!parsed) problems.push(problem("lock-line", { file: file.path, line }, text.slice(0, 60)));
    else if (paths.has(parsed.path)) problems.push(problem("lock-double", { file: file.path, line }, parsed.path));
    else paths.set(parsed.path, { ...parsed.locked, line });
  });
  return problems.length > 0 ? { problems } : { lock: { file: file.path, ...atCurrentPaths(paths) }, problems };
}

/**
 * What the lines say of pages, at the paths where these stand now. A path without a line of its own has what was said at
 * the last path of before.
 */
function atCurrentPaths(rows: ReadonlyMap<PagePath, LockedPath>): Pick<Lock, "paths" | "former"> {
  const paths = new Map<PagePath, LockedPath>();
  const former = new Map<PagePath, LockedPath>();
  const placeOf = (path: PagePath) => pageAt(path)?.former ?? Number.MAX_SAFE_INTEGER;
  for (const [path, locked] of [...rows].sort(([a], [b]) => placeOf(b) - placeOf(a))) {
    const now = currentPath(path);
    const moved = locked.moved === undefined ? {} : { moved: currentPath(locked.moved) };
    if (now !== path) former.set(path, locked);
    if (!paths.has(now)) paths.set(now, { ...locked, ...moved, ...(now !== path && { inherited: true }) });
  }
  return { paths, former };
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
  return entry && others.length === 0 && isLockedPath(entry[0]) && parsed.success
    ? { path: entry[0], locked: parsed.data }
    : undefined;
}

/** A key that stands twice in a line, or the line's path: of two values JSON keeps the last, whichever is right. */
function doubleKey(row: string): string | undefined {
  const keys: string[][] = [[]];
  let double: string | undefined;
  visit(`{${row}}`, {
    onObjectBegin: () => void keys.push([]),
    onObjectEnd: () => void keys.pop(),
    onObjectProperty: (key) => {
      if (keys.at(-1)?.includes(key)) double ??= key;
      keys.at(-1)?.push(key);
    },
  });
  return double;
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

/** A path as an operator may write it, with or without slashes around it, or as it was before its kind moved. */
export function toPagePath(text: string): PagePath {
  return currentPath(`${text.replace(/^\/+|\/+$/g, "")}/`);
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
  const fresh = minted.filter(({ path }) => !isInLock(lock, path));
  const learned = minted.filter(({ path }) => isInLock(lock, path));
  const keys = learned.filter(({ locked }) => locked.citationKey !== undefined);
  const editions = learned.filter(({ locked }) => locked.edition === true);
  return { paths: fresh.length, keys: keys.length, editions: editions.length };
}

/** The lock with what a build has minted: what a line says stays, what it does not say yet is added. */
export function withMinted(lock: Lock, minted: readonly Minted[]): Map<PagePath, Omit<LockedPath, "line">> {
  const paths = rowsOf(lock);
  for (const { path, locked } of minted) paths.set(path, { ...locked, ...lock.paths.get(path) });
  return paths;
}
