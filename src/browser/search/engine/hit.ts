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
  /** A number; empty where unknown. */
  comments: string;
  /** See `readExcerpt`. */
  excerpt: string;
}

/** Reads what `SearchFields.astro` writes into a paper's page. */
export function hitOf({ url, excerpt, meta }: Fragment): Hit {
  const { title = url, byline = "", date = "", day = "", comments = "" } = meta;
  return {
    url,
    title,
    byline: displayed(byline),
    date: displayed(date),
    day: displayed(day),
    comments: displayed(comments),
    excerpt,
  };
}

/** All words of a paper that can be found. The engine gives the text of the page with every result. */
export function textOf(fragment: Fragment): string {
  const { content } = fragment as Fragment & { content: string };
  return [content, ...Object.values(fragment.meta)].join(" ");
}
