import { definedFields } from "../../defined-fields.ts";

/** What a browser remembers of the last edition that its reader saw on the front page. */
export interface Visit {
  /** ISO day of the edition. */
  edition: string;
  /** Permalinks that it listed. */
  papers: readonly string[];
  /** Permalinks of the visit before: papers are new that are not among them, as long as this edition is the latest. */
  before?: readonly string[];
}

/**
 * Compares what the front page shows with the last visit. An edition stays new until the next one comes, so that a
 * reader who opens a paper and comes back still finds the marks; papers that a second capture added to an edition that
 * was seen already are new by themselves. The first visit has nothing to compare with, and an edition older than the
 * one seen last, from a copy that is behind, tells nothing.
 *
 * @returns what to remember, and the permalinks that are new
 */
export function visit(
  last: Visit | undefined,
  edition: string,
  papers: readonly string[],
): { next: Visit; fresh: string[] } {
  if (!last) return { next: { edition, papers }, fresh: [] };
  if (edition < last.edition) return { next: last, fresh: [] };
  const seen = new Set(last.papers);
  const grown = edition > last.edition || papers.some((paper) => !seen.has(paper));
  const before = grown ? last.papers : last.before;
  if (!before) return { next: { edition, papers }, fresh: [] };
  const known = new Set(before);
  return { next: { edition, papers, before }, fresh: papers.filter((paper) => !known.has(paper)) };
}

/** Reads what was remembered; `undefined` where it is nothing of the kind. */
export function readVisit(text: string): Visit | undefined {
  try {
    const { edition, papers, before } = JSON.parse(text) as Record<string, unknown>;
    if (typeof edition !== "string" || !isNames(papers)) return undefined;
    return { edition, papers, ...definedFields({ before: isNames(before) ? before : undefined }) };
  } catch {
    return undefined;
  }
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}
