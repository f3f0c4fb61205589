import type { PageNode } from "./page-node.ts";

/** Whether an element's text counts as it stands. */
export function isVerbatim(name: string): boolean {
  return verbatim.has(name);
}

/**
 * Texts as they are rendered, by HTML's own style sheet: a run of white space is one space, and there is none where a line
 * begins or ends, which is at the borders of blocks. A site's styles may have it otherwise; they are not known here.
 *
 * @param parent the name of the element that holds the nodes
 * @returns the nodes without texts of which nothing is left
 */
export function asRendered(parent: string, nodes: readonly PageNode[]): PageNode[] {
  if (parent === "head" || parent === "#document" || parent === "html" || isForeign(parent, nodes))
    return nodes.filter((node) => typeof node !== "string" || /[^\t\n\f\r ]/.test(node));
  const isEdge = (node: PageNode | undefined): boolean => {
    if (node === undefined) return blocks.has(parent) || boxes.has(parent);
    return typeof node !== "string" && (blocks.has(node.name) || node.name === "br");
  };
  return nodes
    .map((node, at) => {
      if (typeof node !== "string") return node;
      let text = node.replace(/[\t\n\f\r ]+/g, " ");
      if (text.startsWith(" ") && isEdge(nodes[at - 1])) text = text.slice(1);
      if (text.endsWith(" ") && isEdge(nodes[at + 1])) text = text.slice(0, -1);
      return text;
    })
    .filter((node) => node !== "");
}

/** Whether they are shapes or parts of formulas, between which white space stands for nothing. */
function isForeign(parent: string, nodes: readonly PageNode[]): boolean {
  if (!/^(?:svg|math):/.test(parent) || /^svg:(?:text|tspan|textPath|foreignObject)$/.test(parent)) return false;
  return nodes.some((node) => typeof node !== "string");
}

const verbatim = new Set(["pre", "textarea", "script", "style", "xmp", "listing", "plaintext"]);

const blocks = new Set(
  (
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup " +
    "option p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** In a line, but with lines of their own. */
const boxes = new Set(["button", "meter", "object", "progress", "select", "template", "title", "video"]);
