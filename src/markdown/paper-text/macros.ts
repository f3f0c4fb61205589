import { accentedLetter } from "./accents.ts";
import { formatted, type Format } from "./text-formats.ts";
import { readHref, readUrlMacro } from "./link-macros.ts";
import { argument, foundText, matchAt, type Found, type Passage } from "./passage.ts";
import { readSymbol } from "./symbols.ts";
import { linkified } from "./bare-urls.ts";

/** A LaTeX command in text. */
export function readMacro(passage: Passage, at: number): Found | undefined {
  if (matchAt(setMinus, passage, at - 1)) return undefined;
  const letter = accentedLetter(passage, at) ?? readSymbol(passage, at);
  if (letter) return foundText(letter.value, letter.end);
  const match = matchAt(named, passage, at);
  return match && readArguments(passage, match[1] ?? "", at + match[0].length);
}

/** A command that is not known stays as typed with its arguments, whose URLs become links. */
export function readUnknownMacro(passage: Passage, at: number): Found | undefined {
  const match = matchAt(named, passage, at);
  if (!match) return undefined;
  const end = argumentsEnd(passage, at + match[0].length);
  return { nodes: linkified(passage, at, end), end };
}

function readArguments(passage: Passage, name: string, at: number): Found | undefined {
  if (name === "url") return readUrlMacro(passage, at);
  if (name === "href") return readHref(passage, at);
  if (reference.test(name)) return readReference(passage, at);
  const format = formats[name];
  const found = format && argument(passage, at);
  return found && { nodes: formatted(format, passage, found.start, found.close), end: found.close + 1 };
}

/** What is cited is not in the capture, so its key is shown in brackets, with the note if there is one. */
function readReference(passage: Passage, at: number): Found | undefined {
  const notes = matchAt(optional, passage, at);
  const keys = argument(passage, at + (notes?.[0].length ?? 0));
  if (!keys) return undefined;
  const list = passage.text.slice(keys.start, keys.close).split(",");
  const note = (notes?.[0] ?? "")
    .split(/[[\]]/)
    .filter((part) => part.trim())
    .map((part) => part.replaceAll("~", "\u00a0"));
  const value = `[${[...list, ...note].map((part) => part.trim()).join(", ")}]`;
  return foundText(value, keys.close + 1);
}

function argumentsEnd(passage: Passage, from: number): number {
  let end = from;
  for (;;) {
    const close = passage.closingBrace(end);
    const next = close === undefined ? end + (matchAt(option, passage, end)?.[0].length ?? 0) : close + 1;
    if (next === end || next > passage.end) return end;
    end = next;
  }
}

/** A backslash between blanks, as in `A \ B`; elsewhere it makes a blank. */
const setMinus = / \\ /y;
const named = /\\([A-Za-z]+)\*?/y;
const reference = /^(?:[Cc]ite[A-Za-z]*|(?:auto|foot|paren|text)cite|(?:auto|page|name|eq|c|C)?ref)$/;
const option = /\[[^[\]{}$\\]*\]/y;
const optional = /(?:\[[^[\]{}$\\]*\]){0,2}/y;

const formats: Record<string, Format> = {
  emph: "emphasis",
  textit: "emphasis",
  textsl: "emphasis",
  textbf: "strong",
  texttt: "code",
  textsc: "plain",
  textrm: "plain",
  textsf: "plain",
  textup: "plain",
  textmd: "plain",
  textnormal: "plain",
  text: "plain",
  mbox: "plain",
  underline: "plain",
  enquote: "quoted",
  textsuperscript: "superscript",
  textsubscript: "subscript",
};
