import { createHash } from "node:crypto";
import anyAscii from "any-ascii";
import { renderTitle } from "../markdown/index.ts";

/** A title as plain text: formulas and LaTeX escapes as a reader would type them. */
export function titleText(title: string): string {
  return /[\\$`~]|--/.test(title) ? renderTitle(title).text : title;
}

/**
 * What two spellings of one title have in common: no case, accents, punctuation or white space. Symbols stay: `C++`
 * is not `C`. A title of nothing but punctuation stands for itself.
 */
export function normalizeTitle(title: string): string {
  const text = titleText(title).normalize("NFKD");
  return text.toLowerCase().replace(/[\p{P}\p{Z}\p{M}\p{C}\p{Sk}]+/gu, "") || text.normalize("NFC");
}

/** Longest slug: titles are cut at a word near here. */
const slugLength = 80;

/** Names that a file system or a host keeps for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/**
 * A title as a path segment of `a–z 0–9 -`, transliterated (`TÜLU` → `tulu`), at most about 80 characters, never
 * empty. Depends on the title alone.
 */
export function slugOf(title: string): string {
  const words = anyAscii(titleText(title).normalize("NFC"))
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = (words[0] ?? "").slice(0, slugLength);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > slugLength) break;
    slug += `-${word}`;
  }
  if (slug === "") return `paper-${fingerprint(title)}`;
  return reserved.test(slug) ? `${slug}-${fingerprint(title)}` : slug;
}

/** Six characters that tell titles with the same slug apart, whatever else is in the archive. */
export function fingerprint(title: string): string {
  const digest = createHash("sha256").update(normalizeTitle(title)).digest();
  return BigInt(`0x${digest.toString("hex")}`)
    .toString(36)
    .slice(-6)
    .padStart(6, "0");
}
