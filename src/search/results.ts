import { shortDay } from "../data/days.ts";
import type { Hit } from "./engine.ts";
import { readExcerpt, type Run } from "./excerpt.ts";
import { markTitle } from "./title-marks.ts";

/**
 * A result as an item of the list. Whatever comes from the index enters the page as text. The words of the query are
 * marked in the excerpt or, where it holds none of them, in the title.
 */
export function resultItem(hit: Hit, query: string): HTMLLIElement {
  const excerpt = readExcerpt(hit.excerpt, hit.title);
  const isFound = excerpt.some(({ found }) => found);
  const link = element("a", ...(isFound ? [hit.title] : marked(markTitle(hit.title, query))));
  link.href = hit.url;
  const item = element("li", element("h2", link));
  const line = [hit.byline, hit.date && time(hit.date), commentsOf(hit)].filter((part) => part !== "");
  if (line.length > 0)
    item.append(withClass("byline dotted", element("p", ...line.flatMap((part) => [element("span", part), " "]))));
  if (excerpt.length > 0) item.append(withClass("excerpt", element("p", ...marked(excerpt))));
  return item;
}

function marked(runs: readonly Run[]): (string | Node)[] {
  return runs.map(({ text, found }) => (found ? element("mark", text) : text));
}

function commentsOf({ comments }: Hit): string {
  if (!Number(comments)) return "";
  return comments === "1" ? "1 comment" : `${comments} comments`;
}

function time(day: string): HTMLTimeElement {
  const time = element("time", shortDay(day));
  time.dateTime = day;
  return time;
}

function withClass<Made extends HTMLElement>(name: string, made: Made): Made {
  made.className = name;
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...children: (string | Node)[]) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
