import { pageRange } from "./citations/page-range.ts";
import type { CitationRecord } from "./citations/record.ts";
import { creatorName, zoteroType } from "./zotero.ts";

/** A `<meta>` of a page's head. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The tags by which Google Scholar, Zotero and their like know a paper. `z:itemType` is what makes Zotero save a
 * preprint: of `citation_title` alone it makes an article of a journal. Other tags of `z:` are fields of its own. See
 * docs/zotero.md.
 */
export function citationTags(record: CitationRecord): MetaTag[] {
  const { title, authors = [], date, arxiv, doi, url, publication, abstract } = record;
  const tags: [string, string | undefined][] = [
    ["z:itemType", zoteroType(publication)],
    ...(arxiv && !publication ? repositoryTags(arxiv) : []),
    ["citation_title", title],
    ...authorNames(authors).map((name): [string, string] => ["citation_author", name]),
    ["citation_publication_date", date?.replaceAll("-", "/")],
    ...placeTags(publication),
    ["citation_doi", doi],
    ["citation_arxiv_id", arxiv],
    ["citation_public_url", url],
    ["citation_pdf_url", arxiv && `https://arxiv.org/pdf/${arxiv}`],
    ["citation_abstract", abstract],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

function repositoryTags(arxiv: string): [string, string][] {
  return [
    ["z:repository", "arXiv"],
    ["z:archiveID", `arXiv:${arxiv}`],
  ];
}

/** Zotero takes a single tag with blanks on both sides of its comma for two names. */
function authorNames(authors: readonly string[]): string[] {
  const [first, ...others] = authors.map(creatorName);
  return others.length === 0 && first && /\s.*,\s.*\s/.test(first) ? [...authors] : authors.map(creatorName);
}

function placeTags(publication: CitationRecord["publication"]): [string, string | undefined][] {
  if (!publication) return [];
  const { volume, pages, publisher } = publication;
  const { first, last } = pageRange(pages);
  const container: [string, string | undefined][] =
    "journal" in publication
      ? [
          ["citation_journal_title", publication.journal],
          ["citation_issue", publication.number],
        ]
      : [
          ["citation_inbook_title", publication.booktitle],
          // The last tag that names a container decides what Zotero takes the paper for.
          ["citation_conference_title", publication.type === "inproceedings" ? publication.booktitle : undefined],
          ["citation_series_title", publication.series],
        ];
  return [
    ...container,
    ["citation_volume", volume],
    ["citation_firstpage", first],
    ["citation_lastpage", last],
    ["citation_publisher", publisher],
  ];
}
