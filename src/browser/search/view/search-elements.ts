import { find } from "../../marked.ts";
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

/** `intro`: nothing was searched for yet; `loading`: the index is on its way; `none`: nothing was found; `failed`: no index; `unable`: no search in this browser. */
export type State = "intro" | "loading" | "none" | "failed" | "unable";

/** @param root the form that `SearchPage.astro` draws */
export function partsOf(root: HTMLFormElement): SearchElements {
  return {
    box: find(root, "data-part=box"),
    keys: find(root, "data-part=keys"),
    slash: find(root, "data-part=slash"),
    sort: find(root, "data-part=sort"),
    controls: find(root, "data-part=controls"),
    facets: facets.map((facet) => ({ facet, details: find(root, "data-facet", facet) })),
    announcement: find(root, "data-part=announcement"),
    results: find(root, "data-part=results"),
    count: find(root, "data-part=count"),
    note: find(root, "data-part=note"),
    list: find(root, "data-part=list"),
    more: find(root, "data-part=more"),
    clear: find(root, "data-part=clear"),
    copy: find(root, "data-part=copy"),
    retry: find(root, "data-part=retry"),
    states: {
      intro: find(root, "data-part=intro"),
      loading: find(root, "data-part=loading"),
      none: find(root, "data-part=none"),
      failed: find(root, "data-part=failed"),
      unable: find(root, "data-part=unable"),
    },
  };
}
