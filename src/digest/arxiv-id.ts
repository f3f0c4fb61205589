/**
 * arXiv identifiers, https://info.arxiv.org/help/arxiv_identifier.html: `2504.07912` (year, month, four or five
 * digits) since 2007, `hep-th/9901001` before. An old id may name a subject class (`math.GT/0309136`), and a version
 * (`v2`) may follow: neither is part of the identity.
 */
const modern = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?$/;
const old = /^([a-z][a-z-]{1,15})(?:\.[A-Z]{2})?(\/\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?$/;

/** The id without subject class and version; undefined where the text is none. */
export function readArxivId(text: string): string | undefined {
  const [, archive, number] = old.exec(text) ?? [];
  return archive === undefined ? modern.exec(text)?.[1] : `${archive}${number}`;
}
