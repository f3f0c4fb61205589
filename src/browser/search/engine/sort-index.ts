import { sortingFacts, type SortingFact } from "../../../facts.ts";
import { loadDataFile } from "../../load-file.ts";
import type { Sort } from "../query.ts";

// The orders of results other than by relevance. Pagefind could keep them too, but then every search would begin with
// downloading them: 40 KB at 10,000 papers. This file is fetched when a reader first asks for such an order.

/** The day of a paper, empty where unknown, and what was counted of it. */
export interface SortKeys extends Record<SortingFact, number> {
  id: string;
  date: string;
}

/** The name of the file in the folder of the index. */
export const sortIndexFile = "orders.txt";

/** A line a paper, its id at the end; the newest first, so that days that repeat cost little. */
export function writeSortIndex(papers: readonly SortKeys[]): string {
  return papers
    .toSorted((one, other) => (one.date === other.date ? (one.id < other.id ? -1 : 1) : one.date < other.date ? 1 : -1))
    .map((paper) => `${[paper.date, ...sortingFacts.map((fact) => paper[fact]), paper.id].join(" ")}\n`)
    .join("");
}

/** An order other than that of relevance. */
export type SortOrder = Exclude<Sort, "relevance">;

/** The place of each paper by its id: 0 is the newest day, or the greatest count. Equals have the same place. */
export type SortedPlaces = Map<string, number>;

export function readSortedPlaces(text: string, sort: SortOrder): SortedPlaces {
  const papers = text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [date = "", ...rest] = line.split(" ");
      const id = rest.pop() ?? "";
      return { id, key: sort === "date" ? date : Number(rest[sortingFacts.indexOf(sort)] ?? 0) };
    });
  const keys = [...new Set(papers.map(({ key }) => key))].sort((one, other) => (one < other ? 1 : -1));
  const places = new Map(keys.map((key, place) => [key, place]));
  return new Map(papers.map(({ id, key }) => [id, places.get(key) ?? keys.length]));
}

/** @param bundle the folder of the index, root-relative with a final slash */
export function sortIndexIn(bundle: string): (sort: SortOrder) => Promise<SortedPlaces> {
  let loading: Promise<string> | undefined;
  return async (sort) => {
    loading ??= loadDataFile(bundle + sortIndexFile).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return readSortedPlaces(await loading, sort);
  };
}
