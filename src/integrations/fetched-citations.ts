import { citationFormats } from "../citation-formats.ts";
import { citedPageAt, isLockedPath, pathOf, type PageAddress } from "../paths.ts";

/**
 * Whether a path below the base is that of a file of citations that scripts fetch, and every copy of the site must hold:
 * of a day, from which those of a reader's list are collected, or of a paper with so many authors that its page leaves
 * them out, to be copied.
 */
export function isFetchedCitations(path: string): boolean {
  const page = citedPageAt(path, endings());
  return page?.kind === "papers" || isDay(page);
}

/** Whether a path below the base is that of a file of the citations of a day. */
export function isDayCitations(path: string): boolean {
  return isDay(citedPageAt(path, endings()));
}

function isDay(page: PageAddress | undefined): boolean {
  return page?.kind === "dates" && isLockedPath(pathOf(page));
}

/** Of files of citations. */
export function endings(): string[] {
  return citationFormats.map(({ ending }) => ending);
}
