import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { parse, type Creator } from "@retorquere/bibtex-parser";
import { splitName } from "../../../src/archive/names/person-name.ts";
import { cslItem, type CslItem } from "../../../src/exports/citations/csl-json.ts";
import type { CitationRecord } from "../../../src/exports/citations/record.ts";

// Citations as parsers of other people read them, brought into one form, and what each format must say of a record.

type Name = { family: string; given?: string; suffix?: string };
type Said = Record<string, unknown>;

/** BibTeX as citation.js reads it. */
export function readBibtex(text: string): Said[] {
  return saidByCiteJs(text);
}

/** What citation.js keeps of an entry: it knows nothing of eprints, and of a day only year and month. */
export function saidInBibtex(record: CitationRecord): Said {
  const { number: _, archive: _a, archive_location: _l, ...item } = cslItem(record);
  const { publisher, note: _n, ...rest } = item;
  const preprint = !record.publication;
  return saidByCsl({
    ...rest,
    ...(record.authors && { author: cslItem(withSpeltNames(record)).author ?? [] }),
    ...(publisher && !preprint && { publisher }),
    type: preprint ? "document" : item.type,
    title: plain(item.title),
    ...(record.note && { note: plain(record.note) }),
    ...(record.url !== record.page && { annote: `Listed at ${record.page}` }),
    ...(item.abstract && { abstract: plain(item.abstract) }),
    ...(item.issued && { issued: { "date-parts": [item.issued["date-parts"][0].slice(0, 2)] } }),
  });
}

/** BibTeX has names in ASCII and the commands of Latin letters. */
function withSpeltNames(record: CitationRecord): CitationRecord {
  const spelt = new Map([["李明", "LiMing"]]);
  return { ...record, authors: record.authors?.map((name) => spelt.get(name) ?? name) ?? [] };
}

/** BibTeX as the parser of Better BibTeX for Zotero reads it, without its guesses about capitals. */
export function readBetterBibtex(text: string): Said[] {
  const { entries, errors } = parse(text, { sentenceCase: false, removeOuterBraces: ["title"] });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const said = entries.map(({ type, key, fields }) => ({
    ...fields,
    type,
    key,
    ...(fields.author && { author: fields.author.map(nameOfCreator) }),
  }));
  // It gives accents as marks of their own.
  return JSON.parse(JSON.stringify(said).normalize("NFC")) as Said[];
}

export function saidInBetterBibtex(record: CitationRecord): Said {
  const { key, title, authors, date, arxiv, category, doi, url, page, publication, note, abstract } = record;
  const { type = "misc", year: _, publisher, pages, ...place } = publication ?? {};
  return defined({
    type,
    key,
    title: plain(title),
    author: authors && withSpeltNames(record).authors?.map((name) => nameIn(name)),
    ...place,
    publisher: publisher && [publisher],
    pages: pages?.replace("-", "–"),
    year: date?.slice(0, 4),
    month: date && date.length > 4 ? String(Number(date.slice(5, 7))) : undefined,
    eprint: arxiv,
    archiveprefix: arxiv && "arXiv",
    primaryclass: arxiv && category,
    doi,
    url,
    note: note && plain(note),
    annote: url === page ? undefined : `Listed at ${page}`,
    abstract: abstract && plain(abstract),
  });
}

export function readRis(text: string): Said[] {
  return saidByCiteJs(text);
}

/**
 * RIS has no type for preprints and no place for particles, and the name of a group has no commas there; of a paper in
 * proceedings citation.js reads the conference's year too.
 */
export function saidInRis(record: CitationRecord): Said {
  const { number: _, archive: _a, archive_location: _l, ...item } = cslItem(record);
  const authors = record.authors?.map((name) => ("literal" in splitName(name) ? name.replaceAll(",", "") : name));
  return saidByCsl({
    ...item,
    ...(authors && { author: cslItem({ ...record, authors }).author ?? [] }),
    ...(record.publication?.type === "inproceedings" && { "event-date": item.issued }),
    type: record.publication ? item.type : record.arxiv ? ("manuscript" as CslItem["type"]) : "document",
    title: plain(item.title),
    ...(item.abstract && { abstract: plain(item.abstract) }),
  });
}

/** CSL-JSON as citation.js takes it in. */
export function readCsl(text: string): Said[] {
  return saidByCiteJs(text);
}

export function saidInCsl(record: CitationRecord): Said {
  return saidByCsl(cslItem(record));
}

function saidByCiteJs(text: string): Said[] {
  return new Cite(text).data.map((item) => saidByCsl(item as unknown as CslItem));
}

/** One line, as a field is: blanks of any kind are one. */
function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Without what citation.js adds for itself; each name with its particle before the family name. */
function saidByCsl(item: CslItem & { annote?: string }): Said {
  const { author, ...rest } = item;
  const { _graph, "citation-key": _key, ...said } = rest as Said;
  return { ...said, ...(author && { author: author.map((name) => nameOfCsl(name)) }) };
}

function nameOfCsl(name: object): Name {
  const { literal, family = "", given, suffix, ...rest } = name as Record<string, string>;
  const particle = rest["non-dropping-particle"];
  return defined({ family: literal ?? [particle, family].filter(Boolean).join(" "), given, suffix }) as unknown as Name;
}

function nameIn(name: string): Name {
  const parts = splitName(name);
  if ("literal" in parts) return { family: parts.literal };
  const { given, particle, family, suffix } = parts;
  return defined({ family: [particle, family].filter(Boolean).join(" "), given, suffix }) as unknown as Name;
}

function nameOfCreator({ name, prefix, lastName = "", firstName, suffix }: Creator): Name {
  const family = name ?? [prefix, lastName].filter(Boolean).join(" ");
  return defined({ family, given: firstName, suffix }) as unknown as Name;
}

function defined(fields: Said): Said {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""));
}
