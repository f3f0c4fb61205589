import type { Element, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";

/**
 * Straight quotes and apostrophes become typographic ones, across inline elements, but not in code, formulas and
 * addresses. Nothing else is changed: dashes and LaTeX's own quotes are the parser's.
 */
export function rehypeTypography() {
  return (tree: Root): void => {
    let before = "";
    visit(tree, (node) => {
      if (node.type === "text") {
        node.value = withQuotes(node, before);
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

function withQuotes({ value }: Text, before: string): string {
  return value.replace(/["']/g, (quote, index: number) => {
    const previous = index === 0 ? before : value.charAt(index - 1);
    const opens = /^[\s([{<=/|\\–—“‘"'-]?$/.test(previous) && /\S/.test(value.charAt(index + 1) || "x");
    if (quote === '"') return opens ? "“" : "”";
    return opens && !elision.test(value.slice(index + 1, index + 6)) ? "‘" : "’";
  });
}

/** What an apostrophe begins, rather than a quotation mark: the '90s, rock 'n' roll. */
const elision = /^(?:\d\ds?\b|n'|tis\b|twas\b|em\b)/i;

function isVerbatim(element: Element): boolean {
  if (element.tagName !== "a") return verbatim.has(element.tagName);
  const [shown] = element.children;
  return shown?.type === "text" && /^(?:https?:\/\/|mailto:)/i.test(shown.value);
}

const verbatim = new Set(["code", "pre", "math"]);
