import { anyEnding } from "../citation-formats.ts";
import { isDayCitations } from "../browser/reading/day-citations.ts";

/**
 * Whether a path below the base is that of a file of citations that scripts fetch, and every copy of the site must hold:
 * of a day, from which those of a reader's list are collected, or of a paper with so many authors that its page leaves
 * them out, to be copied.
 */
export function isFetchedCitations(path: string): boolean {
  return isDayCitations(path) || paperFile.test(path);
}

const paperFile = new RegExp(`^papers/[^/]+\\.${anyEnding()}$`);
