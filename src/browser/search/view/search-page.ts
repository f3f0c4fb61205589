import { engineAt } from "../engine/engine.ts";
import type { Found, SearchEngine } from "../engine/found.ts";
import { canRun, type IndexPlace } from "../engine/pagefind.ts";
import { asksSomething, withoutFilters, type Query } from "../query.ts";
import { trackAddress, type Place } from "./address.ts";
import { announcer } from "./announce.ts";
import { copiesAddress } from "./copy-link.ts";
import { walkResults } from "./keyboard.ts";
import { resultList } from "./result-list.ts";
import { partsOf } from "./search-elements.ts";
import { searchForm } from "./search-form.ts";
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
  const elements = partsOf(form);
  const { box, slash, sort, controls, results, list } = elements;
  const { read, write, count } = searchForm(elements);
  const address = trackAddress();
  const announce = announcer(elements.announcement);
  const { show, itemsOf, showFound, showMore } = resultList(elements, announce);

  const open = engineAt(place);
  /** The number of the newest search; the answer to an older one is dropped. */
  let newest = 0;
  let typing: number | undefined;

  /**
   * @param place where the reader was when they left, for who comes back
   * @param leave goes to the paper whose id was typed
   */
  async function search(query: Query, place?: Place, leave?: (address: string) => void): Promise<void> {
    const mine = ++newest;
    const isNewest = () => mine === newest;
    clearTimeout(typing);
    if (!canRun()) {
      show("unable");
      announce("Search is not available");
      return;
    }
    if (!asksSomething(query)) {
      results.removeAttribute("aria-busy");
      show("intro");
      return;
    }
    results.setAttribute("aria-busy", "true");
    const waiting = window.setTimeout(() => {
      if (isNewest() && list.childElementCount === 0) show("loading");
    }, patience);
    try {
      const engine = await open();
      const found = await engine.find(query);
      if (!isNewest()) return;
      if (found.paper !== undefined && leave) {
        leave(found.paper);
        return;
      }
      const items = await itemsOf(found, query, place?.shown ?? 0);
      if (!isNewest()) return;
      clearTimeout(waiting);
      showFound(found, query, items, () => void more(found, query, isNewest));
      if (place) window.scrollTo({ top: place.scroll, behavior: "instant" });
      await showCounts(engine, found, isNewest);
    } catch (error) {
      if (!isNewest()) return;
      console.warn(error);
      show("failed");
      announce("Search is not available");
    } finally {
      clearTimeout(waiting);
      if (isNewest()) results.removeAttribute("aria-busy");
    }
  }

  /** After the results, which need not wait for them. */
  async function showCounts(engine: SearchEngine, found: Found, isNewest: () => boolean): Promise<void> {
    const [all, counts] = await Promise.all([engine.all(), found.counts()]);
    if (isNewest()) count(all, counts);
  }

  async function more(found: Found, query: Query, isNewest: () => boolean): Promise<void> {
    if (await showMore(found, query, isNewest)) address.keepShown(list.childElementCount);
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
  elements.keys.hidden = false;
  slash.checked = isSlashOn();
  slash.addEventListener("change", () => switchSlash(slash.checked));
  elements.clear.addEventListener("click", () => {
    const query = withoutFilters(read());
    write(query);
    commit(query);
    box.focus();
  });
  elements.retry.addEventListener("click", () => void search(read()));
  copiesAddress(elements.copy, announce);
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

/** Filters stand open in the margin column, and wait behind their name on a phone, where results come first. */
function openWhereThereIsRoom(controls: HTMLDetailsElement): void {
  const room = matchMedia("(min-width: 64rem)");
  controls.open = room.matches;
  room.addEventListener("change", () => {
    controls.open = room.matches;
  });
}
