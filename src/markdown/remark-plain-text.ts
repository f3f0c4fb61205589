import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { plainFormula } from "./plain-formula.ts";

/** Keeps the plain text of a tree with its file, before the tree becomes HTML: see `plainTextOf`. */
export function remarkPlainText() {
  return (tree: Root, file: VFile): void => {
    file.data["plainText"] = tree.children.map(paragraph).filter(Boolean).join("\n\n");
  };
}

/** The plain text of a processed file; its paragraphs are separated by one blank line. */
export function plainTextOf(file: VFile): string {
  return file.data["plainText"] as string;
}

function paragraph(node: Nodes): string {
  return text(node).replace(/ {2,}/g, " ").trim();
}

function text(node: Nodes): string {
  if (node.type === "inlineMath") return plainFormula(node.value);
  if ("children" in node) return node.children.map(text).join("");
  return "value" in node ? node.value : "";
}
