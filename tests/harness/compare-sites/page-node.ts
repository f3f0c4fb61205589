/** Text or an element. Equal nodes are equal as JSON. */
export type PageNode = string | PageElement;

export interface PageElement {
  /** With a prefix outside HTML: `svg:path`. */
  name: string;
  /** In the order of their names. */
  attributes: Record<string, string>;
  children: PageNode[];
}
