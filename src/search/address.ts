import { formatQuery, parseQuery, type Query } from "./query.ts";

/** The address of the search page and its place in the browser's history. */
export interface Address {
  read(): { query: Query; shown: number };
  /** The reader is still typing: the first letter opens an entry of the history, the next ones rewrite it. */
  draft(query: Query): void;
  /** The reader means it: the next change will be an entry of its own. */
  commit(query: Query): void;
  /** Keeps how many results are shown, for who comes back. */
  keepShown(shown: number): void;
}

export function trackAddress(): Address {
  let drafting = false;

  /** Whether that was a change. */
  const write = (query: Query): boolean => {
    const address = location.pathname + formatQuery(query);
    if (address === location.pathname + location.search) return false;
    if (drafting) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    return true;
  };

  window.addEventListener("popstate", () => {
    drafting = false;
  });

  return {
    read: () => ({ query: parseQuery(location.search), shown: shownIn(history.state) }),
    draft(query) {
      drafting = write(query) || drafting;
    },
    commit(query) {
      write(query);
      drafting = false;
    },
    keepShown(shown) {
      history.replaceState({ shown }, "");
    },
  };
}

function shownIn(state: unknown): number {
  const known = typeof state === "object" && state !== null && "shown" in state;
  return known && typeof state.shown === "number" ? state.shown : 0;
}
