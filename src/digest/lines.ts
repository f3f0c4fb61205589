import { definedFields } from "../defined-fields.ts";

/** A line of a capture, as it stands and as it is read. */
export interface Line {
  /** 1-based. */
  number: number;
  raw: string;
  /** Without what cannot stand in a page, runs of blanks folded to one, trimmed; empty for a blank line. */
  text: string;
  /** What was left out, if anything. */
  removed?: { column: number; first: string; count: number };
}

/** Splits at LF, CRLF and CR; a final newline does not begin another line. Lines and columns are those of the input. */
export function splitLines(text: string): Line[] {
  const raws = text.split(/\r\n|\n|\r/);
  if (raws.at(-1) === "") raws.pop();
  return raws.map((raw, index) => readLine(raw, index + 1));
}

/** 1-based column of a part of the line, or of its first character that shows. */
export function columnOf(line: Line, part?: string): number {
  const at = part === undefined ? -1 : line.raw.indexOf(part);
  return (at < 0 ? Math.max(line.raw.search(visible), 0) : at) + 1;
}

/**
 * Control characters, lone surrogates, noncharacters, marks that turn the direction of what follows, and byte order
 * marks inside the text: none can stand in a page, or they change how the rest of it shows.
 */
const unprintable = /(?!\t)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Control characters that are white space by nature: words on both sides must not grow together. */
const spacing = /[\v\f\u0085]/;

const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

function readLine(raw: string, number: number): Line {
  let removed: Line["removed"];
  const kept = raw.replace(unprintable, (character, offset: number) => {
    removed ??= { column: offset + 1, first: codePoint(character), count: 0 };
    removed.count++;
    return spacing.test(character) ? " " : "";
  });
  const text = visible.test(kept) ? kept.replace(/[\t\p{Z}]+/gu, " ").trim() : "";
  return { number, raw, text, ...definedFields({ removed }) };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
