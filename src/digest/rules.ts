import { raiser, type Rule } from "./problem.ts";

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
  "unprintable-character": {
    severity: "warning",
    message: (first: string, count: number) =>
      count === 1
        ? `the unprintable character ${first} is left out`
        : `${count} unprintable characters are left out, the first is ${first}`,
    hint: "Delete it in the capture, and check that no text was lost with it.",
  },
  "empty-capture": {
    severity: "error",
    message: () => "the capture is empty",
    hint: "Capture the listing again, or delete the file.",
  },
  "unknown-format": {
    severity: "error",
    message: (kind: string) => `the capture looks like ${kind}, a format that is not read`,
    hint: "Captures are read as plain text: the listing as it is copied from the page, titles, abstracts and dates.",
  },
  "no-entries": {
    severity: "error",
    message: () => "the capture lists no paper",
    hint: "A paper is a title, a blank line and an abstract below the header: check that the capture is complete.",
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
    message: (text: string, day: string) => `the header says “${text}”, but the file is named after ${day}`,
    hint: "Rename the file, or correct the day in the header.",
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
  "unreadable-who": {
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
    message: (title: string, line: number) => `“${title}” is listed on line ${line} already`,
    hint: "Delete one of the two; if they stay, they are merged into one paper.",
  },
} as const satisfies Record<string, Rule>;

/** Raises one of the rules above. */
export const problem = raiser(rules);

/** A text as messages show it: at most about 60 characters, one line. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 140)];
  return characters.length <= 60 && text.length <= 140 ? text : `${characters.slice(0, 57).join("").trimEnd()}…`;
}
