import type { Digest, Entry } from "../digest/digest.ts";
import type { Problem } from "../digest/problem.ts";
import type { Overlay } from "./overlay.ts";
import { problem } from "./rules.ts";
import { normalizeTitle } from "./title.ts";

/** An entry and the digest that lists it. */
export interface Listing {
  digest: Digest;
  entry: Entry;
}

/** Everything that the inputs say of one paper. */
export interface Work {
  /** arXiv id, from a listing or an overlay. */
  arxiv?: string;
  /** The oldest first, in the order in which digests were given. */
  listings: Listing[];
  overlay?: Overlay;
}

/**
 * Finds out which entries and overlays speak of the same paper: the same arXiv id; else the same normalized title,
 * where exactly one paper has it. Titles never merge papers whose ids differ. The order of digests decides only the
 * order of each work's listings and of the works themselves: as they first appeared, those without listings last.
 */
export function findWorks(
  digests: readonly Digest[],
  overlays: readonly Overlay[],
): { works: Work[]; problems: Problem[] } {
  const register = new Register();
  const listings = digests.flatMap((digest) => digest.entries.map((entry) => ({ digest, entry })));

  for (const overlay of overlays.filter(({ arxiv }) => arxiv)) register.addOverlayWithId(overlay);
  for (const listing of listings.filter(({ entry }) => entry.arxiv)) register.addListingWithId(listing);
  for (const overlay of overlays.filter(({ arxiv }) => !arxiv)) register.addOverlayByTitle(overlay);
  for (const listing of listings.filter(({ entry }) => !entry.arxiv)) register.addListingByTitle(listing);

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
    if (candidates.size > 1) {
      this.problems.push(
        problem("ambiguous-title", { file: digest.file, line: entry.line }, entry.title, list(candidates)),
      );
      return;
    }
    const work = [...candidates][0] ?? this.#add({ listings: [] });
    work.listings.push(listing);
    this.#name(work, entry.title);
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

/** Every title under which a work is or was known, as written. */
export function titlesOf({ overlay, listings }: Work): string[] {
  return [...(overlay ? overlayTitles(overlay) : []), ...listings.map(({ entry }) => entry.title)];
}

export function overlayTitles(overlay: Overlay): string[] {
  return [...(overlay.title ? [overlay.title] : []), ...(overlay.alsoTitles ?? [])];
}

function list(works: Set<Work>): string {
  return [...works]
    .map((work) => work.arxiv ?? work.overlay?.file ?? work.listings[0]?.digest.file ?? "")
    .sort()
    .join(", ");
}
