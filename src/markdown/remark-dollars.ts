import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { isFormula } from "./paper-text/dollars.ts";

/** Holds the formulas of remark-math to the rule of abstracts, so that `$5 and $10` are prices in Markdown too. */
export function remarkDollars() {
  return (tree: Root, file: VFile): void => {
    const document = String(file.value);
    visit(tree, "inlineMath", (node, index, parent) => {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (!parent || index === undefined || start === undefined || end === undefined) return;
      const source = document.slice(start, end);
      if (source.startsWith("$$") || isFormula(source.slice(1, -1), document.charAt(end))) return;
      parent.children[index] = { type: "text", value: source };
    });
  };
}
