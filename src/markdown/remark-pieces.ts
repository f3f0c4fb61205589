import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { plainFormula } from "./plain-formula.ts";

/** A stretch of text, or a formula: its TeX without delimiters, and what it reads in plain text. */
export type Piece = string | { tex: string; text: string };

type Found = { text: string } | { tex: string; text: string; source: string };

/** Keeps text and formulas of a tree apart with its file, before the tree becomes HTML: see `piecesOf`. */
export function remarkPieces() {
  return (tree: Root, file: VFile): void => {
    file.data["pieces"] = tree.children.flatMap(found);
  };
}

/**
 * The pieces of a processed file, no two texts side by side.
 *
 * @param broken formulas that cannot be set, with their delimiters: what they read is text
 */
export function piecesOf(file: VFile, broken: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of file.data["pieces"] as Found[]) {
    const last = pieces.at(-1);
    if ("tex" in piece && !broken.has(piece.source)) pieces.push({ tex: piece.tex, text: piece.text });
    else if (typeof last === "string") pieces[pieces.length - 1] = last + piece.text;
    else pieces.push(piece.text);
  }
  return pieces;
}

function found(node: Nodes): Found[] {
  if (node.type === "inlineMath") {
    const { value, data } = node;
    return [{ tex: value.trim(), text: plainFormula(value), source: String(data?.hProperties?.["dataSource"]) }];
  }
  if ("children" in node) return node.children.flatMap(found);
  return "value" in node ? [{ text: node.value }] : [];
}
