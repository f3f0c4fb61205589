import { splitName } from "../../archive/names/person-name.ts";
import type { CitationRecord } from "./record.ts";
import { escapeTex } from "./tex.ts";

/** Papers as BibTeX, an entry each. The empty string for none. */
export function bibtex(records: readonly CitationRecord[]): string {
  return records.map(entryOf).join("\n");
}

function entryOf(record: CitationRecord): string {
  const { key, title, authors, date, arxiv, category, doi, url, publication, note, abstract } = record;
  const fields: [string, string | undefined][] = [
    // The second pair of braces keeps the title's capitals: which of them begin a name, nobody can tell from here.
    ["title", braced(`{${escapeTex(title)}}`)],
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
    ["abstract", abstract && braced(escapeTex(abstract))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name.padEnd(13)} = ${value},\n` : []));
  return `@${publication?.type ?? "misc"}{${key},\n${lines.join("")}}\n`;
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
  if ("literal" in parts) return `{${escapeTex(parts.literal)}}`;
  const { given, particle, family, suffix } = parts;
  // In small letters only the particle may stand before the first comma, or BibTeX takes more for it.
  const shielded = /(?:^|\s)\p{Ll}/u.test(family) ? `{${escapeTex(family)}}` : escapeTex(family);
  return [[particle, shielded].filter(Boolean).join(" "), suffix, escapeTex(given)].filter(Boolean).join(", ");
}

function braced(text: string): string {
  return `{${text}}`;
}

/** Addresses stand as they are; only what would end the field is written as addresses write it. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}
