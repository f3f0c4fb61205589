import { segmentOf } from "../archive/names/segment.ts";
import {
  citationFile,
  datePath,
  directoryPath,
  listPath,
  paperPath,
  pathOf,
  savedPath,
  type KindId,
  type ListKind,
} from "../paths.ts";
import { rootFiles } from "../root-files.ts";
import { searchFolder } from "../search-files.ts";
import { environment } from "../site.ts";

const { base, siteUrl } = environment;

/** Paths under the configured base: of pages, as `src/paths.ts` builds them; of files at the root, by their names in `src/root-files.ts`, or here where no step of the build speaks of them. */
export const urls = {
  home: () => base,
  /** A path of a page below the base, such as `papers/2504.07912/`. */
  path: (path: string) => `${base}${path}`,
  /** The one page of a kind that has one, or its directory. */
  directory: (kind: KindId) => `${base}${directoryPath(kind)}`,
  paper: (permalink: string) => `${base}${paperPath(permalink)}`,
  calendar: () => `${base}${directoryPath("dates")}`,
  /** A day, a month or a year: `2026-06-17`, `2026-06`, `2026`. */
  date: (period: string) => `${base}${datePath(period)}`,
  /** A list by its `id`, or a period of a long one. */
  list: (kind: ListKind, id: string, period?: string) => `${base}${listPath(kind, id, period)}`,
  topics: () => `${base}${directoryPath("topics")}`,
  topic: (topic: string) => `${base}${listPath("topics", topic)}`,
  organizations: () => `${base}${directoryPath("organizations")}`,
  /** `handle` as listings spell it, in any case. */
  organization: (handle: string) => `${base}${listPath("organizations", segmentOf(handle))}`,
  /** The file of citations beside a list's page, whose path is given: `…/dates/2026-06/` has `…/dates/2026-06.bib`. */
  citations: citationFile,
  search: (query?: string) => `${base}${directoryPath("search")}${query ? `?q=${encodeURIComponent(query)}` : ""}`,
  /** The folder of the search index. */
  searchIndex: () => `${base}${searchFolder}/`,
  /** The reader's own list. */
  saved: () => `${base}${savedPath()}`,
  /** A page of `content/pages`. */
  page: (name: string) => `${base}${pathOf({ kind: "pages", id: name })}`,
  /** Feeds: editions, and papers of the newest editions. */
  feed: () => `${base}feed.xml`,
  jsonFeed: () => `${base}${rootFiles.jsonFeed.name}`,
  papersFeed: () => `${base}papers.xml`,
  /** The feed beside the page of a list. */
  feedBeside: (page: string) => `${page}feed.xml`,
  feedStyle: () => `${base}feed.css`,
  openSearch: () => `${base}opensearch.xml`,
  sitemapIndex: () => `${base}sitemap-index.xml`,
  /** The n-th part of the sitemap, from 0. */
  sitemap: (part: number) => `${base}sitemap-${part}.xml`,
  papersJsonl: () => `${base}papers.jsonl`,
  papersSchema: () => `${base}papers.schema.json`,
  /** What changes daily for the whole archive, sizes of downloads among it. */
  edition: () => `${base}${rootFiles.edition.name}`,
  worker: () => `${base}${rootFiles.worker.name}`,
  /** By which a device installs the site. */
  manifest: () => `${base}${rootFiles.manifest.name}`,
  /** The copy for a folder on disk. */
  portable: () => `${base}${rootFiles.portable.name}`,
  /** A file of `public/`, or one that a build step writes at the root. */
  asset: (name: string) => `${base}${name}`,
};

/** The same path as an address that works from anywhere. */
export function absolute(path: string): string {
  return `${siteUrl}${path}`;
}
