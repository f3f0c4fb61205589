import { findMarked } from "../../marked.ts";
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
    box: findMarked(root, "data-part=box"),
    keys: findMarked(root, "data-part=keys"),
    slash: findMarked(root, "data-part=slash"),
    sort: findMarked(root, "data-part=sort"),
    controls: findMarked(root, "data-part=controls"),
    facets: facets.map((facet) => ({ facet, details: findMarked(root, "data-facet", facet) })),
    announcement: findMarked(root, "data-part=announcement"),
    results: findMarked(root, "data-part=results"),
    count: findMarked(root, "data-part=count"),
    note: findMarked(root, "data-part=note"),
    list: findMarked(root, "data-part=list"),
    more: findMarked(root, "data-part=more"),
    clear: findMarked(root, "data-part=clear"),
    copy: findMarked(root, "data-part=copy"),
    retry: findMarked(root, "data-part=retry"),
    states: {
      intro: findMarked(root, "data-part=intro"),
      loading: findMarked(root, "data-part=loading"),
      none: findMarked(root, "data-part=none"),
      failed: findMarked(root, "data-part=failed"),
      unable: findMarked(root, "data-part=unable"),
    },
  };
}
