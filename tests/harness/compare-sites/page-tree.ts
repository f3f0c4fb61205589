import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import { withoutHashes } from "./hashed-names.ts";
import type { PageElement, PageNode } from "./page-node.ts";
import { asRendered, isVerbatim } from "./white-space.ts";

/** A page without what may differ. */
export interface Page {
  root: PageElement;
  /** Addresses of its style sheets, sorted; those that it holds itself are `inline`. */
  styleSheets: string[];
  /** Of its modules, and of other scripts that are bundled. */
  scripts: string[];
}

/**
 * Reads a page as a browser does that runs no scripts, so that what stands in `noscript` is read as well.
 *
 * @param ignored names of attributes that are left out, beside `class` and Astro's scope ids
 */
export function readPage(html: string, ignored: RegExp): Page {
  const document = parse(html, { scriptingEnabled: false });
  const page: Page = {
    root: { name: "#document", attributes: { mode: document.mode }, children: [] },
    styleSheets: [],
    scripts: [],
  };
  page.root.children = childrenOf(document, page, ignored);
  page.styleSheets.sort();
  page.scripts.sort();
  return page;
}

function childrenOf(parent: DefaultTreeAdapterTypes.ParentNode, page: Page, ignored: RegExp): PageNode[] {
  const nodes: PageNode[] = [];
  const { childNodes } = "content" in parent ? parent.content : parent;
  for (const child of childNodes) {
    if (defaultTreeAdapter.isTextNode(child)) {
      const last = nodes.at(-1);
      // What stood between two texts may have been taken out.
      if (typeof last === "string") nodes[nodes.length - 1] = last + child.value;
      else nodes.push(child.value);
    } else if (defaultTreeAdapter.isElementNode(child)) {
      const element = { name: nameOf(child), attributes: attributesOf(child, ignored), children: [] };
      if (!isAsset(element, page)) nodes.push({ ...element, children: childrenOf(child, page, ignored) });
    }
  }
  const name = defaultTreeAdapter.isElementNode(parent) ? nameOf(parent) : "#document";
  // Addresses in data, such as that of a picture in JSON-LD.
  if (isVerbatim(name)) return nodes.map((node) => (typeof node === "string" ? withoutHashes(node) : node));
  return asRendered(name, nodes);
}

function nameOf({ tagName, namespaceURI }: DefaultTreeAdapterTypes.Element): string {
  const vocabulary = namespaceURI.slice(namespaceURI.lastIndexOf("/") + 1);
  if (vocabulary === "xhtml") return tagName;
  return `${vocabulary === "svg" ? "svg" : "math"}:${tagName}`;
}

function attributesOf({ attrs }: DefaultTreeAdapterTypes.Element, ignored: RegExp): Record<string, string> {
  const kept = attrs
    .map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, withoutHashes(value)] as const)
    .filter(([name]) => name !== "class" && !name.startsWith("data-astro-cid-") && name.search(ignored) === -1);
  return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether an element asks for a style sheet or a bundled script; it is then noted, and not of the page's tree. */
function isAsset({ name, attributes }: PageElement, page: Page): boolean {
  const { rel = "", href = "inline", src = "inline", type } = attributes;
  const rels = rel.toLowerCase().split(/\s+/);
  if (name === "style" || (name === "link" && rels.includes("stylesheet"))) page.styleSheets.push(href);
  else if (name === "link" && rels.includes("modulepreload")) page.scripts.push(`${href} (preloaded)`);
  else if (name === "script" && (type === "module" || src.includes("_astro/"))) page.scripts.push(src);
  else return false;
  return true;
}
