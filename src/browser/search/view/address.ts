import { formatQuery, parseQuery, type Query } from "../query.ts";

/** The address of the search page and its place in the browser's history. */
export interface Address {
  read(): { query: Query; place: Place };
  /** The reader is still typing: the first letter opens an entry of the history, the next ones rewrite it. */
  draft(query: Query): void;
  /** The reader means it: the next change will be an entry of its own. */
  commit(query: Query): void;
  /** Keeps how many results are shown, for who comes back; where they are scrolled to is kept as they scroll. */
  keepShown(shown: number): void;
}

/** Where a reader was in the results; zeros for a new search. */
export interface Place {
  shown: number;
  /** In pixels from the top. */
  scroll: number;
}

/** Milliseconds of rest after which a place is kept: browsers allow some 100 writes in half a minute. */
const scrollPause = 200;

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

  // The browser would go back to a place in results that are not there yet.
  history.scrollRestoration = "manual";
  let resting: number | undefined;
  const keep = (place: Partial<Place>) => history.replaceState({ ...placeIn(history.state), ...place }, "");
  window.addEventListener("scroll", () => {
    clearTimeout(resting);
    const { href } = location;
    resting = window.setTimeout(() => {
      if (href === location.href) keep({ scroll: window.scrollY });
    }, scrollPause);
  });

  return {
    read: () => ({ query: parseQuery(location.search), place: placeIn(history.state) }),
    draft(query) {
      drafting = write(query) || drafting;
    },
    commit(query) {
      write(query);
      drafting = false;
    },
    keepShown(shown) {
      keep({ shown });
    },
  };
}

function placeIn(state: unknown): Place {
  const { shown, scroll } = (state ?? {}) as Record<string, unknown>;
  return { shown: typeof shown === "number" ? shown : 0, scroll: typeof scroll === "number" ? scroll : 0 };
}
