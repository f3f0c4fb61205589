import { countOf } from "../data/counts.ts";
import type { PortableCopy } from "../integrations/portable/write-portable.ts";
import { redirectsNote } from "../integrations/redirects.ts";
import { filesOfHosts } from "../integrations/search/index-site.ts";
import { environment, site } from "../site.ts";
import { placeholdersOfSite } from "./placeholders.ts";

/** What a finished build says of itself. */
export interface BuildSummary {
  papers: number;
  editions: number;
  /** Pages that a reader can open, redirects among them. */
  pages: number;
  warnings: number;
  /** Paths published for the first time. */
  minted: number;
  /** Paths that lead to others. */
  redirects: number;
  /** Papers published before that got a citation key. */
  keys: number;
  /** Whether the site is only looked at: then nothing is minted. */
  preview: boolean;
  /** What would be minted, of a preview. */
  toMint?: string;
  files: number;
  bytes: number;
  /** What a reader downloads to save the site; 0 where that is not offered. */
  offlineBytes: number;
  /** Nothing where that step is not wired in `astro.config.mjs`. */
  portable?: PortableCopy;
  /** Seconds, in the order in which the stages ran. */
  stages: Record<string, number>;
}

/** The summary as an operator reads it. */
export function formatSummary(summary: BuildSummary): string {
  const times = Object.entries(summary.stages).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
  return [countsOf(summary).join(" · "), times.join(" · "), ...sizesOf(summary), ...notesOf(summary)].join("\n");
}

function countsOf({ papers, editions, pages, warnings, minted, keys }: BuildSummary): string[] {
  return [
    countOf(papers, "paper"),
    countOf(editions, "edition"),
    countOf(pages, "page"),
    countOf(warnings, "warning"),
    ...(minted > 0 && environment.locked ? [`${countOf(minted, "path")} minted`] : []),
    ...(keys > 0 && environment.locked ? [`${countOf(keys, "citation key")} minted`] : []),
  ];
}

function sizesOf({ files, bytes, offlineBytes, portable }: BuildSummary): string[] {
  const offline = [
    ...(offlineBytes > 0 ? [`${megabytes(offlineBytes)} to save`] : []),
    ...(portable ? [`${megabytes(portable.bytes)} as a zip`] : []),
  ];
  return [
    `${countOf(files, "file")}, ${megabytes(bytes)} in ${environment.outDir}`,
    ...(offline.length > 0 ? [`To read offline: ${offline.join(", ")}`] : []),
  ];
}

/** What an operator should know before a host refuses the site, or readers miss something. */
function notesOf({ files, portable, redirects, preview, toMint }: BuildSummary): string[] {
  return [
    portable?.beside !== undefined &&
      `The zip is too large for many hosts and not in the site: offer it elsewhere from ${portable.beside}`,
    isNearLimit(files) &&
      `${files > filesOfHosts ? "More than" : "Near"} the ${filesOfHosts.toLocaleString("en")} files that some hosts accept of a site`,
    redirectsNote(redirects),
    toMint,
    ...(preview ? [] : placeholdersOfSite({ siteUrl: environment.siteUrl, authority: site.tag.authority })),
    !environment.locked &&
      "Built beside the archive: set CONTENT_DIR as well as SEEDS_DIR to hold and write a lock file",
  ].filter((note) => typeof note === "string");
}

/** Soon enough to look for another host before a digest does not go out: some two thousand papers before. */
function isNearLimit(files: number): boolean {
  return files > 0.9 * filesOfHosts;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
