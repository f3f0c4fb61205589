import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** A path, relative or from the root of the host; no address of another host, by whatever scheme or none. */
const own = /^(?!\/\/)[^:]*$/;

/** Images are the site's own files; of any other its alternative text is left, since no page asks elsewhere. */
export function rehypeOwnImages() {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      if (element.tagName !== "img" || !parent || index === undefined) return;
      if (own.test(String(element.properties["src"] ?? ""))) return;
      parent.children[index] = { type: "text", value: String(element.properties["alt"] ?? "") };
    });
  };
}
