import type { Digest } from "../../digest/digest.ts";
import type { Problem } from "../../digest/problem.ts";
import { paperPath } from "../../paths.ts";
import { arxivSegment } from "../names/arxiv-segment.ts";
import { assertedPairs, identityOf, sameArxiv, type Asserted } from "./locked-identity.ts";
import { destination, type Lock } from "../permalinks/lock.ts";
import type { Overlay } from "../content/overlay.ts";
import { problem } from "../rules.ts";
import { fingerprint, normalizeTitle, slugOf } from "../names/title-forms.ts";
import { overlayTitles, titlesOf, type Listing, type Work } from "./work.ts";

/**
 * Finds out which entries and overlays speak of the same paper: the same arXiv id; else the same normalized title,
 * where exactly one paper has it, or where an overlay or the lock file says which of several is meant. Titles never
 * merge papers whose ids differ; an operator does, by an alias in the lock file between two papers. The order of digests
 * decides only the order of each work's listings and of the works themselves: as they first appeared, those without
 * listings last.
 */
export function findWorks(
  digests: readonly Digest[],
  overlays: readonly Overlay[],
  lock: Lock,
): { works: Work[]; problems: Problem[] } {
  const register = new Register(lock);
  const asserted = assertedPairs(lock);
  const listings = digests.flatMap((digest) => digest.entries.map((entry) => ({ digest, entry })));

  for (const overlay of overlays.filter(({ arxiv }) => arxiv)) register.addOverlayWithId(overlay);
  for (const listing of listings.filter(({ entry }) => entry.arxiv)) register.addListingWithId(listing);
  for (const overlay of overlays.filter(({ arxiv }) => !arxiv)) register.addOverlayByTitle(overlay);
  // Papers that are one are no two candidates for a title, and titles bring papers that may be one.
  register.join(asserted);
  for (const listing of listings.filter(({ entry }) => !entry.arxiv)) register.addListingByTitle(listing);
  register.join(asserted);

  const order = new Map(listings.map(({ entry }, place) => [entry, place]));
  const placeOf = ({ entry }: Listing) => order.get(entry) ?? Infinity;
  const firstPlace = ({ listings: [first] }: Work) => (first ? placeOf(first) : Infinity);
  const works = [...register.works];
  for (const work of works) work.listings.sort((a, b) => placeOf(a) - placeOf(b));
  works.sort((a, b) => firstPlace(a) - firstPlace(b) || 0);
  return { works, problems: register.problems };
}

class Register {
  readonly works = new Set<Work>();
  readonly problems: Problem[] = [];
  readonly #byId = new Map<string, Work>();
  readonly #byTitle = new Map<string, Set<Work>>();
  readonly #lock: Lock;

  constructor(lock: Lock) {
    this.#lock = lock;
  }

  addOverlayWithId(overlay: Overlay): void {
    const work = this.#withId(overlay.arxiv as string);
    this.#attach(work, overlay);
  }

  addListingWithId(listing: Listing): void {
    const work = this.#withId(listing.entry.arxiv as string);
    work.listings.push(listing);
    this.#name(work, listing.entry.title);
  }

