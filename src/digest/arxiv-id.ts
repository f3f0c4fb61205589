/**
 * arXiv identifiers, https://info.arxiv.org/help/arxiv_identifier.html: `2504.07912` (year, month, four or five
 * digits) since 2007, `hep-th/9901001` or `math.GT/0309136` before. A version (`v2`) may follow and is no part of the
 * identity.
 */
const modern = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?$/;
const old = /^([a-z][a-z-]{1,15}(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?$/;

/** The id without its version; undefined where the text is none. */
export function readArxivId(text: string): string | undefined {
  return (modern.exec(text) ?? old.exec(text))?.[1];
}
