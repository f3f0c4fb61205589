import { splitName } from "../../archive/names/person-name.ts";
import { archiveNote } from "./archive-note.ts";
import type { CitationRecord } from "./record.ts";
import { escapeTex, nameTex, speltIn, speltInName, speltInTitle, titleTex } from "./tex.ts";

/** Papers as BibTeX, an entry each, with a blank line between two. The empty string for none. */
export function bibtex(records: readonly CitationRecord[]): string {
  return records.map((record) => commentOf(record) + entryOf(record)).join("\n");
}

function entryOf(record: CitationRecord): string {
  const { key, title, titlePieces = [title], authors, date, arxiv, category, doi, url, publication, note } = record;
  const listed = archiveNote(record);
  const fields: [string, string | undefined][] = [
    // The second pair of braces keeps the title's capitals: which of them begin a name, nobody can tell from here.
    ["title", braced(`{${titleTex(titlePieces)}}`)],
    ["author", authors && braced(authors.map(nameOf).join(" and "))],
    ...placeOf(publication),
    ["year", date && braced(date.slice(0, 4))],
    ["month", date && months[Number(date.slice(5, 7)) - 1]],
    ["eprint", arxiv && braced(arxiv)],
    ["archivePrefix", arxiv && braced("arXiv")],
    ["primaryClass", arxiv && category && braced(category)],
    ["doi", doi && braced(verbatim(doi))],
    ["url", braced(verbatim(url))],
    ["note", note && braced(escapeTex(note))],
    // A note to whoever keeps the entry: common styles do not print it.
    ["annote", listed && braced(escapeTex(listed))],
    ["abstract", record.abstract && braced(escapeTex(record.abstract))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name.padEnd(13)} = ${value},\n` : []));
  return `@${publication?.type ?? "misc"}{${key},\n${lines.join("")}}\n`;
}

/** A line above an entry with the words that are only spelt in it. None holds an `@`, which would begin an entry. */
function commentOf({
  title,
  titlePieces = [title],
  authors = [],
  publication,
  note = "",
  abstract = "",
}: CitationRecord) {
  const texts = [note, abstract, ...Object.values(publication ?? {}).map(String)];
  const words = [...speltInTitle(titlePieces), ...authors.flatMap(speltInName), ...texts.flatMap(speltIn)];
  return words.length > 0 ? `% Spelt in ASCII below: ${[...new Set(words)].join(", ")}\n` : "";
}

/** BibTeX's own names of the months, which each style writes as it likes. */
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function placeOf(publication: CitationRecord["publication"]): [string, string | undefined][] {
  if (!publication) return [];
  const { type, year: _year, pages, ...fields } = publication;
  const named: [string, string | undefined][] = Object.entries(fields).map(([name, value]) => [
    name,
    value && braced(escapeTex(value)),
  ]);
  // A range in TeX has two hyphens.
  return [...named, ["pages", pages && braced(escapeTex(pages).replace(/(\w)\s*[-–]+\s*(\w)/g, "$1--$2"))]];
}

/** `van der Maaten, Laurens`; the name of a group, which must not be turned round, in braces of its own. */
function nameOf(name: string): string {
  const parts = splitName(name);
  if ("literal" in parts) return `{${nameTex(parts.literal)}}`;
  const { given, particle, family, suffix } = parts;
  // In small letters only the particle may stand before the first comma, or BibTeX takes more for it.
  const whole = /(?:^|\s)\p{Ll}/u.test(family) ? `{${nameTex(family)}}` : nameTex(family);
  return [[particle, whole].filter(Boolean).join(" "), suffix, shielded(nameTex(given))].filter(Boolean).join(", ");
}

/** A given name that holds the word by which BibTeX parts names. */
function shielded(given: string): string {
  return /(?:^|\s)and(?:\s|$)/i.test(given) ? `{${given}}` : given;
}

function braced(text: string): string {
  return `{${text}}`;
}

/** Addresses stand as they are; only what would end the field, or is not ASCII, is written as addresses write it. */
function verbatim(address: string): string {
  return address.toWellFormed().replace(/[{}\\]|[^!-~]/gu, encodeURIComponent);
}
