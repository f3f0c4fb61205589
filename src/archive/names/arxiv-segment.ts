import { readArxivId } from "../../digest/arxiv-id.ts";

/** An arXiv id as papers are known by; undefined for any other text, one with a version among them. */
export function arxivId(text: string): string | undefined {
  return /v\d+$/.test(text) ? undefined : readArxivId(text);
}

/** The id as one path segment and as a file name: the slash of an old id becomes a hyphen. */
export function arxivSegment(id: string): string {
  return id.replace("/", "-");
}

/** The id that a path segment or file name stands for, or `undefined`. Inverse of {@link arxivSegment}. */
export function arxivFromSegment(segment: string): string | undefined {
  return arxivId(segment.replace(/-(?=\d{7}$)/, "/"));
}
