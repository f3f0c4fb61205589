import { citationFormats, type CitationFormat } from "../../citation-formats.ts";
import type { Marker } from "../../markup.ts";
import { permalinkIn } from "../../paths.ts";
import { findMarked } from "../marked.ts";

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

/** What `SavedList.astro` and `SavedNotes.astro` draw. */
export function savedElements(): SavedElements {
  const part = <Kind extends HTMLElement>(marker: Marker) => findMarked<Kind>(document, marker);
  /** Of a list of links to papers: permalink and text of each. */
  const told = (marker: Marker) =>
    [...part(marker).querySelectorAll<HTMLAnchorElement>("[href]")].map(({ href, textContent }): [string, string] => [
      permalinkIn(href) ?? "",
      textContent,
    ]);
  return {
    heading: part("data-saved=heading"),
    problem: part("data-saved=problem"),
    none: part("data-saved=none"),
    head: part("data-saved=head"),
    count: part("data-saved=count"),
    order: part("data-saved=order"),
    list: part("data-saved=list"),
    item: part("data-saved=item"),
    said: part("data-saved=said"),
    undo: part("data-saved=undo"),
    arrival: {
      section: part("data-saved=arrival"),
      arrived: part("data-saved=arrived"),
      arrivals: part("data-saved=arrivals"),
      take: part("data-saved=take"),
      leave: part("data-saved=leave"),
    },
    along: part("data-saved=along"),
    link: part("data-saved=link"),
    citations: new Map(
      citationFormats
        .filter(({ ofSavedList }) => ofSavedList)
        .map((format) => [format, findMarked(document, "data-saved-export", format.ending)]),
    ),
    json: part("data-saved=json"),
    importing: part("data-saved=import"),
    file: part("data-saved=file"),
    withdrawn: new Set(told("data-saved=withdrawn").map(([permalink]) => permalink)),
    removed: new Map(told("data-saved=removed")),
  };
}
