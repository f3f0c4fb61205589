import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { typographicQuotes } from "./typographic-quotes.ts";

/**
 * Straight quotes and apostrophes become typographic ones, across inline elements, but not in code, formulas and
 * addresses. Nothing else is changed: dashes and LaTeX's own quotes are the parser's.
 */
export function rehypeTypography() {
  return (tree: Root): void => {
    let before = "";
    visit(tree, (node) => {
      if (node.type === "text") {
        node.value = typographicQuotes(node.value, before);
        before = node.value.at(-1) ?? before;
      } else if (node.type === "element") {
        if (node.tagName === "p") before = "";
        if (isVerbatim(node)) {
          before = "x";
          return SKIP;
        }
      }
      return undefined;
    });
  };
}

function isVerbatim(element: Element): boolean {
  if (element.tagName !== "a") return verbatim.has(element.tagName);
  const [shown] = element.children;
  return shown?.type === "text" && /^(?:https?:\/\/|mailto:)/i.test(shown.value);
}

const verbatim = new Set(["code", "pre", "math"]);
