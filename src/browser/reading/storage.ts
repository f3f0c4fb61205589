import { readList, writeList } from "./list-file.ts";
import { emptyList, type ReadingList } from "./list.ts";
import { archiveAddress } from "./site-address.ts";
import { readVisit, type Visit } from "./last-visit.ts";

/** Why a browser does not keep something: it refuses to store anything for the site, or has no more room. */
export type Refusal = "refused" | "full";

export interface KeptList {
  list: ReadingList;
  /** Why the list cannot be read, or not all of it; `damaged`: something else wrote there. */
  problem?: "refused" | "damaged";
}

const listeners: (() => void)[] = [];

/** What this browser keeps, as it is now: another tab may have changed it since it was last asked for. */
export function keptList(): KeptList {
  let text: string | null;
  try {
    text = localStorage.getItem(listKey());
  } catch {
    return { list: emptyList, problem: "refused" };
  }
  if (text === null) return { list: emptyList };
  const read = readList(text);
  return "problem" in read || read.unreadable > 0
    ? { list: "problem" in read ? emptyList : read.list, problem: "damaged" }
    : read;
}

/**
 * Changes the list and keeps it. Read and written at one go, so that no tab takes back what another one did.
 *
 * @returns why it was not kept, where it was not
 */
export function changeList(change: (list: ReadingList) => ReadingList): Refusal | undefined {
  const { list, problem } = keptList();
  const key = listKey();
  const refusal = attempt(() => {
    // What cannot be read may still be rescued by hand; it is put aside rather than written over.
    if (problem === "damaged") localStorage.setItem(`${key}:damaged`, localStorage.getItem(key) ?? "");
    localStorage.setItem(key, writeList(change(list)));
  });
  for (const listener of listeners) listener();
  return refusal;
}

/** Calls back whenever the list may have changed: here, in another tab, or while this page was asleep. */
export function onListChange(listener: () => void): void {
  listeners.push(listener);
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key === listKey()) listener();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) listener();
  });
}

/** Remembers a visit to the front page, where the browser allows it. */
export function keepVisit(next: (last: Visit | undefined) => Visit): Refusal | undefined {
  return attempt(() => {
    const key = `broadsheet:visit:${archiveAddress()}`;
    localStorage.setItem(key, JSON.stringify(next(readVisit(localStorage.getItem(key) ?? ""))));
  });
}

/** In words that stand after “Nothing was kept: ”. */
export const refusals: Record<Refusal, string> = {
  refused: "your browser does not let this site keep anything. A private window or a setting can be the reason.",
  full: "the room that your browser gives this site is used up.",
};

function listKey(): string {
  return `broadsheet:saved:${archiveAddress()}`;
}

function attempt(work: () => void): Refusal | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
  }
}
