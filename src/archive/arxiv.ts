/**
 * arXiv identifiers, https://info.arxiv.org/help/arxiv_identifier.html: `2504.07912` (year, month, four or five
 * digits) since 2007, `hep-th/9901001` or `math.GT/0309136` before. Versions (`v2`) are never part of an identity.
 */
const modern = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;
const old = /^[a-z-]+(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}$/;

export function isArxivId(text: string): boolean {
  return modern.test(text) || old.test(text);
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
