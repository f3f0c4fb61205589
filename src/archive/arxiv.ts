import { readArxivId } from "../digest/arxiv-id.ts";

/** Whether a text is an arXiv id without version, as papers are known by. */
export function isArxivId(text: string): boolean {
  return readArxivId(text) === text;
}

/** The id as one path segment and as a file name: the slash of an old id becomes a hyphen. */
export function arxivSegment(id: string): string {
  return id.replace("/", "-");
}

/** The id that a path segment or file name stands for, or `undefined`. Inverse of {@link arxivSegment}. */
export function arxivFromSegment(segment: string): string | undefined {
  const candidates = [segment, segment.replace(/-(?=\d{7}$)/, "/")];
  return candidates.find(isArxivId);
}
