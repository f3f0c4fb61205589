import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import type { Tombstone } from "../archive/permalinks/tombstones.ts";
import { urls } from "../data/urls.ts";
import { currentPath, kindIds, segmentsOf } from "../paths.ts";
import { rootFiles } from "../root-files.ts";
import { afterPages } from "./after-pages.ts";

/** The file of paths that lead to others. */
export function redirects(): AstroIntegration {
  return afterPages("redirects", (folder, { archive }) => writeRedirects(folder, archive.tombstones));
}

/** How many static rules Cloudflare Pages reads (https://developers.cloudflare.com/pages/configuration/redirects/). */
const limit = 2000;

/**
 * Writes `_redirects`, which Cloudflare Pages and Netlify read: there a moved path answers with status 301. Other hosts,
 * and those that read only so many lines, serve the page that stands at each of these paths. A kind of pages that has
 * moved is one line, for its files too.
 *
 * @returns how many paths it lists.
 */
export async function writeRedirects(folder: string, tombstones: readonly Tombstone[]): Promise<number> {
  const single = tombstones.flatMap((page) =>
    page.kind === "moved" && page.to !== currentPath(page.path)
      ? `${urls.path(page.path)} ${urls.path(page.to)} 301\n`
      : [],
  );
  // The first line that fits counts.
  const lines = [...single.sort(), ...movedKinds()];
  if (lines.length > 0) await writeFile(join(folder, rootFiles.redirects.name), lines.join(""));
  return lines.length;
}

/** A line for each path at which pages of a kind stood before. */
function movedKinds(): string[] {
  return kindIds.flatMap((kind) => {
    const [segment, ...formerly] = segmentsOf(kind);
    return formerly.map((former) => `${urls.path(former)}/* ${urls.path(segment ?? "")}/:splat 301\n`);
  });
}

/** A line for the summary where a host may not read all of them, or soon will not. */
export function redirectsNote(count: number): string | undefined {
  if (count < 0.9 * limit) return undefined;
  return `${rootFiles.redirects.name} has ${count} lines, and Cloudflare Pages reads ${limit}: the pages at the other paths lead on all the same`;
}
