import { countOf } from "../../data/counts.ts";
import { marked, told } from "../../markup.ts";
import { offerLinkImport } from "./link-import.ts";
import { acts, makeItem, type Act, type Item } from "./list-item.ts";
import { orders, shownPapers, withNote, withPaper, withPlace, withoutPaper, type ReadingList } from "./list.ts";
import { savedElements } from "./saved-elements.ts";
import type { SavedPaper } from "./saved-paper.ts";
import { changeList, keptList, onListChange, refusals } from "./storage.ts";
import { offerExports } from "./list-export.ts";

/**
 * Makes the page of saved papers work. What it shows is what the browser keeps, and every change goes there first, so
 * that several tabs show the same.
 */
export function startSavedPage(): void {
  const parts = savedElements();
  const items = new Map<string, Item>();

  function show(): void {
    const { list, problem } = keptList();
    const papers = shownPapers(list);
    parts.problem.hidden = problem === undefined;
    if (problem) parts.problem.textContent = problems[problem];
    parts.none.hidden = papers.length > 0 || problem === "refused";
    parts.head.hidden = papers.length === 0;
    parts.along.hidden = problem === "refused";
    for (const button of [parts.link, ...parts.citations.values(), parts.json]) button.disabled = papers.length === 0;
    parts.count.textContent = countOf(papers.length, "paper");
    parts.order.value = list.order;
    parts.list.dataset["order"] = list.order;
    arrange(papers);
  }

  /** Items stay the same elements, so that the reader's focus and an unfinished note do. */
  function arrange(papers: readonly SavedPaper[]): void {
    const focused = document.activeElement;
    const named = new Set(papers.map(({ permalink }) => permalink));
    for (const [permalink, { element }] of items) {
      if (named.has(permalink)) continue;
      element.remove();
      items.delete(permalink);
    }
    papers.forEach((paper, place) => {
      const item = items.get(paper.permalink) ?? makeItem(parts.item, paper, parts.withdrawn.has(paper.permalink));
      items.set(paper.permalink, item);
      item.show(paper, place, papers.length);
      const there = parts.list.children[place];
      if (there !== item.element) parts.list.insertBefore(item.element, there ?? null);
    });
    // An element that moves within the page loses the focus.
    if (focused instanceof HTMLElement && focused !== document.activeElement && parts.list.contains(focused)) {
      focused.focus();
    }
  }

  function say(sentence: string, undo?: () => void): void {
    parts.said.textContent = sentence;
    parts.undo.hidden = undo === undefined;
    parts.undo.onclick = undo ?? null;
  }

  /** @returns whether it was kept */
  function change(edit: (list: ReadingList) => ReadingList): boolean {
    const refusal = changeList(edit);
    if (refusal) say(`Nothing was kept: ${refusals[refusal]}`);
    return refusal === undefined;
  }

  function move(paper: SavedPaper, step: -1 | 1): void {
    const { papers } = keptList().list;
    const place = papers.findIndex(({ permalink }) => permalink === paper.permalink) + step;
    if (place < 0 || place >= papers.length) return;
    if (change((list) => withPlace(list, paper.permalink, place))) {
      say(`“${paper.title}” is now ${place + 1} of ${papers.length}`);
    }
  }

  function remove(paper: SavedPaper): void {
    const place = keptList().list.papers.findIndex(({ permalink }) => permalink === paper.permalink);
    const element = items.get(paper.permalink)?.element;
    const next = element?.nextElementSibling ?? element?.previousElementSibling;
    if (!change((list) => withoutPaper(list, paper.permalink))) return;
    (next?.querySelector<HTMLElement>(marked("data-act", "remove")) ?? parts.heading).focus();
    say(`“${paper.title}” is no longer saved.`, () => {
      if (!change((list) => withPlace(withPaper(list, paper), paper.permalink, place))) return;
      say(`“${paper.title}” is saved again.`);
      items.get(paper.permalink)?.button("remove").focus();
    });
  }

  /** Papers that the archive removed leave the list; the reader's notes on them are shown a last time. */
  function dropRemoved(): void {
    const gone = keptList().list.papers.filter(({ permalink }) => parts.removed.has(permalink));
    if (gone.length === 0) return;
    const names = new Set(gone.map(({ permalink }) => permalink));
    if (!change((list) => ({ ...list, papers: list.papers.filter(({ permalink }) => !names.has(permalink)) }))) return;
    const sentences = gone.map(({ permalink, title, note }) => {
      const why = parts.removed.get(permalink) ?? "";
      return `“${title}” was removed from this archive and has left your list. ${why}${note && `\nYour note on it: ${note}`}`;
    });
    say(sentences.join("\n"));
  }

  parts.list.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest(marked("data-act")) : null;
    const paper = paperAt(target);
    const act = button ? acts.find((name) => name === told(button, "data-act")) : undefined;
    if (paper && act) does[act](paper);
  });
  const does: Record<Act, (paper: SavedPaper) => void> = {
    annotate: ({ permalink }) => items.get(permalink)?.annotate(),
    up: (paper) => move(paper, -1),
    down: (paper) => move(paper, 1),
    remove,
  };
  parts.list.addEventListener("input", ({ target }) => {
    const paper = paperAt(target);
    if (paper && target instanceof HTMLTextAreaElement) change((list) => withNote(list, paper.permalink, target.value));
  });
  // The field of a note that was left empty is hidden again.
  parts.list.addEventListener("focusout", () => setTimeout(show));
  parts.order.addEventListener("change", () => {
    const order = orders.find((name) => name === parts.order.value) ?? "hand";
    if (change((list) => ({ ...list, order }))) say(`Sorted by ${parts.order.selectedOptions[0]?.text ?? order}`);
  });

  function paperAt(target: EventTarget | null): SavedPaper | undefined {
    const item = target instanceof Element ? target.closest(marked("data-saved-paper")) : null;
    if (!item) return undefined;
    return keptList().list.papers.find(({ permalink }) => permalink === told(item, "data-saved-paper"));
  }

  onListChange(show);
  show();
  dropRemoved();
  offerExports(parts, { say, change, dropRemoved });
  offerLinkImport(parts, { say, change, dropRemoved });
}

const problems = {
  refused:
    "Nothing can be saved here: your browser does not let this site keep anything. A private window or a setting can be the reason.",
  damaged:
    "Something in what this browser kept for your list could not be read. What could be read is shown; the rest is put aside in the browser’s storage when you next change the list.",
};
