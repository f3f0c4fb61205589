import { shortDay } from "./days.ts";
import type { Hit } from "./engine.ts";
import { readExcerpt } from "./excerpt.ts";

/** A result as an item of the list. Whatever comes from the index enters the page as text. */
export function resultItem(hit: Hit): HTMLLIElement {
  const link = element("a", hit.title);
  link.href = hit.url;
  const item = element("li", element("h2", link));
  const line = [hit.byline, hit.date && time(hit.date), commentsOf(hit)].filter((part) => part !== "");
  if (line.length > 0)
    item.append(withClass("byline", element("p", ...line.flatMap((part) => [" · ", part]).slice(1))));
  const runs = readExcerpt(hit.excerpt, hit.title).map(({ text, found }) => (found ? element("mark", text) : text));
  if (runs.length > 0) item.append(withClass("excerpt", element("p", ...runs)));
  return item;
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
