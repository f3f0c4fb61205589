import { shortDay } from "../../../data/days.ts";
import { factTexts } from "../../../data/fact-texts.ts";
import { mark } from "../../../markup.ts";
import { permalinkIn } from "../../../paths.ts";
import { write } from "../../marked.ts";
import { saveButton } from "../../reading/save-button.ts";
import { readExcerpt, type Run } from "./excerpt.ts";
import type { Hit } from "../engine/hit.ts";
import { markTitle } from "./title-highlights.ts";

/**
 * A result as an item of the list. Whatever comes from the index enters the page as text. The words of the query are
 * marked in the excerpt or, where it holds none of them, in the title.
 */
export function resultItem(hit: Hit, query: string): HTMLLIElement {
  const excerpt = readExcerpt(hit.excerpt, hit.title);
  const isFound = excerpt.some(({ found }) => found);
  const link = element("a", ...(isFound ? [hit.title] : marked(markTitle(hit.title, query))));
  link.href = hit.url;
  const item = element("li", element("h2", link), about(hit, saveButton(savedOf(hit))));
  if (excerpt.length > 0) item.append(withClass("excerpt", element("p", ...marked(excerpt))));
  return item;
}

/** The same without an excerpt, for a short list: title, who and when. */
export function shortResult(hit: Hit, query: string): HTMLLIElement {
  const link = element("a", ...marked(markTitle(hit.title, query)));
  link.href = hit.url;
  return element("li", link, about(hit));
}

/** Who, when, what was counted, and what can be done with the paper, in one line. */
function about(hit: Hit, ...controls: HTMLElement[]): HTMLElement {
  const line = [hit.byline, hit.date && time(hit.date), ...factTexts("search", hit.facts)].filter(
    (part) => part !== "",
  );
  const parts = line.flatMap((part) => [element("span", part), " "]);
  const about = withClass("byline dotted", element("p", ...parts, ...controls));
  write(about, mark("data-line"));
  return about;
}

/** What the reader's list keeps of a result. Whether the paper is withdrawn is not for the list to remember. */
function savedOf({ url, title, byline, day }: Hit): Parameters<typeof saveButton>[0] {
  return { permalink: permalinkIn(url) ?? "", title, byline: byline.replace(/^Withdrawn(?: · |$)/, ""), day };
}

function marked(runs: readonly Run[]): (string | Node)[] {
  return runs.map(({ text, found }) => (found ? element("mark", text) : text));
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
