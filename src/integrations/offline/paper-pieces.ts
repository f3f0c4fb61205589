import type { Manifest, PieceReference } from "../../browser/offline/manifest.ts";
import { permalinksIn } from "../../paths.ts";
import { frames, keyOf, splitIntoPieces, type FirstDays, type Piece } from "./pieces.ts";

/**
 * Takes a paper's page apart that shows other papers, whose choice changes with days to come: what is its own is kept
 * with what is first listed on its day, and what others bring to it with what they bring to any list. The page itself is
 * then no more than a few references.
 *
 * @returns `undefined` for a page that shows no other paper, and so is written once and stays
 */
export function splitPaper(
  path: string,
  text: string,
  permalink: string,
  firstDays: FirstDays,
): { manifest: Manifest; pieces: Piece[] } | undefined {
  const split = splitIntoPieces(path, text, firstDays);
  const isOwn = (piece: Piece) => permalinksIn(piece.text).includes(permalink);
  if (split.pieces.every((piece) => piece.collection === frames || isOwn(piece))) return undefined;

  const collection = `${firstDays.get(permalink) ?? "elsewhere"}-papers`;
  const pieces: Piece[] = [];
  const others = split.pieces.values();
  const manifest = split.manifest.map((part): PieceReference => {
    if (typeof part === "string") {
      pieces.push({ collection, key: keyOf(part), text: part });
      return [collection, keyOf(part)];
    }
    const piece = others.next().value as Piece;
    const kept = piece.collection !== frames && isOwn(piece) ? collection : piece.collection;
    const [, key, ...inserts] = part;
    pieces.push({ ...piece, collection: kept });
    return [kept, key, ...inserts];
  });
  return { manifest, pieces };
}
