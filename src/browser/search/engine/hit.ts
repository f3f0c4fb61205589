import { eachFact, type FactName } from "../../../facts.ts";
import type { Fragment } from "../pagefind-api.ts";
import { displayed } from "./display-only.ts";

/** A paper as a result shows it. All fields but `excerpt` are plain text. */
export interface Hit {
  url: string;
  title: string;
  byline: string;
  /** ISO day; empty where unknown. */
  date: string;
  /** ISO day of the newest edition that lists it. */
  day: string;
  /** What was counted of it; 0 where the index does not know. */
  facts: Record<FactName, number>;
  /** See `readExcerpt`. */
  excerpt: string;
}

/** Reads what `SearchFields.astro` writes into a paper's page. */
export function hitOf({ url, excerpt, meta }: Fragment): Hit {
  const { title = url, byline = "", date = "", day = "" } = meta;
  return {
    url,
    title,
    byline: displayed(byline),
    date: displayed(date),
    day: displayed(day),
    facts: factsIn(meta),
    excerpt,
  };
}

/** What was counted of a paper, as its page's entry in the index holds it. */
export function factsIn(meta: Fragment["meta"]): Hit["facts"] {
  return eachFact((name) => Number(displayed(meta[name] ?? "")));
}

/** All words of a paper that can be found. The engine gives the text of the page with every result. */
export function textOf(fragment: Fragment): string {
  const { content } = fragment as Fragment & { content: string };
  return [content, ...Object.values(fragment.meta)].join(" ");
}
