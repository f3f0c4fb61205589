import { countOf } from "../../data/counts.ts";
import type { ListActions } from "./list-actions.ts";
import { readListFragment } from "./list-link.ts";
import { has, merged } from "./list.ts";
import type { SavedElements } from "./saved-elements.ts";
import type { SavedPaper } from "./saved-paper.ts";
import { keptList } from "./storage.ts";

/** Shows the list that the page's address carries, and takes it in where the reader says so: never by itself. */
export function offerLinkImport(parts: SavedElements, actions: ListActions): void {
  const { section, arrived, arrivals, take, leave } = parts.arrival;

  const read = async () => {
    const found = await readListFragment(location.hash);
    section.hidden = true;
    if (!found) return;
    if ("problem" in found) {
      actions.say(`The list of this link cannot be read: ${found.problem}.`);
      return;
    }
    ask(found.papers);
  };

  function ask(papers: readonly SavedPaper[]): void {
    const { list } = keptList();
    const fresh = papers.filter(({ permalink }) => !has(list, permalink));
    arrived.textContent = question(papers.length, fresh.length, list.papers.length);
    arrivals.replaceChildren(
      ...papers.map(({ title }) => Object.assign(document.createElement("li"), { textContent: title })),
    );
    take.hidden = fresh.length === 0;
    take.textContent = `Add ${countOf(fresh.length, "paper")} to my list`;
    take.onclick = () => {
      if (!actions.change((now) => merged(now, papers))) return;
      actions.say(`${countOf(fresh.length, "paper")} added to your list.`);
      finish();
      actions.dropRemoved();
    };
    leave.textContent = fresh.length === 0 ? "Close" : "Leave my list as it is";
    leave.onclick = finish;
    section.hidden = false;
  }

  /** Takes the list out of the address, so that a reload does not ask again. */
  function finish(): void {
    history.replaceState(null, "", location.href.replace(/#.*$/s, ""));
    section.hidden = true;
    parts.heading.focus();
  }

  window.addEventListener("hashchange", () => void read());
  void read();
}

function question(count: number, fresh: number, own: number): string {
  const brought = `It holds ${countOf(count, "paper")}`;
  if (count === 0) return `${brought}.`;
  if (fresh === 0) return `${brought}, all of them on your list already.`;
  const known = count - fresh;
  return own === 0
    ? `${brought}. Nothing is on your own list yet.`
    : `${brought}${known > 0 ? `, ${known} of them on your list already` : ""}. Your own list stays, with its notes.`;
}
