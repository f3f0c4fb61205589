import { facets, type Facet } from "../query.ts";

/** The elements of the search page that its script fills, reads or shows. */
export interface SearchElements {
  box: HTMLInputElement;
  /** What can be said of keys, which are the script's. */
  keys: HTMLElement;
  slash: HTMLInputElement;
  sort: HTMLSelectElement;
  /** Around the facets. */
  controls: HTMLDetailsElement;
  facets: { facet: Facet; details: HTMLDetailsElement }[];
  announcement: HTMLElement;
  results: HTMLElement;
  count: HTMLElement;
  /** What is said where not just what was typed was searched for. */
  note: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  clear: HTMLButtonElement;
  copy: HTMLButtonElement;
  retry: HTMLButtonElement;
  /** Of these at most one is shown. */
  states: Record<State, HTMLElement>;
}

/** `intro`: nothing was searched for yet; `loading`: the index is on its way; `none`: nothing was found; `failed`: no index. */
export type State = "intro" | "loading" | "none" | "failed";

/** @param root the form that `SearchPage.astro` draws */
export function partsOf(root: HTMLFormElement): SearchElements {
  const part = <Kind extends HTMLElement>(name: string) => root.querySelector(`[data-part=${name}]`) as Kind;
  return {
    box: part("box"),
    keys: part("keys"),
    slash: part("slash"),
    sort: part("sort"),
    controls: part("controls"),
    facets: facets.map((facet) => ({ facet, details: part(facet) })),
    announcement: part("announcement"),
    results: part("results"),
    count: part("count"),
    note: part("note"),
    list: part("list"),
    more: part("more"),
    clear: part("clear"),
    copy: part("copy"),
    retry: part("retry"),
    states: { intro: part("intro"), loading: part("loading"), none: part("none"), failed: part("failed") },
  };
}
