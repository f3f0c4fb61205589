import type { Digest, Entry } from "../../digest/digest.ts";
import type { Overlay } from "../content/overlay.ts";

/** An entry and the digest that lists it. */
export interface Listing {
  digest: Digest;
  entry: Entry;
}

/** Everything that the inputs say of one paper. */
export interface Work {
  /** arXiv id, from a listing or an overlay. */
  arxiv?: string;
  /** Ids of papers that turned out to be this one. */
  alsoArxiv?: string[];
  /** The oldest first, in the order in which digests were given. */
  listings: Listing[];
  overlay?: Overlay;
}

/** Every title under which a work is or was known, as written. */
export function titlesOf({ overlay, listings }: Work): string[] {
  return [...(overlay ? overlayTitles(overlay) : []), ...listings.map(({ entry }) => entry.title)];
}

export function overlayTitles(overlay: Overlay): string[] {
  return [...(overlay.title ? [overlay.title] : []), ...(overlay.alsoTitles ?? [])];
}
