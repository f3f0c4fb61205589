import { isLong } from "../data/long-lists.ts";
import { hyphenated } from "./citations/page-range.ts";
import type { CitationRecord } from "./citations/record.ts";
import { creatorName } from "./zotero.ts";

type Entries = [name: string, value: string | undefined][];

/**
 * A paper as a COinS (OpenURL ContextObject in a span), by which Zotero saves several papers of one page. A long list
 * of authors is left out; Zotero then asks for the whole record by the DOI. See docs/zotero.md.
 */
export function coins(record: CitationRecord): string {
  const { authors = [], date, doi, url, page } = record;
  const entries: Entries = [
    ["ctx_ver", "Z39.88-2004"],
    ...workEntries(record),
    ...(isLong(authors) ? [] : authors.map((name): [string, string] => ["rft.au", creatorName(name)])),
    ["rft.date", date],
    ["rft_id", doi && `info:doi/${doi}`],
    ["rft_id", url],
    // Where the citation was found.
    ["rfr_id", page],
  ];
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => Boolean(entry[1]))).toString();
}

/**
 * OpenURL knows no preprints: its format for articles would make each an article of a journal. Of Dublin Core's format
 * Zotero takes the type by its own name.
 */
function workEntries({ title, publication }: CitationRecord): Entries {
  if (!publication) {
    return [
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
      ["rft.type", "preprint"],
      ["rft.title", title],
    ];
  }
  const { volume, pages } = publication;
  const place: Entries =
    "journal" in publication
      ? [
          ["rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"],
          ["rft.genre", "article"],
          ["rft.jtitle", publication.journal],
          ["rft.issue", publication.number],
        ]
      : [
          ["rft_val_fmt", "info:ofi/fmt:kev:mtx:book"],
          ["rft.genre", publication.type === "inproceedings" ? "proceeding" : "bookitem"],
          ["rft.btitle", publication.booktitle],
          ["rft.series", publication.series],
          ["rft.publisher", publication.publisher],
        ];
  return [...place, ["rft.atitle", title], ["rft.volume", volume], ["rft.pages", pages && hyphenated(pages)]];
}