  addOverlayByTitle(overlay: Overlay): void {
    const titles = overlayTitles(overlay);
    const candidates = new Set(titles.flatMap((title) => [...this.#called(title)]));
    if (candidates.size > 1) {
      this.problems.push(
        problem("overlay-ambiguous", { file: overlay.file, line: 1 }, titles[0] ?? "", list(candidates)),
      );
      return;
    }
    this.#attach([...candidates][0] ?? this.#add({ listings: [] }), overlay);
  }

  addListingByTitle(listing: Listing): void {
    const { digest, entry } = listing;
    const candidates = this.#called(entry.title);
    const work =
      candidates.size > 1 ? this.#meant([...candidates], listing) : ([...candidates][0] ?? this.#add({ listings: [] }));
    if (!work) {
      this.problems.push(
        problem("ambiguous-title", { file: digest.file, line: entry.line }, entry.title, list(candidates), digest.day),
      );
      return;
    }
    work.listings.push(listing);
    this.#name(work, entry.title);
  }

  /** Makes one work of each two that an operator has said are one paper. */
  join(asserted: readonly Asserted[]): void {
    if (asserted.length === 0) return;
    const find = identityOf([...this.works]);
    const joined = new Map<Work, Work>();
    const standing = (work: Work): Work => {
      const into = joined.get(work);
      return into ? standing(into) : work;
    };
    for (const { old, now } of asserted) {
      const [from, into] = [find(old), find(now)].map((work) => work && standing(work));
      if (!from || !into || from === into) continue;
      this.#merge(from, into);
      joined.set(from, into);
    }
  }

  /**
   * Which of several papers with its title a listing without an id means: the one whose overlay says so (`listedOn`),
   * else the one for which the title's path was published. A listing may have come after another of them was there;
   * that is told.
   */
  #meant(candidates: readonly Work[], { digest, entry }: Listing): Work | undefined {
    const said = candidates.filter(({ overlay }) => overlay?.listedOn?.includes(digest.day));
    if (said.length > 0) return said.length === 1 ? said[0] : undefined;
    const path = pathOfTitle(this.#lock, entry.title);
    const work = path === undefined ? undefined : candidates.find((it) => leadsTo(this.#lock, path, it));
    const others = candidates.filter((it) => it !== work);
    if (work && others.some(({ listings }) => listings.some((other) => other.digest.day <= digest.day))) {
      const place = { file: digest.file, line: entry.line };
      const names = list(new Set(candidates));
      this.problems.push(
        problem("ambiguous-title-taken", place, entry.title, names, work.arxiv ?? "", path ?? "", digest.day),
      );
    }
    return work;
  }

  #merge(from: Work, into: Work): void {
    into.listings.push(...from.listings);
    const ids = [...(from.arxiv === undefined ? [] : [from.arxiv]), ...(from.alsoArxiv ?? [])];
    for (const id of ids) this.#byId.set(id, into);
    if (into.arxiv === undefined && from.arxiv !== undefined) into.arxiv = from.arxiv;
    const others = [...(into.alsoArxiv ?? []), ...ids].filter((id) => id !== into.arxiv);
    if (others.length > 0) into.alsoArxiv = others;
    for (const title of titlesOf(from)) {
      this.#called(title).delete(from);
      this.#name(into, title);
    }
    this.works.delete(from);
    if (from.overlay) this.#attach(into, from.overlay);
  }

  #withId(arxiv: string): Work {
    const known = this.#byId.get(arxiv);
    if (known) return known;
    const work = this.#add({ arxiv, listings: [] });
    this.#byId.set(arxiv, work);
    return work;
  }

  #attach(work: Work, overlay: Overlay): void {
    if (work.overlay) {
      this.problems.push(problem("overlay-duplicate", { file: overlay.file, line: 1 }, work.overlay.file));
      return;
    }
    work.overlay = overlay;
    for (const title of overlayTitles(overlay)) this.#name(work, title);
  }

  #add(work: Work): Work {
    this.works.add(work);
    return work;
  }

  #name(work: Work, title: string): void {
    const key = normalizeTitle(title);
    const named = this.#byTitle.get(key);
    if (named) named.add(work);
    else this.#byTitle.set(key, new Set([work]));
  }

  #called(title: string): Set<Work> {
    return this.#byTitle.get(normalizeTitle(title)) ?? new Set();
  }
}

function list(works: Set<Work>): string {
  return [...works]
    .map((work) => work.arxiv ?? work.overlay?.file ?? work.listings[0]?.digest.file ?? "")
    .sort()
    .join(", ");
}

/** The path that was published for a title that no id told apart. */
function pathOfTitle(lock: Lock, title: string): string | undefined {
  return [slugOf(title), `${slugOf(title)}-${fingerprint(title)}`]
    .map(paperPath)
    .find((path) => lock.paths.get(path)?.titles?.includes(normalizeTitle(title)));
}

/** Whether a published path is one of a work's: by its own id, or because the path of that id stands at the same place. */
function leadsTo(lock: Lock, path: string, { arxiv }: Work): boolean {
  if (arxiv === undefined) return false;
  if (sameArxiv(lock.paths.get(path)?.arxiv, arxiv)) return true;
  const own = paperPath(arxivSegment(arxiv));
  return lock.paths.has(own) && destination(lock, own) === destination(lock, path);
}
