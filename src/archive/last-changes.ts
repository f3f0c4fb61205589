import { datePath, directoryPath, kindIds, listKinds, listPath, paperPath, rowOf, type PagePath } from "../paths.ts";
import type { IsoDay } from "../digest/digest.ts";
import type { Archive } from "./archive.ts";
import { papersNamedBy, type Paper } from "./paper.ts";

/**
 * The day on which each page last changed by a digest, by its path below the base. A page changes with what is said of
 * the papers that it shows, and with those that join it; links to pages beside it do not count. From the data alone: an
 * edit of an overlay has no day.
 */
export function lastChanges({ papers, editions, dates, lists }: Archive): Map<PagePath, IsoDay> {
  const changes = new Map<PagePath, IsoDay>();
  const note = (path: PagePath, ...days: IsoDay[]): void => {
    for (const day of days) if (day > (changes.get(path) ?? "")) changes.set(path, day);
  };
  const byPermalink = new Map(papers.map((paper) => [paper.permalink, paper]));
  const listed = (permalinks: readonly string[]) =>
    permalinks.map((permalink) => lastListed(byPermalink.get(permalink))).filter((day) => day !== "");
  const shownOn = new Map(editions.map((edition) => [edition.day, edition.papers]));
  const newest = editions.at(-1)?.day;

  if (newest !== undefined) for (const path of pagesOfAll()) note(path, newest);
  for (const { day, edition, published } of dates) {
    const days = listed([...published, ...(shownOn.get(day) ?? [])]);
    for (const period of [day, ...periodsOf(day)]) note(datePath(period), ...(edition ? [day] : []), ...days);
  }
  for (const paper of papers) note(paperPath(paper.permalink), lastListed(paper), ...listed(papersNamedBy(paper)));
  for (const kind of listKinds) {
    for (const { id, papers: members } of lists[kind]) {
      for (const permalink of members) {
        const periods = periodsOf(byPermalink.get(permalink)?.day ?? "");
        for (const period of [undefined, ...periods]) note(listPath(kind, id, period), ...listed([permalink]));
      }
    }
  }
  return changes;
}

/** The day on which what is said of a paper last changed: that of the newest edition that lists it. */
function lastListed(paper: Pick<Paper, "appearances"> | undefined): IsoDay {
  return paper?.appearances.at(-1)?.day ?? "";
}

/** Pages that count or show all of the archive: the front page, directories, whatever else changes daily. */
function pagesOfAll(): PagePath[] {
  return kindIds.flatMap((kind) => {
    const { shape, changes } = rowOf(kind);
    return changes === "daily" || shape === "calendar" || shape === "list" ? [directoryPath(kind)] : [];
  });
}

/** The year and month of a day, whether or not the site has pages of them. */
function periodsOf(day: IsoDay): string[] {
  return [day.slice(0, 4), day.slice(0, 7)];
}
