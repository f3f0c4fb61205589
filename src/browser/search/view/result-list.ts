import type { Found } from "../engine/found.ts";
import { formatQuery, hasFilters, type Query } from "../query.ts";
import { resultItem } from "./result-items.ts";
import type { SearchElements, State } from "./search-elements.ts";
import { showNote } from "./search-note.ts";
import { countSentence } from "./sentences.ts";

/** What the page shows of a search. */
export interface ResultList {
  /** Shows the page in a state, and none of the results where it is another than `results`. */
  show(state: State | "results"): void;
  /** The first results of a search as items, at least `least` of them where it has so many. */
  itemsOf(found: Found, query: Query, least: number): Promise<HTMLLIElement[]>;
  /** Shows what was found, in place of what was shown before. */
  showFound(found: Found, query: Query, items: readonly HTMLLIElement[], more: () => void): void;
  /**
   * Adds the next results, and gives the focus to the first of them.
   *
   * @param isNewest whether the search is still the one that the page shows, once they are there
   * @returns whether they were added
   */
  showMore(found: Found, query: Query, isNewest: () => boolean): Promise<boolean>;
}

export function resultList(elements: SearchElements, announce: (sentence: string) => void): ResultList {
  const { controls, results, list, more, states, count, note, clear } = elements;

  async function nextItems(found: Found, query: Query, from: number): Promise<HTMLLIElement[]> {
    return (await found.hits(from)).map((hit) => resultItem(hit, wordsOf(found, query)));
  }

  function show(state: State | "results"): void {
    for (const name of Object.keys(states) as State[]) states[name].hidden = name !== state;
    results.hidden = state === "intro" || state === "failed" || state === "unable";
    controls.hidden = results.hidden;
    count.hidden = state === "loading";
    if (state !== "results") {
      list.replaceChildren();
      more.hidden = true;
    }
  }

  return {
    show,
    async itemsOf(found, query, least) {
      const items: HTMLLIElement[] = [];
      do items.push(...(await nextItems(found, query, items.length)));
      while (items.length < Math.min(least, found.total));
      return items;
    },
    showFound(found, query, items, onMore) {
      show(found.total > 0 ? "results" : "none");
      list.replaceChildren(...items);
      const said = showNote(note, found.note, (text) => location.pathname + formatQuery({ ...query, text }));
      clear.hidden = !hasFilters(query);
      const sentence = countSentence(found.total, query, found.note);
      count.textContent = sentence;
      announce(said ? `${sentence}. ${said}` : sentence);
      more.hidden = items.length >= found.total;
      more.onclick = onMore;
    },
    async showMore(found, query, isNewest) {
      const items = await nextItems(found, query, list.childElementCount).catch(() => undefined);
      if (!isNewest()) return false;
      if (!items) {
        count.textContent = "More results could not be loaded";
        announce(count.textContent);
        return false;
      }
      list.append(...items);
      more.hidden = list.childElementCount >= found.total;
      items[0]?.querySelector<HTMLElement>("[href]")?.focus();
      announce(`${list.childElementCount} of ${found.total} papers shown`);
      return true;
    },
  };
}

/** The words that results are for. */
function wordsOf({ note }: Found, { text }: Query): string {
  return note?.kind === "corrected" ? note.text : text;
}
