import type { IsoDay } from "../digest/digest.ts";
import { arxivSegment } from "./arxiv.ts";
import { compare } from "./order.ts";
import { fingerprint, normalizeTitle, slugOf } from "./title.ts";
import type { Work } from "./works.ts";

export interface Paths {
  permalink: string;
  aliases: string[];
}

/**
 * Gives every work its path segments below `/papers/`, a pure function of the works:
 *
 * - the permalink is the arXiv id where one is known when the paper first appears (from its first listing or an
 *   overlay), else a slug of its first title;
 * - an id that only a later listing brings, the slug of any title under which the paper was listed without an id, and
 *   corrected titles become aliases, so that learning more never breaks a link that was published before.
 *
 * Where two titles give the same slug, the paper that appeared first has it and the others carry a fingerprint of
 * their title. `works` must have at least one listing each.
 */
export function assignPaths(works: readonly Work[]): Map<Work, Paths> {
  const taken = new Map<string, Work>();
  const paths = new Map<Work, Paths>();
  const inOrder = [...works].sort(byFirstAppearance);

  for (const work of inOrder) {
    if (hasIdFromTheStart(work)) claim(work, arxivSegment(work.arxiv as string));
  }
  for (const work of inOrder) {
    if (!hasIdFromTheStart(work)) claim(work, free(firstTitle(work)));
  }
  for (const work of inOrder) {
    const wanted = [
      ...(work.arxiv ? [arxivSegment(work.arxiv)] : []),
      ...listedTitles(work).map((title) => (taken.get(slugOf(title)) === work ? slugOf(title) : free(title))),
    ];
    const { permalink, aliases } = paths.get(work) as Paths;
    for (const alias of wanted) {
      if (alias === permalink || aliases.includes(alias)) continue;
      taken.set(alias, work);
      aliases.push(alias);
    }
  }
  return paths;

  function claim(work: Work, permalink: string): void {
    taken.set(permalink, work);
    paths.set(work, { permalink, aliases: [] });
  }

  function free(title: string): string {
    const slug = slugOf(title);
    return taken.has(slug) ? `${slug}-${fingerprint(title)}` : slug;
  }
}

function hasIdFromTheStart(work: Work): boolean {
  return (
    work.arxiv !== undefined && (work.overlay?.arxiv === work.arxiv || work.listings[0]?.entry.arxiv === work.arxiv)
  );
}

/** Titles of listings without an id: each could have been the paper's path once. One spelling of each. */
function listedTitles(work: Work): string[] {
  const titles = work.listings.filter(({ entry }) => !entry.arxiv).map(({ entry }) => entry.title);
  return [...new Map(titles.reverse().map((title) => [slugOf(title), title])).values()].reverse();
}

function firstTitle(work: Work): string {
  return work.listings[0]?.entry.title ?? "";
}

function firstDay(work: Work): IsoDay {
  return work.listings[0]?.digest.day ?? "";
}

function byFirstAppearance(a: Work, b: Work): number {
  return compare(firstDay(a), firstDay(b)) || compare(normalizeTitle(firstTitle(a)), normalizeTitle(firstTitle(b)));
}
