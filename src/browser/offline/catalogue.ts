import { offlinePath } from "../../paths.ts";

/** What a saved copy of the site is made of: packs, each with many of its files. */
export interface Catalogue {
  packs: Pack[];
}

export interface Pack {
  /** The first 16 hexadecimal digits of the SHA-256 of its bytes: a pack never changes under its name. */
  name: string;
  /** As transferred. */
  bytes: number;
  /** Paths below the site's base, with `/`, in the order in which the pack holds them. */
  files: string[];
  /** Where it holds manifests of its files, and not the files themselves: see `manifest.ts`. */
  composed?: true;
}

/** Path of a pack below the site's base. */
export function packPath(name: string): string {
  return `${offlinePath()}${name}.pack`;
}

/** Path of a catalogue below the site's base; its name is made as that of a pack. */
export function cataloguePath(name: string): string {
  return `${offlinePath()}${name}.json`;
}

/** The name of what has these bytes. */
export async function nameOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What `/edition.json` says of the copy. */
export interface OfflineOffer {
  /** Name of the catalogue. */
  catalogue: string;
  /** What a reader downloads to save all of it. */
  bytes: number;
}
