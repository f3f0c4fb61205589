import type { ArchiveDate } from "../archive/archive.ts";
import { namesOf } from "./bylines.ts";
import { periodsOf } from "./calendar.ts";
import { isLong } from "./long-lists.ts";
import {
  allAuthors,
  allDates,
  allOrganizations,
  allPapers,
  allTopics,
  editionOf,
  papersNamed,
  type ShownPaper,
} from "./queries.ts";

/** A page that has files of citations beside it: that of a list, or of a paper with a long list of authors. */
export interface CitedList {
  collection: "papers" | "dates" | "topics" | "organizations" | "authors";
  /** The segment of its page: `2026-06-17`, `agents`. */
  id: string;
  /** Permalinks of a list that names its papers; of a day or month, its days. */
  of: { papers: readonly string[] } | { days: readonly ArchiveDate[] };
}

/** Days, months, topics, organizations, authors, papers of many hands. A year is too much for one file. */
export async function citedLists(): Promise<CitedList[]> {
  const dates = periodsOf(await allDates())
    .filter(({ period }) => period.length > 4)
    .map(({ period, days }) => ({ collection: "dates" as const, id: period, of: { days } }));
  const listed = async (collection: CitedList["collection"], lists: Promise<{ id: string; papers: string[] }[]>) =>
    (await lists).map(({ id, papers }) => ({ collection, id, of: { papers } }));
  const papers = (await allPapers())
    .filter((paper) => isLong(namesOf(paper)) && paper.withdrawn === undefined)
    .map(({ permalink }) => ({ collection: "papers" as const, id: permalink, of: { papers: [permalink] } }));
  return [
    ...papers,
    ...dates,
    ...(await listed("topics", allTopics())),
    ...(await listed("organizations", allOrganizations())),
    ...(await listed("authors", allAuthors())),
  ];
}

/** The papers of a list as its pages show them; of a day the digest's in its order, then those published that day. */
export async function papersOf({ of }: CitedList): Promise<ShownPaper[]> {
  if ("papers" in of) return papersNamed(of.papers);
  const permalinks = await Promise.all(
    of.days.map(async ({ day, published }) => [...((await editionOf(day))?.papers ?? []), ...published]),
  );
  return papersNamed([...new Set(permalinks.flat())]);
}
