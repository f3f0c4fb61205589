import type { IsoDay } from "../../digest/digest.ts";
import type { Archive } from "../archive.ts";
import type { PagePath } from "./lock.ts";

/**
 * The day on which each page last changed by a digest, by its path below the base; the front page is the empty path. A
 * digest changes the pages of its papers, of their days, topics, organizations and authors, and of the years and months that hold
 * them. From the data alone: an edit of an overlay has no day.
 */
export function lastChanges({ papers, editions, topics, organizations, authors }: Archive): Map<PagePath, IsoDay> {
  const changes = new Map<PagePath, IsoDay>();
  const note = (path: PagePath, day: IsoDay): void => {
    if (day > (changes.get(path) ?? "")) changes.set(path, day);
  };
  const listed = new Map(papers.map(({ permalink, appearances }) => [permalink, appearances.at(-1)?.day ?? ""]));

  for (const { day } of editions) {
    for (const path of [
      "",
      "dates/",
      "topics/",
      "organizations/",
      "authors/",
      ...periodsIn("dates/", day),
      `dates/${day}/`,
    ]) {
      note(path, day);
    }
  }
  for (const { permalink, published, day } of papers) {
    const newest = listed.get(permalink) ?? day;
    note(`papers/${permalink}/`, newest);
    if (published) {
      for (const path of [...periodsIn("dates/", published), `dates/${published}/`]) note(path, newest);
    }
  }
  const days = new Map(papers.map(({ permalink, day }) => [permalink, day]));
  const lists = [
    ...topics.map(({ id, papers: members }) => ({ path: `topics/${id}/`, members })),
    ...organizations.map(({ id, papers: members }) => ({ path: `organizations/${id}/`, members })),
    ...authors.map(({ id, papers: members }) => ({ path: `authors/${id}/`, members })),
  ];
  for (const { path, members } of lists) {
    for (const permalink of members) {
      const newest = listed.get(permalink) ?? "";
      for (const page of [path, ...periodsIn(path, days.get(permalink) ?? "")]) note(page, newest);
    }
  }
  return changes;
}

/** The pages of a day's year and month below a path, whether or not the site has them. */
function periodsIn(path: PagePath, day: IsoDay): PagePath[] {
  return [`${path}${day.slice(0, 4)}/`, `${path}${day.slice(0, 7)}/`];
}
