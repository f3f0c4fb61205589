import type { Heading, Root } from "mdast";
import { visit } from "unist-util-visit";

/** Moves the headings of a note below those of the page it stands on: its highest becomes an h3, none goes below h6. */
export function remarkDemoteHeadings() {
  return (tree: Root): void => {
    const headings: Heading[] = [];
    visit(tree, "heading", (heading) => {
      headings.push(heading);
    });
    const shift = Math.max(0, 3 - Math.min(...headings.map(({ depth }) => depth)));
    for (const heading of headings) heading.depth = Math.min(6, heading.depth + shift) as Heading["depth"];
  };
}
