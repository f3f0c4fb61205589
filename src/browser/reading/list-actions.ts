import type { ReadingList } from "./list.ts";

/** What the parts of the page of saved papers do in common. */
export interface ListActions {
  /** Says what was done, to eyes and screen readers alike. */
  say(sentence: string): void;
  /** Changes what the browser keeps, or says why it cannot; whether it did. */
  change(edit: (list: ReadingList) => ReadingList): boolean;
  /** Takes papers off the list that the archive removed. */
  dropRemoved(): void;
}
