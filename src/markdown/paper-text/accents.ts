import { matchAt, type Passage } from "./passage.ts";

/**
 * A letter with an accent, in any of LaTeX's spellings: `\"U`, `\"{u}`, `\'\i`, `\c{c}`, `\v s`. The letter is composed
 * by Unicode's rules; where Unicode has no such letter (`\"q`), the text means something else and stays as typed.
 * Over nothing (`\~{}`) a tilde or circumflex is what it looks like.
 */
export function accentedLetter(passage: Passage, at: number): { value: string; end: number } | undefined {
  const alone = matchAt(accentAlone, passage, at);
  if (alone) return { value: alone[1] ?? "", end: at + alone[0].length };
  const match = matchAt(accent, passage, at);
  if (!match) return undefined;
  const [source, sign, braced, bare, name, bracedToo, bareToo] = match;
  const base = braced ?? bare ?? bracedToo ?? bareToo ?? "";
  const composed = (base.replace("\\", "") + (marks[sign ?? name ?? ""] ?? "")).normalize("NFC");
  return Array.from(composed).length === 1 ? { value: composed, end: at + source.length } : undefined;
}

const letter = String.raw`\{ ?(\\[ij]|\p{L}) ?\}`;
const accent = new RegExp(
  String.raw`\\(?:(["'${"`"}^~=.])(?:${letter}|(\\[ij](?!\p{L})|\p{L}))|([cvuHkrdb])(?: ?${letter}| (\\[ij](?!\p{L})|\p{L})))`,
  "uy",
);

const accentAlone = /\\([~^])\{ ?\}/y;

/** Unicode's combining marks, by the name of LaTeX's accent. */
const marks: Record<string, string> = {
  '"': "\u0308",
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  c: "\u0327",
  v: "\u030c",
  u: "\u0306",
  H: "\u030b",
  k: "\u0328",
  r: "\u030a",
  d: "\u0323",
  b: "\u0331",
};
