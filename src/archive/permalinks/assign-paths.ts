import type { IsoDay } from "../../digest/digest.ts";
import { arxivSegment } from "../names/arxiv-segment.ts";
import { compare } from "../names/compare.ts";
import { idAt, paperPath, type PagePath } from "../../paths.ts";
import { destination, type Lock } from "./lock.ts";
import { identityOf } from "../identity/locked-identity.ts";
import { fingerprint, normalizeTitle, slugOf } from "../names/title-forms.ts";
import { overlayTitles, type Work } from "../identity/work.ts";

export interface Paths {
  permalink: string;
  aliases: string[];
}

/**
 * Gives every work its path segments below `/papers/`. What the lock file says of a paper holds: it keeps the path that
 * was minted first, and every other path of its own leads to it. For the rest, paths are a pure function of the works:
 *
 * - the permalink is the arXiv id where one is known when the paper first appears (from its first listing or an
 *   overlay), else a slug of its first title;
 * - an id that only a later listing brings, the slug of any title under which the paper was listed without an id, and
 *   a slug of a corrected title become aliases, so that learning more never breaks a link that was published before.
 *
 * Where two papers want the same segment, the one that appeared first has it, whether as permalink or as alias, and the
 * other's carries a fingerprint of its title. `works` must have at least one listing each, and stand in the order in
 * which they first appeared.
 */
export function assignPaths(works: readonly Work[], lock: Lock): { paths: Map<Work, Paths>; displaced: Displaced[] } {
  const displaced: Displaced[] = [];
  const promised = lockedSegments(works, lock);
  const locked = permanentOf(promised);
  /** Who has a segment; `undefined` for one that is locked for a paper that is not in the archive. */
  const taken = new Map(promised.map(({ segment, work }) => [segment, work]));

  const claim = (work: Work, wanted: string, title: string): string => {
    let segment = wanted;
    // More than once only where a title was made to look like another with its fingerprint.
    while (taken.has(segment) && taken.get(segment) !== work) segment += `-${fingerprint(title)}`;
    taken.set(segment, work);
    return segment;
  };
  const paths = new Map(
    works.map((work) => {
      const title = firstTitle(work);
      const [first, ...others] = locked.get(work) ?? [];
      const id = work.arxiv === undefined ? [] : [arxivSegment(work.arxiv)];
      const named = hasIdFromTheStart(work) ? id : [slugOf(title)];
      const permalink = first ?? claim(work, named[0] as string, title);
      const wanted = paperPath(named[0] as string);
      const before = permalink === named[0] ? undefined : lock.paths.get(wanted);
      if (first === undefined && before?.titles?.includes(normalizeTitle(title))) {
        displaced.push({ work, wanted, permalink: paperPath(permalink) });
      }
      const aliases = [
        ...others,
        ...id.map((segment) => claim(work, segment, title)),
        ...otherNames(work, permalink !== id[0]).map((name) => claim(work, slugOf(name), name)),
      ];
      return [work, { permalink, aliases: [...new Set(aliases)].filter((alias) => alias !== permalink) }];
    }),
  );
  return { paths, displaced: displaced.filter(({ wanted, permalink }) => destination(lock, wanted) !== permalink) };
}

/** A paper whose own path was published for it, but leads to another paper: what joined the two is gone. */
export interface Displaced {
  work: Work;
  wanted: PagePath;
  permalink: PagePath;
}

interface Promised {
  segment: string;
  minted: IsoDay;
  /** Whether the path only leads to another. */
  moved: boolean;
  work: Work | undefined;
}

/** The segments that the lock file promises, each with the work that it speaks of. */
function lockedSegments(works: readonly Work[], lock: Lock): Promised[] {
  const find = identityOf(works);
  return [...lock.paths].flatMap(([path, { minted, moved, arxiv, titles }]) => {
    const segment = idAt("papers", path);
    if (segment === undefined) return [];
    return [{ segment, minted, moved: moved !== undefined, work: find({ segment, arxiv, titles }) }];
  });
}

/** The segments at which each work has stood, the one minted first in front. */
function permanentOf(promised: readonly Promised[]): Map<Work, string[]> {
  const segments = new Map<Work, string[]>();
  const inOrder = promised.toSorted((a, b) => compare(a.minted, b.minted) || compare(a.segment, b.segment));
  for (const { segment, moved, work } of inOrder) {
    if (work && !moved) segments.set(work, [...(segments.get(work) ?? []), segment]);
  }
  return segments;
}

function hasIdFromTheStart(work: Work): boolean {
  return (
    work.arxiv !== undefined && (work.overlay?.arxiv === work.arxiv || work.listings[0]?.entry.arxiv === work.arxiv)
  );
}

/**
 * Titles whose slugs lead to the paper: those of listings without an id, since each could have been its path once, and
 * the curator's, where there is such a listing or its own path is a title (`isNamed`). One spelling of each.
 */
function otherNames({ listings, overlay }: Work, isNamed: boolean): string[] {
  const listed = listings.filter(({ entry }) => !entry.arxiv).map(({ entry }) => entry.title);
  const curated = overlay && (isNamed || listed.length > 0) ? overlayTitles(overlay) : [];
  return [...new Map([...listed, ...curated].toReversed().map((title) => [slugOf(title), title])).values()].reverse();
}

function firstTitle(work: Work): string {
  return work.listings[0]?.entry.title ?? "";
}
