import { readArxivId } from "./arxiv-id.ts";
import { nameAlone } from "./author-name.ts";
import { dayOfTime } from "./iso-day.ts";
import type { IsoDay } from "./digest.ts";
import { splitLines } from "./lines.ts";
import { paragraphs } from "./paragraphs.ts";
import { withMarkedParagraphs } from "./paragraph-marks.ts";
import { type At, isDamage, type ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";

/**
 * A text that a structured capture states, how messages name it (`$[3].paper.title`), and where it stands. What
 * follows are the fields of an entry as such texts give them, each with the problems it can have.
 */
export interface TypedField {
  text: string;
  name: string;
  at: At;
}

/** On one line. A problem where nothing shows. */
export function readText(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  if (!stated) return undefined;
  const text = readParagraphs(stated, report).join(" ");
  if (text === "") report.raise("missing-field", stated.at, stated.name);
  return text || undefined;
}

/** Of an author, without the marks of the list around it, whose loss is a warning; a problem where nothing shows. */
export function readName(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  const text = readText(stated, report);
  if (!stated || text === undefined) return undefined;
  const name = nameAlone(text);
  if (name !== text) report.raise("more-than-name", stated.at, stated.name, shown(text), shown(name));
  return name;
}

/**
 * Lines within a paragraph are joined, paragraphs, marked as arXiv does or by blank lines, separated by one blank line;
 * undefined where nothing shows.
 */
export function readAbstract(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  if (!stated) return undefined;
  const text = withMarkedParagraphs(stated.text);
  return readParagraphs({ ...stated, text }, report).join("\n\n") || undefined;
}

/** Without its version; the address of the paper's page on arXiv will do. A problem where it is none. */
export function readId(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  if (!stated) return undefined;
  const id = readArxivId(stated.text.trim().replace(/^https?:\/\/(?:[a-z]+\.)?arxiv\.org\/abs\//, ""));
  if (id === undefined) report.raise("not-arxiv-id", stated.at, stated.name, shown(stated.text));
  return id;
}

/** The day, in UTC, of a date or time; a warning where it lies after the digest's day. */
export function readPublished(
  stated: TypedField | undefined,
  day: IsoDay | undefined,
  report: ProblemCollector,
): IsoDay | undefined {
  const published = readDayOfTime(stated, report);
  if (stated && published !== undefined && day !== undefined && published > day) {
    report.raise("date-after-digest", stated.at, published, day);
  }
  return published;
}

export function readDayOfTime(stated: TypedField | undefined, report: ProblemCollector): IsoDay | undefined {
  return read(stated, dayOfTime, "a date or time such as 2025-04-10T17:59:00Z", report);
}

/** An address, http or https, as browsers write it: safe to stand in an attribute. */
export function readAddress(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  return read(stated, address, "an http or https address", report);
}

/** The address of code; `owner/name` is a repository on GitHub. */
export function readRepository(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  const expand = (text: string) => {
    const [, repository] =
      /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/i.exec(text) ?? [];
    return address(repository === undefined ? text : `https://github.com/${repository}`);
  };
  return read(stated, expand, "an address or owner/name of a repository", report);
}

/** A handle as listings and paths may hold it. */
export function readHandle(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  return read(stated, matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/), "a handle of letters, digits, . _ and -", report);
}

/** Without a resolver's address before it. */
export function readDoi(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  const bare = (text: string) => /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s\p{C}]+)$/u.exec(text)?.[1];
  return read(stated, bare, "a DOI such as 10.1000/182", report);
}

export function readCategory(stated: TypedField | undefined, report: ProblemCollector): string | undefined {
  return read(stated, matching(/^[a-z-]+(?:\.[A-Za-z-]+)?$/), "a category of arXiv such as cs.CL", report);
}

/** What a text gives; undefined where there is none, and a warning where it gives nothing. */
function read(
  stated: TypedField | undefined,
  give: (text: string) => string | undefined,
  expected: string,
  report: ProblemCollector,
): string | undefined {
  const text = stated?.text.trim();
  if (!stated || !text) return undefined;
  const given = give(text);
  if (given === undefined) report.raise("unreadable-field", stated.at, stated.name, shown(text), expected);
  return given;
}

function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => pattern.exec(text)?.[0];
}

function address(text: string): string | undefined {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && url.username + url.password === "" ? url.href : undefined;
}

/** A text as messages show it: the beginning of it, on one line, nothing unprintable in it. */
export function shown(text: string): string {
  const lines = splitLines(text.slice(0, 1000)).map((line) => line.text);
  return quote(lines.join(" ").trim());
}

function readParagraphs({ text, name, at }: TypedField, report: ProblemCollector): string[] {
  report.inspect(text, at);
  const lines = splitLines(text);
  const removed = lines.flatMap((line) => line.removed ?? []);
  const [first] = removed;
  const count = removed.reduce((sum, part) => sum + part.count, 0);
  if (first && !isDamage(first.first)) report.raise("unprintable-character", at, first.first, count, name);
  return paragraphs(lines.filter((line) => line.text !== "")).map((paragraph) => paragraph.text);
}
