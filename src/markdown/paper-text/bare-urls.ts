import type { PhrasingContent } from "mdast";
import { foundText, matchAt, type Found, type Passage } from "./passage.ts";

/**
 * A bare `http:` or `https:` URL as a link, without the punctuation of the sentence around it. A URL that follows in
 * braces and is the same (`https://a.org{https://a.org}`, what a capture makes of `\href`) belongs to it.
 */
export function readUrl(passage: Passage, at: number): Found | undefined {
  const match = matchAt(url, { ...passage, end: passage.text.length }, at);
  if (!match) return undefined;
  const source = withoutSentence(match[0].slice(0, passage.end - at));
  const end = at + source.length;
  if (!/[\p{L}\p{N}]/u.test(source.slice(source.indexOf("//")))) return foundText(source, end);
  const twin = `{${source}}`;
  const isTwice = passage.text.startsWith(twin, end) && end + twin.length <= passage.end;
  return { nodes: [link(unescapedUrl(source))], end: isTwice ? end + twin.length : end };
}

/** Text of a passage in which nothing is recognized but URLs. */
export function linkified(passage: Passage, start: number, end: number): PhrasingContent[] {
  const text = passage.text.slice(start, end);
  const raw = { ...passage, text, end: text.length };
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const { index } of text.matchAll(scheme)) {
    const found = index < at ? undefined : readUrl(raw, index);
    if (!found) continue;
    nodes.push({ type: "text", value: text.slice(at, index) }, ...found.nodes);
    at = found.end;
  }
  return [...nodes, { type: "text", value: text.slice(at) }];
}

/** A link that shows its own address. */
export function link(address: string): PhrasingContent {
  return { type: "link", url: address, children: [{ type: "text", value: address }] };
}

/** In LaTeX a URL may hold signs that need a backslash elsewhere. */
export function unescapedUrl(source: string): string {
  return source.replace(/\\([_%#&~])/g, "$1");
}

const url = /https?:\/\/(?:[^\s<>"“”‘’«»{}|\\^`$]|\\[_%#&~])+/iy;

const scheme = /https?:\/\//gi;

/** Final punctuation belongs to the sentence, and so does a bracket that was opened before the URL. */
function withoutSentence(source: string): string {
  const surplus = { ")": count(source, ")") - count(source, "("), "]": count(source, "]") - count(source, "[") };
  let end = source.length;
  for (;;) {
    const last = source.charAt(end - 1);
    if (last === ")" || last === "]") {
      if (surplus[last] <= 0) break;
      surplus[last]--;
    } else if (!/[.,;:!?'…]/.test(last)) break;
    end--;
  }
  return source.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
