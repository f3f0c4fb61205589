import { hasFilters, type Query } from "./query.ts";

/** What was found, in words: `12 papers for “moe”`, `3 papers with these filters`, `No papers for “xyz”`. */
export function countSentence(total: number, query: Query): string {
  const papers = total === 0 ? "No papers" : total === 1 ? "1 paper" : `${total.toLocaleString("en")} papers`;
  const words = query.text ? ` for “${query.text}”` : "";
  return `${papers}${words}${hasFilters(query) ? " with these filters" : ""}`;
}
