import { countOf } from "../../data/counts.ts";
import { marked, told } from "../../markup.ts";
import { findMarked } from "../marked.ts";
import { keepVisit } from "./storage.ts";
import { visit } from "./last-visit.ts";

/**
 * Marks what is new on the front page since the reader's last visit: in the folio line, and where only some of the
 * papers are new, at each of them.
 *
 * @param edition ISO day of the edition shown
 */
export function markNewSinceLastVisit(edition: string): void {
  const items = new Map(
    [...document.querySelectorAll(marked("data-paper"))].map((button) => [told(button, "data-paper"), button]),
  );
  let fresh: readonly string[] = [];
  keepVisit((last) => {
    const visited = visit(last, edition, [...items.keys()]);
    fresh = visited.fresh;
    return visited.next;
  });
  if (fresh.length === 0) return;
  const all = fresh.length === items.size;
  const sentence = all ? "New since your last visit" : `${countOf(fresh.length, "paper")} new since your last visit`;
  findMarked(document, "data-folio").append(label(sentence));
  if (all) return;
  for (const permalink of fresh) items.get(permalink)?.closest(marked("data-line"))?.prepend(label("New"));
}

function label(text: string): HTMLSpanElement {
  const span = document.createElement("span");
  span.className = "new-since";
  span.textContent = text;
  return span;
}
