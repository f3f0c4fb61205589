import { definedFields } from "../../defined-fields.ts";
import type { ArchiveDate, Edition } from "../archive.ts";
import type { Paper } from "../paper.ts";

/** Every day that has an edition or on which a paper was published, each linked to its neighbours. */
export function collectDates(papers: readonly Paper[], editions: readonly Edition[]): ArchiveDate[] {
  const published = Map.groupBy(
    papers.filter((paper) => paper.published),
    (paper) => paper.published as string,
  );
  const editionOf = new Map(editions.map((edition) => [edition.day, edition]));
  const days = [...new Set([...published.keys(), ...editionOf.keys()])].sort();

  return days.flatMap((day, index) => {
    const ownPapers = (published.get(day) ?? []).map(({ permalink }) => permalink);
    const edition = editionOf.get(day);
    const count = new Set([...ownPapers, ...(edition?.papers ?? [])]).size;
    return {
      day,
      edition: edition !== undefined,
      published: ownPapers,
      count,
      ...definedFields({ previous: days[index - 1], next: days[index + 1] }),
    };
  });
}
