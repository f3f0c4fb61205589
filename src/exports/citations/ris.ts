import { splitName } from "../../archive/names/person-name.ts";
import { notesOf } from "./archive-note.ts";
import { pageRange } from "./page-range.ts";
import type { CitationRecord } from "./record.ts";

/**
 * Papers as RIS, a record each; the empty string for none. RIS has no type for a preprint: one of arXiv is
 * “unpublished”, as its list of types has it, and a paper of which no more is known is of the generic type.
 */
export function ris(records: readonly CitationRecord[]): string {
  return records.map(recordOf).join("\r\n");
}

const types = { article: "JOUR", inproceedings: "CONF", incollection: "CHAP" };

function recordOf(record: CitationRecord): string {
  const { key, title, authors = [], date = "", arxiv, doi, url, publication, abstract } = record;
  const [year, month, day] = date.split("-");
  const { first, last } = pageRange(publication?.pages);
  const fields: [string, string | undefined][] = [
    ["TY", publication ? types[publication.type] : arxiv ? "UNPB" : "GEN"],
    ["ID", key],
    ["TI", title],
    ...authors.map((name): [string, string] => ["AU", nameOf(name)]),
    ["PY", year],
    ["DA", month && [year, month, day, ""].join("/")],
    ...containerOf(publication),
    ["T3", publication && "series" in publication ? publication.series : undefined],
    ["VL", publication?.volume],
    ["IS", publication && "number" in publication ? publication.number : undefined],
    ["SP", first],
    ["EP", last],
    ["PB", publication ? publication.publisher : arxiv && "arXiv"],
    ["AN", arxiv && `arXiv:${arxiv}`],
    ["DO", doi],
    ["UR", url],
    ["N1", notesOf(record)],
    ["AB", abstract],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value.replace(/\s+/g, " ")}\r\n` : []));
  return `${lines.join("")}ER  - \r\n`;
}

/** Of a paper in proceedings PY is the year of the conference and T2 its name, of which no more is known. */
function containerOf(publication: CitationRecord["publication"]): [string, string | undefined][] {
  if (publication?.type === "inproceedings") {
    return [
      ["C2", String(publication.year)],
      ["C3", publication.booktitle],
    ];
  }
  return [["T2", publication && ("journal" in publication ? publication.journal : publication.booktitle)]];
}

/** Commas part the parts of a name, so the name of a group has none. */
function nameOf(name: string): string {
  const parts = splitName(name);
  if ("literal" in parts) return parts.literal.replaceAll(",", "");
  const { given, particle, family, suffix } = parts;
  return [[particle, family].filter(Boolean).join(" "), given, suffix].filter(Boolean).join(", ");
}
