import { decode } from "../../../src/digest/bytes.ts";
import type { Entry } from "../../../src/digest/digest.ts";
import { formatOf } from "../../../src/digest/formats.ts";
import { type Line, splitLines } from "../../../src/digest/lines.ts";
import { listing } from "../../../src/digest/listing.ts";
import { openingOf } from "../../../src/digest/opening.ts";
import type { Owner } from "../../../src/digest/problem-collector.ts";
import { readCapture, type ReadCapture } from "../../../src/digest/read.ts";

/** A capture that was read, and what became of each of its lines, in order. */
export interface AccountedCapture extends ReadCapture {
  account: ("blank" | Owner)[];
}

/** Reads a capture and keeps account of its lines. */
export function readAccounted(capture: { path: string; bytes: Uint8Array }): AccountedCapture {
  const owners = new Map<number, Owner>();
  // Elements of one attribute all stand on the same lines: looked at once, or a page would cost the square of its size.
  const seen = new WeakSet<readonly Line[]>();
  const read = readCapture(capture, (lines, owner) => {
    if (seen.has(lines)) return;
    seen.add(lines);
    for (const line of lines) if (isWritten(line) && !owners.has(line.number)) owners.set(line.number, owner);
  });
  const lines = splitLines(decode(capture.path, capture.bytes).text);
  return { ...read, account: lines.map((line) => owners.get(line.number) ?? (isWritten(line) ? "problem" : "blank")) };
}

function isWritten({ text, removed }: Line): boolean {
  return text !== "" || removed !== undefined;
}

/**
 * What breaks the promise that nothing is lost: lines without a fate, lines that show something and count as blank,
 * lines whose problem is not there, lines whose entry is not there or does not hold their text, entries without a line.
 */
export function unaccounted(read: AccountedCapture, bytes: Uint8Array): string[] {
  const lines = linesOf(bytes);
  const opening = openingOf(splitLines(lines.join("\n")));
  return opening === undefined || formatOf(opening) === listing
    ? unaccountedLines(read, lines)
    : unaccountedElements(read, lines);
}

function unaccountedLines({ account, digest, problems }: AccountedCapture, lines: readonly string[]): string[] {
  const named = new Set(problems.map(({ line }) => line));
  const whole = digest === undefined && problems.some(({ rule }) => rule === "no-listing");
  const damaged = problems.some(({ rule }) => rule === "damaged-text");
  const claimed = new Set<number>();
  const faults = account.flatMap((fate, i) => {
    const line = lines[i] ?? "";
    const where = `line ${i + 1} (${JSON.stringify(line.slice(0, 60))})`;
    if (fate === "blank") return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(line) ? [`${where} is not blank`] : [];
    if (fate === "problem") return whole || named.has(i + 1) ? [] : [`${where} has no problem`];
    if (fate === "header" || digest === undefined) return [];
    claimed.add(fate.entry);
    const entry = digest.entries[fate.entry];
    // One error speaks for the damage of the whole capture.
    const read = damaged ? line.replace(/[\u0080-\u009f]/g, "") : line;
    return named.has(i + 1) || (entry && holds(entry, read)) ? [] : [`${where} is not in entry ${fate.entry}`];
  });
  if (account.length !== lines.length) faults.push(`${lines.length} lines have ${account.length} fates`);
  digest?.entries.forEach((entry, i) => {
    if (!claimed.has(i)) faults.push(`no line is of “${entry.title}”`);
  });
  return faults;
}

/**
 * The same for JSON, pages and feeds, whose lines belong to elements: lines without a fate, lines that show something
 * and count as blank, lines of a problem without one in the same run of them, entries without a line.
 */
function unaccountedElements({ account, digest, problems }: AccountedCapture, lines: readonly string[]): string[] {
  const named = new Set(problems.map(({ line }) => line));
  const whole = digest === undefined && problems.some(({ severity }) => severity === "error");
  const faults = account.length === lines.length ? [] : [`${lines.length} lines have ${account.length} fates`];
  for (let i = 0; i < account.length; i++) {
    const where = `line ${i + 1} (${JSON.stringify(lines[i]?.slice(0, 60))})`;
    const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u.test(lines[i] ?? "");
    if (account[i] === "blank" && visible) faults.push(`${where} is not blank`);
    if (account[i] !== "problem") continue;
    // The element may begin on the line before, which is of another one.
    let hasProblem = whole || named.has(i);
    while (account[i] === "problem" || account[i] === "blank") hasProblem = named.has(++i) || hasProblem;
    if (!hasProblem) faults.push(`${where} has no problem`);
  }
  digest?.entries.forEach(({ title, line }, i) => {
    const fate = account[line - 1];
    if (typeof fate !== "object" || fate.entry > i) faults.push(`no line is of “${title}”`);
  });
  return faults;
}

/** Whether a line's text is somewhere in the entry: in its title or abstract, or said by one of its other fields. */
function holds(entry: Entry, line: string): boolean {
  const text = compact(line);
  const { title, abstract = "", authorCount, organization, published, comments } = entry;
  if (text === "·" || compact(title + abstract).includes(text)) return true;
  if (authorCount !== undefined && /^•?([\d,]+)authors?$/i.exec(text)?.[1]?.replaceAll(",", "") === `${authorCount}`)
    return true;
  if (organization && [organization.handle, organization.handle + compact(organization.name)].includes(text))
    return true;
  const day = String(Number(published?.slice(8)));
  return published !== undefined && text.includes(day) && text.replaceAll(",", "").endsWith(String(comments ?? ""));
}

function compact(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, "");
}

/** The lines as an editor counts them. */
function linesOf(bytes: Uint8Array): string[] {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff && "utf-16be";
  const lines = new TextDecoder(utf16 || "utf-8")
    .decode(bytes)
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
