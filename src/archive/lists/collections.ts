import { definedFields } from "../../defined-fields.ts";
import type { ArchiveDate, Edition, OrganizationPage, Topic } from "../archive.ts";
import { compare } from "../names/compare.ts";
import type { Paper } from "../paper.ts";
import { segmentOf } from "../names/segment.ts";
import type { TopicDefinition } from "../content/topic-definition.ts";

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

/** Topics that have papers, by name. */
export function collectTopics(papers: readonly Paper[], definitions: readonly TopicDefinition[]): Topic[] {
  const tagged = groupEach(newestFirst(papers), (paper) => paper.topics);
  return definitions
    .flatMap(({ id, name, description }) => {
      const members = tagged.get(id);
      return members ? [{ id, name, description, papers: members.map(({ permalink }) => permalink) }] : [];
    })
    .sort(byName);
}

/** Organizations by name, handles that differ only in case taken together, spelled as on their newest paper. */
export function collectOrganizations(papers: readonly Paper[]): OrganizationPage[] {
  const groups = groupEach(newestFirst(papers), ({ organization }) =>
    organization ? [segmentOf(organization.handle)] : [],
  );
  return [...groups]
    .map(([id, members]) => {
      const { handle, name } = members[0]?.organization ?? { handle: id, name: id };
      return { id, handle, name, papers: members.map(({ permalink }) => permalink) };
    })
    .sort(byName);
}

export function newestFirst(papers: readonly Paper[]): Paper[] {
  return papers.toSorted((a, b) => compare(b.day, a.day) || compare(a.permalink, b.permalink));
}

export function groupEach(papers: readonly Paper[], keys: (paper: Paper) => readonly string[]): Map<string, Paper[]> {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    for (const key of keys(paper)) {
      const group = groups.get(key);
      if (group) group.push(paper);
      else groups.set(key, [paper]);
    }
  }
  return groups;
}

export function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id);
}
