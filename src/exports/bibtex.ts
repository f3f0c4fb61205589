import anyAscii from "any-ascii";
import { countOf } from "../data/counts.ts";
import { absolute, urls } from "../data/urls.ts";
import type { PaperEntry } from "../loaders/entries.ts";

/**
 * A paper as BibTeX. What is not known is left out: without names in the order of the paper there is no author field,
 * but a note that says what is known. A summary is never given as an abstract.
 */
export function bibtex(paper: PaperEntry): string {
  const { authors, arxiv, doi, venue, published } = paper;
  const notes = [authors ? "" : authorsNote(paper), venue ?? ""].filter(Boolean);
  const fields: [string, string][] = [
    // The second pair of braces keeps the title's capitals.
    ["title", `{${escapeText(paper.titleText)}}`],
    ...(authors ? [["author", authors.map(escapeName).join(" and ")] as [string, string]] : []),
    ...(published ? [["year", published.slice(0, 4)] as [string, string]] : []),
    ...(arxiv
      ? ([
          ["eprint", arxiv],
          ["archivePrefix", "arXiv"],
        ] as [string, string][])
      : []),
    ...(doi || arxiv ? [["doi", doi ?? `10.48550/arXiv.${arxiv}`] as [string, string]] : []),
    ["url", absolute(urls.paper(paper.permalink))],
    ...(notes.length > 0 ? [["note", escapeText(notes.join(". "))] as [string, string]] : []),
  ];
  const lines = fields.map(([name, value]) => `  ${name.padEnd(13)} = {${value}},`);
  return [`@misc{${citationKey(paper)},`, ...lines, "}"].join("\n");
}

/** Family name, year and first word of the title: `zhao2025echo`. */
function citationKey(paper: PaperEntry): string {
  const family = plain(paper.authors?.[0]?.split(" ").pop() ?? paper.organization?.handle ?? "unknown");
  const words = paper.titleText.split(/[^\p{L}\p{N}\p{M}]+/u).map(plain);
  const word = words.find((candidate) => candidate.length > 1 && !emptyWords.has(candidate)) ?? "paper";
  return `${family}${paper.day.slice(0, 4)}${word}`;
}

const emptyWords = new Set([
  "a",
  "an",
  "the",
  "on",
  "of",
  "in",
  "for",
  "to",
  "from",
  "towards",
  "toward",
  "can",
  "how",
  "when",
  "why",
]);

function plain(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

function authorsNote(paper: PaperEntry): string {
  const { authorsUnordered, organization } = paper;
  // Names whose order is not known are never cited, only counted.
  const authorCount = paper.authorCount ?? authorsUnordered?.length;
  if (authorCount) return countOf(authorCount, "author");
  return organization ? `By ${organization.name}` : "";
}

/** ` and ` separates names in BibTeX, so a name that holds it is wrapped. */
function escapeName(name: string): string {
  const text = escapeText(name);
  return /\sand\s|,/i.test(name) ? `{${text}}` : text;
}

/** Characters that TeX would not print as they stand. */
const special: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeText(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => special[character] ?? `\\${character}`);
}
