import { definedFields } from "../defined-fields.ts";
import { countOf } from "../data/counts.ts";
import { absolute, urls } from "../data/urls.ts";
import type { PaperEntry } from "../loaders/entries.ts";
import type { CitationRecord } from "./citations/record.ts";

/**
 * What a citation of a paper says. Nothing is invented: without names in the order of the paper there are no authors,
 * but a note that says what is known; a free-text venue is a note; a summary is no abstract.
 *
 * @returns `undefined` for a paper that was withdrawn, which is not to be cited
 */
export function citationOf(paper: PaperEntry): CitationRecord | undefined {
  if (paper.withdrawn !== undefined) return undefined;
  const { authors, arxiv, category, publication, published, venue } = paper;
  const doi = paper.doi ?? (arxiv && !publication ? `10.48550/arXiv.${arxiv}` : undefined);
  const date = publication ? String(publication.year) : published;
  const note = [authors ? "" : authorsNote(paper), publication ? "" : (venue ?? "")].filter(Boolean).join(". ");
  return {
    key: paper.citationKey,
    title: paper.titleText,
    ...definedFields({ authors, date, arxiv, category, doi }),
    url: absolute(urls.paper(paper.permalink)),
    ...definedFields({
      publication,
      note: note || undefined,
      abstract: paper.abstractSource === "summary" ? undefined : paper.abstractText || undefined,
    }),
  };
}

/**
 * The citations of a list, without papers that are not to be cited and without abstracts: a paper stands in a dozen
 * lists, and its abstract is as long as all that is said of it otherwise.
 */
export function citationsOf(papers: readonly PaperEntry[]): CitationRecord[] {
  return papers.flatMap((paper) => {
    const { abstract: _abstract, ...citation } = citationOf(paper) ?? {};
    return "key" in citation ? citation : [];
  });
}

function authorsNote({ authorCount, authorsUnordered, organization }: PaperEntry): string {
  // Names whose order is not known are never cited, only counted.
  const count = authorCount ?? authorsUnordered?.length;
  if (count) return countOf(count, "author");
  return organization ? `By ${organization.name}` : "";
}
