import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Leaves the content of paragraphs and links without their elements, for a title: it stands in a heading or a link. */
export function rehypeInline() {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      if ((element.tagName !== "p" && element.tagName !== "a") || !parent || index === undefined) return undefined;
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    });
  };
}
