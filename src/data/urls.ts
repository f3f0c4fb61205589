import { segmentOf } from "../archive/segment.ts";
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
  search: (query?: string) => `${base}search/${query ? `?q=${encodeURIComponent(query)}` : ""}`,
  /** A page of `content/pages`. */
  page: (name: string) => `${base}${name}/`,
  papersJsonl: () => `${base}papers.jsonl`,
  papersSchema: () => `${base}papers.schema.json`,
  /** A file of `public/`. */
  asset: (name: string) => `${base}${name}`,
};

/** The same path as an address that works from anywhere. */
export function absolute(path: string): string {
  return `${siteUrl}${path}`;
}
