import type { IsoDay } from "../digest/digest.ts";

/** A feed in no format yet. */
export interface Feed {
  /** What it is of, in a form that never changes: `feed`, `topics/agents`. Its id is made from this. */
  name: string;
  title: string;
  subtitle: string;
  /** Path of the feed itself. */
  self: string;
  /** Path of the page that shows the same. */
  page: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** What it is of, in a form that never changes, as `stableName` gives it: the entry's id is made from it. */
  path: string;
  title: string;
  /** Path of the entry's page. */
  page: string;
  /** Day of the edition that brought it. */
  published: IsoDay;
  /** Day of the newest edition that changed it. */
  updated: IsoDay;
  /** Never empty: Atom takes the feed's author for that of an entry without one. */
  authors: readonly string[];
  topics: readonly { id: string; name: string }[];
  /** HTML that a feed reader shows; addresses in it are absolute. */
  html: string;
}

/** A day as the moment at which it begins in UTC: captures know days and no hours. */
export function momentOf(day: IsoDay): string {
  return `${day}T00:00:00Z`;
}

/** The day of the newest entry; of a feed without entries the day from which its names hold. */
export function updatedOf({ entries }: Pick<Feed, "entries">, since: IsoDay): IsoDay {
  return entries.reduce((newest, { updated }) => (updated > newest ? updated : newest), entries[0]?.updated ?? since);
}
