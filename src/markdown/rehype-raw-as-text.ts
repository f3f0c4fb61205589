import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** HTML that stands in Markdown shows as it was typed; comments are for those who read the source. */
export function rehypeRawAsText() {
  return (tree: Root): void => {
    visit(tree, "raw", (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const isComment = /^<!--[^]*-->$/.test(node.value.trim());
      parent.children.splice(index, 1, ...(isComment ? [] : [{ type: "text" as const, value: node.value }]));
      return [SKIP, index + (isComment ? 0 : 1)];
    });
  };
}
