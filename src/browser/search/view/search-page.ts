import { trackAddress, type Place } from "./address.ts";
import { announcer } from "./announce.ts";
import { copiesAddress } from "./copy-link.ts";
import { engineAt, type Found, type SearchEngine } from "../engine/engine.ts";
import { facetList } from "./facet-list.ts";
import { walkResults } from "./keyboard.ts";
import { showNote } from "./search-note.ts";
import type { IndexPlace } from "../engine/pagefind.ts";
import { partsOf, type State } from "./search-elements.ts";
import {
  byFacet,
  asksSomething,
  facets,
  formatQuery,
  hasFilters,
  sorts,
  withoutFilters,
  type Query,
} from "../query.ts";
import { resultItem } from "./result-items.ts";
import { countSentence } from "./sentences.ts";
import { isSlashOn, listenForSearch, switchSlash } from "./shortcut.ts";

/** Milliseconds after the last letter before a search starts: two keys pressed at once are one change. */
const typingPause = 25;
/** Milliseconds before the page says that it is loading: a faster answer needs no word. */
const patience = 400;

/**
 * Makes the search page work: reads its address, searches, shows. Nothing of the index is loaded before the reader
 * shows an intent, which is a search in the address or the focus in the box.
 *
 * @param form the one that `SearchPage.astro` draws
 */
export function startSearch(form: HTMLFormElement, place: IndexPlace): void {
  const parts = partsOf(form);
  const { box, slash, sort, controls, results, list, more, states } = parts;
  const lists = new Map(parts.facets.map(({ facet, details }) => [facet, facetList(details, facet)]));
  const address = trackAddress();
  const announce = announcer(parts.announcement);

  const open = engineAt(place);
  /** The number of the newest search; the answer to an older one is dropped. */
  let turn = 0;
  let typing: number | undefined;

  function read(): Query {
    const filters = byFacet((facet) => lists.get(facet)?.selected() ?? []);
    return { text: box.value.trim(), filters, sort: sorts.find((name) => name === sort.value) ?? "relevance" };
  }

  function write(query: Query): void {
    if (box.value.trim() !== query.text) box.value = query.text;
    sort.value = query.sort;
    for (const facet of facets) lists.get(facet)?.select(query.filters[facet]);
  }

  function show(state: State | "results"): void {
    for (const name of Object.keys(states) as State[]) states[name].hidden = name !== state;
    results.hidden = state === "intro" || state === "failed";
    controls.hidden = results.hidden;
    parts.count.hidden = state === "loading";
    if (state !== "results") {
      list.replaceChildren();
      more.hidden = true;
    }
  }

  /**
   * @param place where the reader was when they left, for who comes back
   * @param leave goes to a paper that is parsed for by its id
   */
  async function search(query: Query, place?: Place, leave?: (address: string) => void): Promise<void> {
    const mine = ++turn;
    clearTimeout(typing);
    if (!asksSomething(query)) {
      results.removeAttribute("aria-busy");
      show("intro");
      return;
    }
    results.setAttribute("aria-busy", "true");
    const waiting = window.setTimeout(() => {
      if (mine === turn && list.childElementCount === 0) show("loading");
    }, patience);
    try {
      const engine = await open();
      const found = await engine.find(query);
      if (mine !== turn) return;
      if (found.paper !== undefined && leave) {
        leave(found.paper);
        return;
      }
      const items: HTMLLIElement[] = [];
      do items.push(...(await found.hits(items.length)).map((hit) => resultItem(hit, wordsOf(found, query))));
      while (items.length < Math.min(place?.shown ?? 0, found.total));
      if (mine !== turn) return;
      clearTimeout(waiting);
      showFound(found, query, items);
      if (place) window.scrollTo({ top: place.scroll, behavior: "instant" });
      await showCounts(engine, found, mine);
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      show("failed");
      announce("Search is not available");
    } finally {
      clearTimeout(waiting);
      if (mine === turn) results.removeAttribute("aria-busy");
    }
  }

  function showFound(found: Found, query: Query, items: HTMLLIElement[]): void {
    show(found.total > 0 ? "results" : "none");
    list.replaceChildren(...items);
    const said = showNote(parts.note, found.note, (text) => location.pathname + formatQuery({ ...query, text }));
    parts.clear.hidden = !hasFilters(query);
    const sentence = countSentence(found.total, query, found.note);
    parts.count.textContent = sentence;
    announce(said ? `${sentence}. ${said}` : sentence);
    more.hidden = items.length >= found.total;
    more.onclick = () => void showMore(found, query, turn);
  }

  /** After the results, which need not wait for them. */
  async function showCounts(engine: SearchEngine, found: Found, mine: number): Promise<void> {
    const [all, counts] = await Promise.all([engine.all(), found.counts()]);
    if (mine !== turn) return;
    for (const facet of facets) {
      lists.get(facet)?.fill(all[facet]);
      lists.get(facet)?.count(counts[facet]);
    }
  }

  async function showMore(found: Found, query: Query, mine: number): Promise<void> {
    const hits = await found.hits(list.childElementCount).catch(() => undefined);
    if (mine !== turn) return;
    if (!hits) {
      parts.count.textContent = "More results could not be loaded";
      announce(parts.count.textContent);
      return;
    }
    const items = hits.map((hit) => resultItem(hit, wordsOf(found, query)));
    list.append(...items);
    more.hidden = list.childElementCount >= found.total;
    address.keepShown(list.childElementCount);
    items[0]?.querySelector("a")?.focus();
    announce(`${list.childElementCount} of ${found.total} papers shown`);
  }

  function commit(query: Query, leave?: (address: string) => void): void {
    address.commit(query);
    void search(query, undefined, leave);
  }

  function restore(leave?: (address: string) => void): void {
    const { query, place } = address.read();
    write(query);
    void search(query, place, leave);
  }

  box.addEventListener("focus", () => void open().catch(() => undefined));
  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      const query = read();
      address.draft(query);
      void search(query);
    }, typingPause);
  });
  // Leaving the box ends what was a draft so far.
  box.addEventListener("change", () => address.commit(read()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    commit(read(), goTo);
  });
  form.addEventListener("change", ({ target }) => {
    if (target === sort || (target instanceof HTMLInputElement && target.type === "checkbox" && target !== slash)) {
      commit(read());
    }
  });
  openWhereThereIsRoom(controls);
  parts.keys.hidden = false;
  slash.checked = isSlashOn();
  slash.addEventListener("change", () => switchSlash(slash.checked));
  parts.clear.addEventListener("click", () => {
    const query = withoutFilters(read());
    write(query);
    commit(query);
    box.focus();
  });
  parts.retry.addEventListener("click", () => void search(read()));
  copiesAddress(parts.copy, announce);
  window.addEventListener("popstate", () => restore());
  listenForSearch(() => {
    box.focus();
    box.select();
  });
  walkResults(box, list);
  restore(goTo);
}

/** In place of the search, so that the way back does not lead forward again. */
function goTo(paper: string): void {
  location.replace(paper);
}

/** The words that results are for. */
function wordsOf({ note }: Found, { text }: Query): string {
  return note?.kind === "corrected" ? note.text : text;
}

/** Filters stand open in the margin column, and wait behind their name on a phone, where results come first. */
function openWhereThereIsRoom(controls: HTMLDetailsElement): void {
  const room = matchMedia("(min-width: 64rem)");
  controls.open = room.matches;
  room.addEventListener("change", () => {
    controls.open = room.matches;
  });
}
