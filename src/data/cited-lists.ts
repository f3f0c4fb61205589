import type { ArchiveDate } from "../archive/archive.ts";
import { isListKind, kindIds, rowOf, type KindId } from "../paths.ts";
import { periodsOf } from "./calendar.ts";
import { isLong } from "./long-lists.ts";
import { allDates, allLists, allPapers, editionOf, papersNamed, type ShownPaper } from "./queries.ts";

/** A page that has files of citations beside it: that of a list, or of a paper with a long list of authors. */
export interface CitedList {
  kind: KindId;
  /** The segment of its page: `2026-06-17`, `agents`. */
  id: string;
  /** Permalinks of a list that names its papers; of a day or month, its days. */
  of: { papers: readonly string[] } | { days: readonly ArchiveDate[] };
}

/** Every page that files of citations stand beside. */
export async function citedLists(): Promise<CitedList[]> {
  return (await Promise.all(kindIds.filter((kind) => rowOf(kind).cited).map(citedOf))).flat();
}

async function citedOf(kind: KindId): Promise<CitedList[]> {
  if (isListKind(kind)) return (await allLists(kind)).map(({ id, papers }) => ({ kind, id, of: { papers } }));
  if (rowOf(kind).shape === "papers") {
    const papers = (await allPapers()).filter(({ authors, withdrawn }) => isLong(authors) && withdrawn === undefined);
    return papers.map(({ permalink }) => ({ kind, id: permalink, of: { papers: [permalink] } }));
  }
  // A year is too much for one file.
  const periods = periodsOf(await allDates()).filter(({ period }) => period.length > 4);
  return periods.map(({ period, days }) => ({ kind, id: period, of: { days } }));
}

/** The papers of a list as its pages show them; of a day the digest's in its order, then those published that day. */
export async function papersOf({ of }: CitedList): Promise<ShownPaper[]> {
  if ("papers" in of) return papersNamed(of.papers);
  const permalinks = await Promise.all(
    of.days.map(async ({ day, published }) => [...((await editionOf(day))?.papers ?? []), ...published]),
  );
  return papersNamed([...new Set(permalinks.flat())]);
}
