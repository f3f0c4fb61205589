import { citationFormats, type CitationFormat } from "../../citation-formats.ts";
import { permalinkIn } from "../../paths.ts";

/** The elements of the page of saved papers that its script fills, reads or shows. */
export interface SavedElements {
  heading: HTMLElement;
  problem: HTMLElement;
  none: HTMLElement;
  head: HTMLElement;
  count: HTMLElement;
  order: HTMLSelectElement;
  list: HTMLOListElement;
  item: HTMLTemplateElement;
  said: HTMLElement;
  undo: HTMLButtonElement;
  arrival: Record<"section" | "arrived" | "arrivals", HTMLElement> & Record<"take" | "leave", HTMLButtonElement>;
  along: HTMLElement;
  link: HTMLButtonElement;
  /** The button of each format of citations that the list is offered in. */
  citations: ReadonlyMap<CitationFormat, HTMLButtonElement>;
  json: HTMLButtonElement;
  importing: HTMLButtonElement;
  file: HTMLInputElement;
  /** Permalinks of papers that are not to be cited any more. */
  withdrawn: ReadonlySet<string>;
  /** Permalinks of papers that the archive removed, with the reason. */
  removed: ReadonlyMap<string, string>;
}

/** @param root holds what `SavedList.astro` and `SavedNotes.astro` draw */
export function partsOf(root: ParentNode): SavedElements {
  const part = <Kind extends HTMLElement>(name: string) => root.querySelector(`[data-part=${name}]`) as Kind;
  /** Of a list of links to papers: permalink and text of each. */
  const told = (name: string) =>
    [...part(name).querySelectorAll("a")].map(({ href, textContent }): [string, string] => [
      permalinkIn(href) ?? "",
      textContent,
    ]);
  return {
    heading: root.querySelector("h1") as HTMLElement,
    problem: part("problem"),
    none: part("none"),
    head: part("head"),
    count: part("count"),
    order: part("order"),
    list: part("list"),
    item: part("item"),
    said: part("said"),
    undo: part("undo"),
    arrival: {
      section: part("arrival"),
      arrived: part("arrived"),
      arrivals: part("arrivals"),
      take: part("take"),
      leave: part("leave"),
    },
    along: part("along"),
    link: part("link"),
    citations: new Map(
      citationFormats.filter(({ ofSavedList }) => ofSavedList).map((format) => [format, part(format.ending)]),
    ),
    json: part("json"),
    importing: part("import"),
    file: part("file"),
    withdrawn: new Set(told("withdrawn").map(([permalink]) => permalink)),
    removed: new Map(told("removed")),
  };
}
