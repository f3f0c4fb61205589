import type { ElementContent, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Longer compounds may break at their hyphens: on a phone they would leave a line half empty. */
const longest = 16;

/**
 * Puts each short compound with a hyphen (`Post-training`) into a `<span class="whole">`, with the marks that stand at
 * it, so that a style can keep a headline from breaking inside it. Formulas and code stay as they are.
 */
export function rehypeWholeWords() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === "element" && verbatim.has(node.tagName)) return SKIP;
      if (node.type !== "text" || !parent || index === undefined) return undefined;
      const pieces = piecesOf(node);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

function piecesOf({ value }: Text): ElementContent[] {
  return value
    .split(/(\S+)/)
    .filter(Boolean)
    .reduce<ElementContent[]>((pieces, piece) => {
      const last = pieces.at(-1);
      if (isCompound(piece)) pieces.push(whole(piece));
      else if (last?.type === "text") last.value += piece;
      else pieces.push({ type: "text", value: piece });
      return pieces;
    }, []);
}

function isCompound(word: string): boolean {
  const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return core.length <= longest && /[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(core);
}

function whole(word: string): ElementContent {
  const properties = { className: ["whole"] };
  return { type: "element", tagName: "span", properties, children: [{ type: "text", value: word }] };
}

const verbatim = new Set(["code", "math"]);
