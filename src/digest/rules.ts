import type { Damage } from "./damage.ts";
import { raiser, type Rule } from "./problem.ts";

/** What has happened to a text that is damaged. */
const damages: Record<Damage["cause"], string> = {
  misread: "UTF-8 was read as Latin-1 or Windows-1252",
  windows: "Windows-1252 was read as Latin-1",
  escaped: "its characters were escaped twice",
  lost: "characters were lost and U+FFFD put in their place",
};

/** Every problem that a capture can have. Texts that come from a capture are shortened by `quote` first. */
export const rules = {
  "file-name": {
    severity: "error",
    message: (name: string) => `the file name “${name}” does not start with a day of the calendar`,
    hint: "Name a capture YYYY-MM-DD.ext, or YYYY-MM-DD-suffix.ext for a second one of a day, such as 2026-06-17.txt.",
  },
  "utf-16": {
    severity: "error",
    message: () => "the capture is encoded as UTF-16",
    hint: "Save the file as UTF-8.",
  },
  "invalid-utf-8": {
    severity: "error",
    message: (byte: number) => `the byte 0x${byte.toString(16).toUpperCase()} is not valid UTF-8`,
    hint: "Save the file as UTF-8, and check its accents, dashes and quotes from this place on.",
  },
  "damaged-text": {
    severity: "error",
    message: ({ cause, stands, meant }: Damage, texts: number) => {
      const where = texts === 1 ? "" : `, in ${texts} texts`;
      const shown = meant === undefined ? `“${quote(stands)}”` : `“${quote(meant)}” stands as “${quote(stands)}”`;
      return `${shown}: ${damages[cause]}${where}`;
    },
    hint: "Capture it again from its source, as UTF-8; where the source has it so, write what is meant into the capture.",
  },
  "unprintable-character": {
    severity: "warning",
    message: (first: string, count: number, name?: string) =>
      count === 1
        ? `the unprintable character ${first}${name ? ` in ${name}` : ""} is left out`
        : `${count} unprintable characters${name ? ` in ${name}` : ""} are left out, the first is ${first}`,
    hint: "Delete it in the capture, and check that no text was lost with it.",
  },
  "empty-capture": {
    severity: "error",
    message: () => "the capture is empty",
    hint: "Capture the listing again, or delete the file.",
  },
  "unknown-format": {
    severity: "error",
    message: (kind: string, read: string) =>
      `the capture looks like ${kind}, a format that is not read; what is read: ${read}`,
    hint: "Capture the listing again in one of these formats, or delete the file.",
  },
  "no-listing": {
    severity: "error",
    message: (kind: string, instead: string) => `the capture is ${kind}; take ${instead}`,
    hint: "Capture it again in that form, or delete the file: no paper is read from it.",
  },
  "invalid-json": {
    severity: "error",
    message: (what: string, reason: string) => `${what} is not valid JSON: ${reason}`,
    hint: "Capture it again, whole; a capture that was edited by hand may lack a comma, a quotation mark or a bracket.",
  },
  "wrong-type": {
    severity: "error",
    message: (name: string, found: string, expected: string) => `${name} is ${found}, where ${expected} is expected`,
    hint: "Capture it again; if the source has changed its format, correct the value or delete it.",
  },
  "missing-field": {
    severity: "error",
    message: (name: string) => `${name} is missing or empty`,
    hint: "Capture it again; if the source does not have it, write it into the capture.",
  },
  "unreadable-field": {
    severity: "warning",
    message: (name: string, text: string, expected: string) =>
      `${name} is “${text}”, which is not ${expected}; it is left out`,
    hint: "Correct it in the capture; what is known of a paper can also be written in its overlay, content/papers/<id>.md.",
  },
  "more-than-name": {
    severity: "warning",
    message: (name: string, text: string, read: string) => `${name} is “${text}”; it is read as “${read}”`,
    hint: "Footnote marks and a list’s “and” are no part of a name; where they are, name the authors in content/papers/<id>.md.",
  },
  "not-arxiv-id": {
    severity: "error",
    message: (name: string, text: string) => `${name} is “${text}”, which is not an arXiv id`,
    hint: "Correct the id, such as 2504.07912 or hep-th/9901001; delete the paper if it is not on arXiv.",
  },
  "papers-of-another-day": {
    severity: "error",
    message: (listed: string, day: string) =>
      `all papers were listed on ${listed} (submittedOnDailyAt), but the capture is given as that of ${day}`,
    hint: "Name the file, or give ingest the --day, as its papers say; a day without a listing answers with another day's.",
  },
  "several-days": {
    severity: "error",
    message: (days: readonly (readonly [day: string, papers: number])[]) =>
      `the capture is of ${days.length} days (submittedOnDailyAt): ${daysWithPapers(days)}`,
    hint: "Give it to npm run ingest without --day: it writes a capture for each day, if every paper says its own; then delete it.",
  },
  "page-without-papers": {
    severity: "error",
    message: () => "the page has no div with data-target=“DailyPapers” and data-props, where its papers are",
    hint: "Save the page of one day again, whole, as the server sends it and before a browser changes it; or take the JSON.",
  },
  "page-day-disagrees": {
    severity: "error",
    message: (shown: string, day: string) =>
      `the page shows the papers of ${shown}, but the capture is given as that of ${day}`,
    hint: "Rename the file or change --day, or delete it if that day is there already: a weekend's page shows the last working day.",
  },
  "page-period": {
    severity: "error",
    message: (period: string) => `the page shows the papers of a period, “${period}”, and not of a day`,
    hint: "Give it to npm run ingest without --day, which parts it if its papers say their days; or save each day’s own page.",
  },
  "invalid-xml": {
    severity: "error",
    message: (reason: string) => `the capture is not well-formed XML: ${reason}`,
    hint: "Capture it again, whole; a capture that was edited by hand may lack an end tag, or have & in place of &amp;.",
  },
  "xml-doctype": {
    severity: "error",
    message: () => "the XML has a DOCTYPE, which can define entities and is refused",
    hint: "A feed of arXiv has none: capture it again from the API, or delete the DOCTYPE.",
  },
  "feed-error": {
    severity: "error",
    message: (text: string) => `in place of papers, arXiv answered with an error: “${text}”`,
    hint: "Correct the query, and capture its answer again.",
  },
  "no-entries": {
    severity: "error",
    message: () => "the capture lists no paper",
    hint: "Check that it is complete; in plain text a paper is a title, a blank line and an abstract below the header.",
  },
  "second-header": {
    severity: "error",
    message: (text: string) => `the header of another listing, of “${text}”, stands among the papers`,
    hint: "Cut the file above it: each day is a capture of its own, named after its day.",
  },
  "page-furniture": {
    severity: "warning",
    message: (count: number, texts: readonly string[]) =>
      `${count === 1 ? "a line" : `${count} lines`} of the page around the papers ${count === 1 ? "is" : "are"} left out: ${texts.map((text) => `“${text}”`).join(", ")}`,
    hint: "Nothing needs to be done; if one of them is a paper’s, write it into the line of the title or the abstract.",
  },
  "unknown-header-line": {
    severity: "warning",
    message: (text: string) => `the header has a line that is not known: “${text}”`,
    hint: "Delete the line; if it belongs to a paper, move it below the line with the digest's day.",
  },
  "day-missing": {
    severity: "warning",
    message: () => "the header does not say the digest's day; the file's name is trusted",
    hint: "Put the day on a line of its own above the first paper, such as Jun 17.",
  },
  "day-disagrees": {
    severity: "error",
    message: (text: string, day: string) => `the header says “${text}”, but the capture is given as that of ${day}`,
    hint: "Rename the file, or give ingest another --day, or correct the day in the header.",
  },
  "foreign-month": {
    severity: "error",
    message: (word: string, text: string) => `“${word}” in the date “${text}” is not an English month`,
    hint: "Write the month in English, such as Apr 10, 2025.",
  },
  "impossible-day": {
    severity: "error",
    message: (text: string) => `there is no such day as “${text}”`,
    hint: "Correct the day; where the year is missing, write it, such as Feb 29, 2024.",
  },
  "comma-missing": {
    severity: "error",
    message: (text: string, year: string) => `“${text}” ends in ${year}, which could be a year or a count of comments`,
    hint: "Write a comma before a year (May 6, 2026), or the year and then the count (May 6, 2026 2026).",
  },
  "unreadable-date": {
    severity: "error",
    message: (text: string) => `“${text}” stands where a block has its date, and is none`,
    hint: "Write the date as Apr 10, 2025 or 2025-04-10, with a count of comments after it where there are any.",
  },
  "date-missing": {
    severity: "error",
    message: () => "the block has no date below its ·",
    hint: "Put the date on the line below, such as Apr 10, 2025, or delete the whole block.",
  },
  "date-without-block": {
    severity: "error",
    message: (text: string) => `the date “${text}” stands alone, without the lines • N authors and · above it`,
    hint: "Put the line that says who and the line · above it, or delete the date.",
  },
  "year-before": {
    severity: "warning",
    message: (text: string, published: string) =>
      `“${text}” has no year; ${published} is taken, the last such day up to the digest's`,
    hint: "Write the year, such as Dec 28, 2025.",
  },
  "date-after-digest": {
    severity: "warning",
    message: (published: string, day: string) => `${published} lies after the digest's day, ${day}`,
    hint: "Check the date, above all its year.",
  },
  "comment-count": {
    severity: "error",
    message: (count: string) => `“${count}” is too large for a count of comments`,
    hint: "Correct the number after the date.",
  },
  "author-count": {
    severity: "error",
    message: (count: string) => `“${count}” cannot be a number of authors`,
    hint: "Correct the number, or delete the block where the number is not known.",
  },
  "unreadable-byline": {
    severity: "error",
    message: (text: string) => `“${text}” stands above a ·, but names neither authors nor an organization`,
    hint: "Write • 6 authors, or an organization as its handle and its name, such as facebook AI at Meta.",
  },
  "handle-alone": {
    severity: "warning",
    message: (handle: string) => `the organization “${handle}” has a handle and no name; the handle is shown`,
    hint: "Write the name after the handle, such as facebook AI at Meta.",
  },
  "doubtful-organization": {
    severity: "warning",
    message: (text: string) => `“${text}” is read as an organization, but the sentence above it may go on here`,
    hint: "Put a blank line above an organization; if it is the abstract's end, add the line that says who.",
  },
  "authors-without-dot": {
    severity: "error",
    message: (text: string) => `the line “${text}” has no line · below it`,
    hint: "A block is three lines: • N authors, then · alone, then the date.",
  },
  "block-without-title": {
    severity: "error",
    message: (text: string) => `the block that starts with “${text}” belongs to no paper: there is no title above it`,
    hint: "Put the paper's title and abstract above the block, or delete the block.",
  },
  "unread-line": {
    severity: "warning",
    message: (text: string) => `“${text}” is not read`,
    hint: "It belongs to the error above it: correct that, and this line will be read.",
  },
  "abstract-before-title": {
    severity: "error",
    message: (text: string) => `an abstract stands where a title is expected: “${text}”`,
    hint: "Put the paper's title above it, on a line of its own, and a blank line between.",
  },
  "title-without-abstract": {
    severity: "warning",
    message: (title: string) => `the paper has a title and no abstract: “${title}”`,
    hint: "Add the abstract if it has one; if the line belongs to the paragraph before or after it, join them.",
  },
  "lone-line": {
    severity: "error",
    message: (text: string) =>
      `“${text}” has neither an abstract nor a block, and is no part of the page that is known`,
    hint: "Delete it, or join it to the paragraph it belongs to; if it is a paper’s title, add the abstract or the block.",
  },
  "possible-title": {
    severity: "warning",
    message: (text: string) => `“${text}” could be a title, and is read as part of an abstract`,
    hint: "A title is one line with a blank line above and below and a longer abstract under it; a full stop ends doubt.",
  },
  "title-and-abstract-joined": {
    severity: "warning",
    message: (title: string) =>
      `there is no blank line below “${title}”; it is read as a title, the rest as its abstract`,
    hint: "Put a blank line between the title and the abstract.",
  },
  "duplicate-title": {
    severity: "warning",
    message: (title: string, where: string) => `“${title}” is listed ${where} already`,
    hint: "Delete one of the two; if they stay, they are merged into one paper.",
  },
  "duplicate-id": {
    severity: "warning",
    message: (id: string, where: string) => `the paper ${id} is listed ${where} already`,
    hint: "Delete one of the two; if they stay, they are merged into one paper.",
  },
} as const satisfies Record<string, Rule>;

/** `2026-06-15 (3 papers), 2026-06-16 (1 paper)`; of many days the first and the last ones. */
function daysWithPapers(days: readonly (readonly [day: string, papers: number])[]): string {
  const said = days.map(([day, papers]) => `${day} (${papers === 1 ? "1 paper" : `${papers} papers`})`);
  return (said.length <= 7 ? said : [...said.slice(0, 3), "…", ...said.slice(-3)]).join(", ");
}

/** Raises one of the rules above. */
export const problem = raiser(rules);

/** A text as messages show it: at most about 60 characters, one line. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 140)];
  return characters.length <= 60 && text.length <= 140 ? text : `${characters.slice(0, 57).join("").trimEnd()}…`;
}
