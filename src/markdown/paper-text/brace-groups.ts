import { accentedLetter } from "./accents.ts";
import { formatted, type Format } from "./text-formats.ts";
import { foundText, matchAt, type Found, type Passage } from "./passage.ts";
import { readSymbol } from "./symbols.ts";

/**
 * A group that begins with a command: `{\em …}` formats the rest of it, `{\"u}` and `{\o}` are only there to delimit a
 * letter. The braces of all other groups (`{GPT}`) are shown as typed.
 */
export function readGroup(passage: Passage, at: number): Found | undefined {
  const close = passage.closingBrace(at);
  if (close === undefined || close >= passage.end) return undefined;
  const declaration = matchAt(declared, passage, at);
  const format = declaration && declarations[declaration[1] ?? ""];
  if (format) return { nodes: formatted(format, passage, at + declaration[0].length, close), end: close + 1 };
  const letter = accentedLetter(passage, at + 1) ?? readSymbol(passage, at + 1);
  const isWhole = letter && passage.text.slice(letter.end, close).trim() === "";
  return isWhole ? foundText(letter.value, close + 1) : undefined;
}

const declared = /\{\\([a-z]+) ?/y;

const declarations: Record<string, Format> = {
  em: "emphasis",
  it: "emphasis",
  sl: "emphasis",
  itshape: "emphasis",
  bf: "strong",
  bfseries: "strong",
  tt: "code",
  ttfamily: "code",
  sc: "plain",
  scshape: "plain",
  rm: "plain",
  sf: "plain",
};
