import { createHash } from "node:crypto";
import anyAscii from "any-ascii";
import { mayBeMarked, renderTitle, strictTitle } from "../../markdown/index.ts";
import { isReserved } from "../../paths.ts";

/** A title as plain text: formulas and LaTeX escapes as a reader would type them. */
export function titleText(title: string): string {
  return formsOf(title).text;
}

/** The same, formulas without delimiters as typed: `pi_0` where `titleText` has `π₀`. */
export function titleAsTyped(title: string): string {
  return formsOf(title).typed;
}

/**
 * What two spellings of one title have in common: no case, accents, punctuation or white space. Symbols stay: `C++`
 * and `C#` are not `C`; so do marks that are letters of their script, not accents. A title of nothing but punctuation stands for itself.
 */
export function normalizeTitle(title: string): string {
  return formsOf(title).normalized;
}

/**
 * A title as a path segment of `a–z 0–9 -`, transliterated (`TÜLU` → `tulu`), at most about 80 characters, never
 * empty. Depends on the title alone.
 */
export function slugOf(title: string): string {
  return formsOf(title).slug;
}

interface Forms {
  text: string;
  typed: string;
  normalized: string;
  slug: string;
}

/** Titles are compared over and over, and rendering one that holds LaTeX is dear: each is worked out once. */
const known = new Map<string, Forms>();

function formsOf(title: string): Forms {
  const before = known.get(title);
  if (before) return before;
  const isMarked = mayBeMarked(title);
  const text = isMarked ? renderTitle(title).text : title;
  // Lock files know a title by this, and paths are made of it: neither must change with what is told to be a formula.
  const typed = isMarked ? strictTitle(title) : title;
  const normalized = normalize(typed);
  const forms = { text, typed, normalized, slug: slugOfText(typed, normalized) };
  known.set(title, forms);
  return forms;
}

function normalize(text: string): string {
  const bare = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{P}(?<!\p{L}#)|[\p{Z}\p{C}\p{Sk}\u0300-\u036f]/gu, "");
  return bare || text.normalize("NFC");
}

/** Longest slug: titles are cut at a word near here. */
const slugLength = 80;

function slugOfText(text: string, normalized: string): string {
  const words = anyAscii(text.normalize("NFC"))
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = (words[0] ?? "").slice(0, slugLength);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > slugLength) break;
    slug += `-${word}`;
  }
  if (slug === "") return `paper-${hash(normalized)}`;
  return isReserved(slug) ? `${slug}-${hash(normalized)}` : slug;
}

/** Six characters that tell titles with the same slug apart, whatever else is in the archive. */
export function fingerprint(title: string): string {
  return hash(normalizeTitle(title));
}

function hash(text: string): string {
  const digest = createHash("sha256").update(text).digest("hex");
  return BigInt(`0x${digest}`).toString(36).slice(-6).padStart(6, "0");
}
