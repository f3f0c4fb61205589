import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Links lead to `http:`, `https:` and `mailto:` addresses and nowhere else; any other link leaves its text.
 * With `local`, paths and fragments of the site itself are links too; without it only footnotes of the same text are.
 */
export function rehypeSafeLinks({ local = false }: { local?: boolean } = {}) {
  const safe = local ? /^(?:https?:\/\/|mailto:|#|\.{0,2}\/(?![\\/]))/i : /^(?:https?:\/\/|mailto:|#user-content-)/i;
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      if (element.tagName !== "a" || !parent || index === undefined) return undefined;
      const href = String(element.properties["href"] ?? "");
      if (safe.test(href)) {
        if (isOutside(href)) element.properties["rel"] = ["noopener"];
        return undefined;
      }
      parent.children.splice(index, 1, ...element.children);
      return index;
    });
  };
}

function isOutside(href: Element["properties"]["href"]): boolean {
  return /^[a-z]+:/i.test(String(href));
}
