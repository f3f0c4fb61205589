import { segmentOf } from "../archive/names/segment.ts";
import { environment } from "../site.ts";

const { base, siteUrl } = environment;

/** The only place where a path of the site is spelled. Every function gives a path under the configured base. */
export const urls = {
  home: () => base,
  /** A page path as the lock file knows it, such as `papers/2504.07912/`. */
  path: (path: string) => `${base}${path}`,
  paper: (permalink: string) => `${base}papers/${permalink}/`,
  calendar: () => `${base}dates/`,
  /** A day, a month or a year: `2026-06-17`, `2026-06`, `2026`. */
  date: (period: string) => `${base}dates/${period}/`,
  topics: () => `${base}topics/`,
  topic: (topic: string, period?: string) => `${base}topics/${topic}/${period ? `${period}/` : ""}`,
  organizations: () => `${base}organizations/`,
  /** `handle` as listings spell it, in any case. */
  organization: (handle: string, period?: string) =>
    `${base}organizations/${segmentOf(handle)}/${period ? `${period}/` : ""}`,
  authors: () => `${base}authors/`,
  /** `author` as its page's `id`. */
  author: (author: string, period?: string) => `${base}authors/${author}/${period ? `${period}/` : ""}`,
  /** The file of citations beside a list's page, whose path is given: `…/dates/2026-06/` has `…/dates/2026-06.bib`. */
  citations: (list: string, ending: string) => `${list.replace(/\/$/, "")}.${ending}`,
  search: (query?: string) => `${base}search/${query ? `?q=${encodeURIComponent(query)}` : ""}`,
  /** The reader's own list. */
  saved: () => `${base}saved/`,
  /** A page of `content/pages`. */
  page: (name: string) => `${base}${name}/`,
  /** Feeds: editions, and papers of the newest editions. */
  feed: () => `${base}feed.xml`,
  jsonFeed: () => `${base}feed.json`,
  papersFeed: () => `${base}papers.xml`,
  /** The feed beside the page of a topic, an organization or an author. */
  feedBeside: (page: string) => `${page}feed.xml`,
  feedStyle: () => `${base}feed.css`,
  openSearch: () => `${base}opensearch.xml`,
  sitemapIndex: () => `${base}sitemap-index.xml`,
  /** The n-th part of the sitemap, from 0. */
  sitemap: (part: number) => `${base}sitemap-${part}.xml`,
  papersJsonl: () => `${base}papers.jsonl`,
  papersSchema: () => `${base}papers.schema.json`,
  /** What changes daily for the whole archive, sizes of downloads among it. */
  edition: () => `${base}edition.json`,
  /** The copy for a folder on disk. */
  portable: () => `${base}broadsheet-portable.zip`,
  /** A file of `public/`, or one that a build step writes at the root. */
  asset: (name: string) => `${base}${name}`,
};

/** The same path as an address that works from anywhere. */
export function absolute(path: string): string {
  return `${siteUrl}${path}`;
}
