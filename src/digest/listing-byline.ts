import { readDate } from "./date.ts";
import type { Entry } from "./digest.ts";
import type { Line } from "./lines.ts";
import { endsSentence } from "./paragraphs.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";

type ListingByline = Pick<Entry, "authorCount" | "organization">;

const authors = /^(?:[•*-] ?)?(\d{1,3}(?:,\d{3})+|\d+) authors?$/i;
const organization = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?: (.+))?$/;

/** Longer lines name no organization. */
const maxLength = 120;

/** Abbreviations that end a company's name with a full stop. */
const company = /\b(?:Inc|Ltd|Co|Corp|LLC|[A-Z])\.$/;

/** Whether a line is `• 6 authors`, which is so by its bullet even where no `·` follows. */
export function isBulletedAuthors(text: string): boolean {
  return text.startsWith("•") && authors.test(text);
}

/** Whether a line is `6 authors`, with a bullet or without. */
export function isAuthors(text: string): boolean {
  return authors.test(text);
}

/** Whether a line can name an organization. */
export function isOrganization(text: string): boolean {
  return !isProse(text) && !readDate(text) && organization.test(text);
}

/** Whether a line is a sentence or the middle of one, and so an abstract's end rather than anybody's name. */
export function isProse(text: string): boolean {
  return text.length > maxLength || (endsSentence(text) && !company.test(text)) || /[,;:?]$/.test(text);
}

/** Reads the line above a `·`. Raises a problem and gives undefined where it names nobody. */
export function readListingByline(line: Line, report: ProblemCollector): ListingByline | undefined {
  const { text } = line;
  const digits = authors.exec(text)?.[1];
  if (digits !== undefined) {
    const authorCount = Number(digits.replaceAll(",", ""));
    if (authorCount > 0 && Number.isSafeInteger(authorCount)) return { authorCount };
    report.raise("author-count", { line, part: digits }, quote(digits));
    return undefined;
  }
  const [, handle, name] = (isOrganization(text) ? organization.exec(text) : undefined) ?? [];
  if (handle === undefined) {
    report.raise("unreadable-byline", line, quote(text));
    return undefined;
  }
  if (name === undefined) report.raise("handle-alone", line, handle);
  return { organization: { handle, name: name ?? handle } };
}

/** Warns where an organization may be the last line of an abstract that wraps: it follows text that does not end. */
export function warnOfWrap(line: Line, above: Line | undefined, report: ProblemCollector): void {
  if (above?.number === line.number - 1 && !authors.test(line.text) && !endsSentence(above.text)) {
    report.raise("doubtful-organization", line, quote(line.text));
  }
}
