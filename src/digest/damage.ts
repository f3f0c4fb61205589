import { definedFields } from "../defined-fields.ts";
import { splitLines } from "./lines.ts";
import { findMojibake, fromWindows, mendMojibake } from "./mojibake.ts";

/** How a text was damaged on its way here, the surest first: what is lost by the first looks like the others too. */
export const causes = ["misread", "windows", "escaped", "lost"] as const;

export interface Damage {
  cause: (typeof causes)[number];
  /** Some words as they stand; control characters as their number, `<9F>`. */
  stands: string;
  /** The same as they were meant, where that can be told. */
  meant?: string;
}

/** What damage a text shows, if any. What is quoted by itself, as `“&amp;”` or `(�)`, is spoken of, and no damage. */
export function findDamage(text: string): Damage | undefined {
  if (!/[&\u0080-\uFFFF]/.test(text)) return undefined;
  const misread = findMojibake(text);
  if (misread >= 0) return damage("misread", wordsAt(text, misread), mendMojibake);
  const control = text.search(controls);
  if (control >= 0) return damage("windows", wordsAt(text, control), mendControls);
  const escaped = findUnquoted(text, reference);
  if (escaped >= 0) return damage("escaped", wordsAt(text, escaped), unescapeReferences);
  const lost = findUnquoted(text, /\uFFFD/gu);
  return lost >= 0 ? damage("lost", wordsAt(text, lost)) : undefined;
}

/** Control characters that no text has; U+0085 is a line end of some machines. */
const controls = /[\u0080-\u0084\u0086-\u009F]/gu;

/** A reference to a character as HTML has it, which nobody reads as such any more. */
const reference =
  /&(?:amp|lt|gt|quot|apos|nbsp|hellip|[mn]dash|[lr][sd]quo|szlig|[A-Za-z]{1,2}(?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron|lig)|#\d{2,6}|#[xX][\da-fA-F]{2,5});/gu;

/** Where one first stands that has no quotation marks or brackets right around it; -1 where none does. */
function findUnquoted(text: string, pattern: RegExp): number {
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + found.length)];
    if (!/[`'"“‘(<«]/.test(before) || !/[`'"”’)>»]/.test(after)) return index;
  }
  return -1;
}

function damage(cause: Damage["cause"], words: string, mend?: (words: string) => string): Damage {
  const numbered = words.replace(/[\u0080-\u009F]/g, (it) => `<${it.charCodeAt(0).toString(16).toUpperCase()}>`);
  return { cause, stands: printable(numbered), ...definedFields({ meant: mend && printable(mend(words)) }) };
}

function printable(words: string): string {
  return splitLines(words)
    .map(({ text }) => text)
    .join(" ");
}

/** The words around a place, as far as a message has room. */
function wordsAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at).replace(/^\S*\s(?=.)/su, (cut) => (at <= 24 ? cut : ""));
  const after = text.slice(at, at + 28);
  const whole = at + 28 >= text.length ? after : after.replace(/\s\S*$/u, "");
  return `${before}${whole}`;
}

function mendControls(words: string): string {
  return words.replace(controls, (control) => fromWindows(control) ?? "");
}

const named = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }));

/** Those that are told by number or name; letters with accents stay as they are written. */
function unescapeReferences(words: string): string {
  return words.replace(/&(#x?[\da-f]+|[a-z]+);/giu, (whole, name: string) => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return name.startsWith("#") && code <= 0x10ffff ? String.fromCodePoint(code) : (named.get(name) ?? whole);
  });
}
