import type { Marker } from "../markup.ts";
import { tagsOf, valueIn, type Tag } from "./html-tags.ts";

/** An element of a page that a marker marks, from its start tag to its end tag. */
export interface MarkedElement {
  marker: Marker;
  /** Index of its first letter, and the one behind its last. */
  start: number;
  end: number;
}

/**
 * The elements of a page that any of these markers marks, in their order; one within another is a part of that. What the
 * elements are does not matter, but their end tags must be written, as this project does.
 *
 * @throws where an element does not end
 */
export function markedElements(html: string, ...markers: readonly Marker[]): MarkedElement[] {
  const attributes = markers.map((marker) => [marker, ...marker.split("=")] as [Marker, string, string?]);
  const markerOf = (tag: Tag): Marker | undefined =>
    attributes.find(([, name, fixed]) => {
      const value = valueIn(tag, name);
      return value !== undefined && (fixed === undefined || value === fixed);
    })?.[0];
  const found: MarkedElement[] = [];
  let open: (MarkedElement & { name: string; depth: number }) | undefined;
  for (const tag of tagsOf(html)) {
    if (!open) {
      const marker = tag.isEnd ? undefined : markerOf(tag);
      if (marker) open = { marker, name: tag.name, start: tag.start, end: tag.end, depth: 0 };
    }
    if (!open) continue;
    if (tag.name === open.name && !isEmpty(tag)) open.depth += tag.isEnd ? -1 : 1;
    if (open.depth > 0) continue;
    found.push({ marker: open.marker, start: open.start, end: tag.end });
    open = undefined;
  }
  if (open) throw new Error(`<${open.name}> with ${open.marker} has no end`);
  return found;
}

/**
 * A page without the elements that a marker marks, and all that is in them.
 *
 * @throws where an element does not end
 */
export function withoutMarked(html: string, marker: Marker): string {
  return markedElements(html, marker).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    html,
  );
}

function isEmpty({ name, attributes }: Tag): boolean {
  return emptyElements.has(name) || attributes.endsWith("/");
}

/** Those of HTML that have no end tag. */
const emptyElements = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
