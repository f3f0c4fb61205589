import { readArxivId } from "../../digest/arxiv-id.ts";
import { idAt, type PagePath } from "../../paths.ts";
import { destination, type Lock, type LockedPath } from "../permalinks/lock.ts";
import { fingerprint, normalizeTitle, slugOf } from "../names/title-forms.ts";
import { titlesOf, type Listing, type Work } from "./work.ts";

/** What the lock file says of the paper at a path. */
export type Identity = Pick<LockedPath, "arxiv" | "titles" | "name">;

/** The last segment of a paper's path, and what was said of the paper. */
export interface Named {
  segment: string;
  arxiv: string | undefined;
  titles: readonly string[] | undefined;
}

/** Two published papers that an operator has said are one. */
export interface Asserted {
  old: Named;
  now: Named;
}

/** Whether two descriptions can be of one paper or author. Any other page is its own identity. */
export function sameIdentity(a: Identity, b: Identity): boolean {
  if (a.name !== undefined && b.name !== undefined) return a.name === b.name;
  if (a.arxiv !== undefined && b.arxiv !== undefined) return sameArxiv(a.arxiv, b.arxiv);
  if (!a.titles || !b.titles) return true;
  const titles = new Set(a.titles);
  return b.titles.some((title) => titles.has(title));
}

/** A lock file may hold ids as they were written once: `math.GT/0309136` is `math/0309136`. */
export function sameArxiv(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && idOf(a) === idOf(b);
}

/**
 * The aliases between papers that say more than the papers themselves: a build adds aliases only between paths of one
 * paper, so where the two have nothing in common, an operator has found them to be one.
 */
export function assertedPairs(lock: Lock): Asserted[] {
  return [...lock.paths].flatMap(([path, locked]) => {
    const end = locked.moved === undefined ? undefined : destination(lock, path);
    const there = end === undefined ? undefined : lock.paths.get(end);
    if (end === undefined || !there || sameIdentity(locked, there)) return [];
    const [old, now] = [named(path, locked), named(end, there)];
    return old && now ? [{ old, now }] : [];
  });
}

/** What was said of the paper at a path; `undefined` where that is none of a paper. */
function named(path: PagePath, { arxiv, titles }: Identity): Named | undefined {
  const segment = idAt("papers", path);
  return segment === undefined ? undefined : { segment, arxiv, titles };
}

/**
 * Finds the work that a locked path speaks of: by arXiv id, else by title. Where its titles are those of several works
 * now, it is the one that was listed without an id under a title that the path spells, else one that has such a title,
 * else the one that appeared first.
 */
export function identityOf(works: readonly Work[]): (path: Named) => Work | undefined {
  const byId = new Map<string, Work>();
  const byTitle = new Map<string, Work[]>();
  for (const work of works) {
    for (const id of [work.arxiv, ...(work.alsoArxiv ?? [])]) if (id !== undefined) byId.set(idOf(id), work);
    for (const title of new Set(titlesOf(work).map(normalizeTitle))) {
      const together = byTitle.get(title);
      if (together) together.push(work);
      else byTitle.set(title, [work]);
    }
  }
  return ({ segment, arxiv, titles = [] }) => {
    const sameId = arxiv === undefined ? undefined : byId.get(idOf(arxiv));
    if (sameId) return sameId;
    // Two ids are two papers, whatever their titles.
    const candidates = titles
      .flatMap((title) => byTitle.get(title) ?? [])
      .filter((work) => arxiv === undefined || work.arxiv === undefined);
    const spelled = (title: string) =>
      segment === slugOf(title) || segment === `${slugOf(title)}-${fingerprint(title)}`;
    const listed = ({ entry }: Listing) => entry.arxiv === undefined && spelled(entry.title);
    return (
      candidates.find(({ listings }) => listings.some(listed)) ??
      candidates.find((work) => titlesOf(work).some(spelled)) ??
      candidates[0]
    );
  };
}

function idOf(text: string): string {
  return readArxivId(text) ?? text;
}
