import { marked, type Marker } from "../markup.ts";

/**
 * The first element below another one that a marker marks.
 *
 * @throws where there is none: the component that should write it does not
 */
export function findMarked<Kind extends HTMLElement = HTMLElement>(
  root: ParentNode,
  marker: Marker,
  value?: string,
): Kind {
  const selector = marked(marker, value);
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Gives an element that a script makes an attribute of `mark`. */
export function write(element: Element, attribute: Record<string, string | number | undefined>): void {
  for (const [name, value] of Object.entries(attribute)) {
    if (value !== undefined) element.setAttribute(name, `${value}`);
  }
}
