import { offlinePath } from "../../paths.ts";

/**
 * A file of text as the copy keeps it: the text of its own, and a reference in the place of each piece that belongs to a
 * paper. Pieces are kept apart, so that a new paper in a list costs a reader who comes back that piece alone.
 */
export type Manifest = (string | PieceReference)[];

/** A piece by its collection and its key there, with the texts that this file alone has within it. */
export type PieceReference = [collection: string, key: string, ...inserts: Insert[]];

/** Text at a place in a piece, counted in UTF-16 units without the inserts; in the order of their places. */
export type Insert = [at: number, text: string];

/** The texts of a collection of pieces by their keys. A piece never changes under its key. */
export type Pieces = Record<string, string>;

/** Where collections lie in the copy; the site itself has no such folder. */
export function piecesFolder(): string {
  return `${offlinePath()}pieces/`;
}

/** Path of a collection in the copy. */
export function piecesPath(collection: string): string {
  return `${piecesFolder()}${collection}.json`;
}

/**
 * The text of a file.
 *
 * @param load gives a collection by its name, `undefined` where it is not there
 * @returns `undefined` where any piece is missing
 */
export async function compose(
  manifest: Manifest,
  load: (collection: string) => Promise<Pieces | undefined>,
): Promise<string | undefined> {
  const names = new Set(manifest.flatMap((part) => (typeof part === "string" ? [] : [part[0]])));
  const loaded = await Promise.all([...names].map(async (name) => [name, await load(name)] as const));
  const collections = new Map(loaded);
  const texts = manifest.map((part) => {
    if (typeof part === "string") return part;
    const [collection, key, ...inserts] = part;
    const piece = collections.get(collection)?.[key];
    return piece === undefined ? undefined : withInserts(piece, inserts);
  });
  return texts.includes(undefined) ? undefined : texts.join("");
}

function withInserts(piece: string, inserts: readonly Insert[]): string {
  return inserts.reduceRight((text, [at, insert]) => text.slice(0, at) + insert + text.slice(at), piece);
}
