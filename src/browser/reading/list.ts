import { keepableNote, type SavedPaper } from "./saved-paper.ts";

export const orders = ["hand", "saved", "title", "day"] as const;
export type Order = (typeof orders)[number];

export interface ReadingList {
  /** How the reader wants to see it. */
  order: Order;
  /** In the reader's own order; no permalink twice. */
  papers: readonly SavedPaper[];
}

export const emptyList: ReadingList = { order: "hand", papers: [] };

/** How many papers a list holds at most: more than anybody reads, and little enough for a browser's storage. */
export const mostPapers = 10_000;

/** A paper that is saved stands first. One that is there already stays where it is. */
export function withPaper(list: ReadingList, paper: SavedPaper): ReadingList {
  return has(list, paper.permalink) ? list : { ...list, papers: [paper, ...list.papers].slice(0, mostPapers) };
}

export function withoutPaper(list: ReadingList, permalink: string): ReadingList {
  return { ...list, papers: list.papers.filter((paper) => paper.permalink !== permalink) };
}

export function withNote(list: ReadingList, permalink: string, note: string): ReadingList {
  return {
    ...list,
    papers: list.papers.map((paper) =>
      paper.permalink === permalink ? { ...paper, note: keepableNote(note) } : paper,
    ),
  };
}

/** Puts a paper at a place, 0-based, in the reader's own order; beyond the ends it stands at the end. */
export function withPlace(list: ReadingList, permalink: string, place: number): ReadingList {
  const paper = list.papers.find((candidate) => candidate.permalink === permalink);
  if (!paper) return list;
  const others = withoutPaper(list, permalink).papers;
  return { ...list, papers: others.toSpliced(Math.max(0, place), 0, paper) };
}

export function has({ papers }: ReadingList, permalink: string): boolean {
  return papers.some((paper) => paper.permalink === permalink);
}

/**
 * Takes papers of another list in: new ones behind those that are there, in their own order. Of a paper that is in both
 * nothing is lost: where the notes differ, the one that comes in stands under the one that was there.
 */
export function merged(list: ReadingList, incoming: readonly SavedPaper[]): ReadingList {
  const papers = new Map(list.papers.map((paper) => [paper.permalink, paper]));
  for (const paper of incoming) {
    const known = papers.get(paper.permalink);
    if (known) papers.set(paper.permalink, { ...known, note: bothNotes(known.note, paper.note) });
    else if (papers.size < mostPapers) papers.set(paper.permalink, paper);
  }
  return { ...list, papers: [...papers.values()] };
}

function bothNotes(mine: string, theirs: string): string {
  if (!theirs || mine.includes(theirs)) return mine;
  return mine ? keepableNote(`${mine}\n\n${theirs}`) : theirs;
}

/** The papers as the reader wants to see them; what is equal keeps the reader's own order. */
export function shownPapers({ order, papers }: ReadingList): readonly SavedPaper[] {
  return papers.toSorted(comparisons[order]);
}

const collator = new Intl.Collator("en", { numeric: true });

const comparisons: Record<Order, (a: SavedPaper, b: SavedPaper) => number> = {
  hand: () => 0,
  saved: (a, b) => newestFirst(a.saved, b.saved),
  title: (a, b) => collator.compare(a.title, b.title),
  day: (a, b) => newestFirst(a.day, b.day),
};

function newestFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
