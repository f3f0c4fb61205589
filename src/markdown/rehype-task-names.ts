import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Gives the box of a task in a list (`- [x] …`) a name, which it needs to be valid and to be read out. */
export function rehypeTaskNames() {
  return (tree: Root): void => {
    visit(tree, "element", ({ tagName, properties }) => {
      if (tagName === "input") properties["ariaLabel"] = properties["checked"] ? "Done" : "To do";
    });
  };
}
