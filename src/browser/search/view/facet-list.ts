import { shortDay } from "../../../data/days.ts";
import { findMarked } from "../../marked.ts";
import type { Facet } from "../query.ts";

/** How many values of a facet are shown before the reader asks for all. */
const few = 10;

/** The values of one facet, as check boxes with counts. */
export interface FacetList {
  /** Lists every value of the archive; later calls do nothing. */
  fill(totals: ReadonlyMap<string, number>): void;
  /** Shows what each value would find, and hides those that would find nothing. */
  count(counts: ReadonlyMap<string, number>): void;
  /** Ticks these and no others. A value that the archive does not have can be chosen too: an address may hold it. */
  select(values: string[]): void;
  selected(): string[];
}

/** @param details one of those that `SearchFilters.astro` draws */
export function facetList(details: HTMLDetailsElement, facet: Facet): FacetList {
  const list = findMarked(details, "data-part=options");
  const all = findMarked(details, "data-part=show-all");
  const chosen = findMarked(details, "data-part=chosen");
  const options = new Map<string, Option>();
  let counts: ReadonlyMap<string, number> = new Map();
  let filled = false;
  let opened = false;

  const option = (value: string): Option => {
    const made = options.get(value) ?? makeOption(facet, value);
    options.set(value, made);
    return made;
  };
  const ticked = () => [...options.values()].filter(({ box }) => box.checked);

  const refresh = () => {
    const useful = [...options.values()].filter(({ value, box }) => box.checked || (counts.get(value) ?? 0) > 0);
    const shown = new Set(opened ? useful : useful.filter(({ box }, place) => place < few || box.checked));
    for (const option of options.values()) {
      option.item.hidden = !shown.has(option);
      option.count.textContent = `${counts.get(option.value) ?? 0}`;
    }
    all.hidden = shown.size === useful.length;
    all.textContent = `Show all ${useful.length}`;
    chosen.textContent = ticked().length > 0 ? `, ${ticked().length} chosen` : "";
    details.hidden = useful.length === 0;
  };

  all.addEventListener("click", () => {
    const first = [...options.values()].find(({ item, value }) => item.hidden && (counts.get(value) ?? 0) > 0);
    opened = true;
    refresh();
    first?.box.focus();
  });

  return {
    fill(totals) {
      if (filled) return;
      filled = true;
      const known = inOrder(totals, facet).map(option);
      const unknown = [...options.values()].filter(({ value }) => !totals.has(value));
      options.clear();
      for (const option of [...known, ...unknown]) options.set(option.value, option);
      list.append(...[...options.values()].map(({ item }) => item));
    },
    count(next) {
      counts = next;
      refresh();
    },
    select(values) {
      for (const { box } of options.values()) box.checked = false;
      for (const { box, item } of values.map(option)) {
        box.checked = true;
        if (!item.parentElement) list.append(item);
      }
      if (values.length > 0) details.open = true;
    },
    selected: () => ticked().map(({ value }) => value),
  };
}

/** Days and years run backwards; topics and organizations by number of papers. The order stays while one searches. */
function inOrder(totals: ReadonlyMap<string, number>, facet: Facet): string[] {
  const values = [...totals.keys()].sort((one, other) => one.localeCompare(other, "en"));
  if (facet === "year" || facet === "digest") return values.reverse();
  return values.sort((one, other) => (totals.get(other) ?? 0) - (totals.get(one) ?? 0));
}

interface Option {
  value: string;
  item: HTMLLIElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

function makeOption(facet: Facet, value: string): Option {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: facet, value });
  const count = Object.assign(document.createElement("span"), { className: "figures" });
  const label = document.createElement("label");
  label.append(box, ` ${facet === "digest" ? shortDay(value) : value} `, count);
  const item = document.createElement("li");
  item.append(label);
  return { value, item, box, count };
}
