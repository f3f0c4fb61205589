import type { PhrasingContent } from "mdast";
import { argument, foundText, type Found, type Passage } from "./passage.ts";
import { link, unescapedUrl } from "./bare-urls.ts";

/** What follows `\url`: `{address}`. One that leads anywhere else than to the web or to mail is text. */
export function readUrlMacro(passage: Passage, at: number): Found | undefined {
  const target = argument(passage, at);
  if (!target) return undefined;
  const address = unescapedUrl(passage.text.slice(target.start, target.close).trim());
  const end = target.close + 1;
  return safe.test(address) ? { nodes: [link(address)], end } : foundText(address, end);
}

/** What follows `\href`: `{address}{text}`. With an address that is not safe the whole stays as typed. */
export function readHref(passage: Passage, at: number): Found | undefined {
  const target = argument(passage, at);
  const shown = target && argument(passage, target.close + 1);
  if (!shown) return undefined;
  const url = unescapedUrl(passage.text.slice(target.start, target.close).trim());
  if (!safe.test(url)) return undefined;
  const children = passage.within(shown.start, shown.close).flatMap(unlinked);
  return { nodes: [{ type: "link", url, children }], end: shown.close + 1 };
}

const safe = /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i;

/** A link holds no links. */
function unlinked(node: PhrasingContent): PhrasingContent[] {
  if (node.type === "link") return node.children.flatMap(unlinked);
  if (node.type === "emphasis" || node.type === "strong") {
    return [{ ...node, children: node.children.flatMap(unlinked) }];
  }
  return [node];
}
