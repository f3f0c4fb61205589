import { namesOf } from "../data/bylines.ts";
import { definedFields } from "../defined-fields.ts";
import { countOf } from "../data/counts.ts";
import { doiLink } from "../data/paper-links.ts";
import { absolute, urls } from "../data/urls.ts";
import type { PaperEntry } from "../loaders/entries.ts";
import type { CitationRecord } from "./citations/record.ts";

/**
 * What a citation of a paper says. Nothing is invented: without names there are no authors, but a note that says what is
 * known, and one where the order of the names is not; a free-text venue is a note; a summary is no abstract.
 *
 * @returns `undefined` for a paper that was withdrawn, which is not to be cited
 */
export function citationOf(paper: PaperEntry): CitationRecord | undefined {
  if (paper.withdrawn !== undefined) return undefined;
  const { arxiv, category, publication, published, titlePieces, venue } = paper;
  const authors = namesOf(paper);
  const doi = paper.doi ?? (arxiv && !publication ? `10.48550/arXiv.${arxiv}` : undefined);
  const date = publication ? String(publication.year) : published;
  const note = [authorsNote(paper), publication ? "" : (venue ?? "")].filter(Boolean).join(". ");
  const page = absolute(urls.paper(paper.permalink));
  return {
    key: paper.citationKey,
    title: paper.titleText,
    ...definedFields({
      titlePieces,
      authors: authors.length > 0 ? authors : undefined,
      date,
      arxiv,
      category,
      doi,
    }),
    url: addressOf(paper) ?? page,
    page,
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

/** Where the paper itself is, the most lasting place first. */
function addressOf({ arxiv, doi, project }: PaperEntry): string | undefined {
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  return doi ? doiLink(doi) : project;
}

function authorsNote({ authors, authorsUnordered, authorCount, organization }: PaperEntry): string {
  if (authors || authorsUnordered?.length === 1) return "";
  if (authorsUnordered) return "Authors in alphabetical order; their order in the paper is not known";
  if (authorCount) return countOf(authorCount, "author");
  return organization ? `By ${organization.name}` : "";
}
