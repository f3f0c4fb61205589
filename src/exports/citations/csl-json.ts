import { splitName } from "../../archive/names/person-name.ts";
import { notesOf } from "./archive-note.ts";
import { hyphenated } from "./page-range.ts";
import type { CitationRecord } from "./record.ts";

/** A name as the schema of CSL-JSON has it. */
type CslName =
  { literal: string } | { family: string; given: string; "non-dropping-particle"?: string; suffix?: string };

/** An item as https://github.com/citation-style-language/schema has it, as far as papers need it. */
export interface CslItem {
  id: string;
  "citation-key": string;
  type: "article" | "article-journal" | "paper-conference" | "chapter" | "document";
  title: string;
  author?: CslName[];
  issued?: { "date-parts": [number[]] };
  "container-title"?: string;
  "collection-title"?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  number?: string;
  archive?: string;
  archive_location?: string;
  DOI?: string;
  URL: string;
  note?: string;
  abstract?: string;
}

/** Papers as CSL-JSON: an array with an item each. */
export function cslJson(records: readonly CitationRecord[]): string {
  return `[${records.map((record) => JSON.stringify(cslItem(record))).join(",\n")}]\n`;
}

const types = { article: "article-journal", inproceedings: "paper-conference", incollection: "chapter" } as const;

export function cslItem(record: CitationRecord): CslItem {
  const { key, title, authors, date, arxiv, category, doi, url, publication, abstract } = record;
  const note = notesOf(record);
  const eprint = arxiv && (category ? `${arxiv} [${category}]` : arxiv);
  return {
    id: key,
    "citation-key": key,
    // “article” is CSL's word for a preprint.
    type: publication ? types[publication.type] : arxiv ? "article" : "document",
    title,
    ...(authors && { author: authors.map(nameOf) }),
    ...(date && { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(publication && publicationFields(publication)),
    ...(eprint && (publication ? { archive: "arXiv", archive_location: eprint } : preprintFields(eprint))),
    ...(doi && { DOI: doi }),
    URL: url,
    ...(note && { note }),
    ...(abstract && { abstract }),
  };
}

function preprintFields(eprint: string): Partial<CslItem> {
  return { publisher: "arXiv", number: `arXiv:${eprint}` };
}

function publicationFields(publication: NonNullable<CitationRecord["publication"]>): Partial<CslItem> {
  const { volume, pages, publisher } = publication;
  const { container, series, number } =
    "journal" in publication
      ? { container: publication.journal, series: undefined, number: publication.number }
      : { container: publication.booktitle, series: publication.series, number: undefined };
  return {
    "container-title": container,
    ...(series && { "collection-title": series }),
    ...(volume && { volume }),
    ...(number && { issue: number }),
    ...(pages && { page: hyphenated(pages) }),
    ...(publisher && { publisher }),
  };
}

function nameOf(name: string): CslName {
  const parts = splitName(name);
  if ("literal" in parts) return parts;
  const { given, particle, family, suffix } = parts;
  return { family, given, ...(particle && { "non-dropping-particle": particle }), ...(suffix && { suffix }) };
}
