import { parseLigatures } from "@unified-latex/unified-latex-util-ligatures";
import { matchAt, type Passage } from "./passage.ts";

/** A command that stands for a character, together with what only ends its name: `{}`, or a blank before a letter. */
export function readSymbol(passage: Passage, at: number): { value: string; end: number } | undefined {
  const match = matchAt(command, passage, at);
  const value = match && symbol(match[1] ?? "");
  if (!match || value === undefined) return undefined;
  const end = at + match[0].length;
  if (!/[A-Za-z]$/.test(match[0])) return { value, end };
  if (passage.text.startsWith("{}", end)) return { value, end: end + 2 };
  // `Stra\ss e`; but in `\ldots and` the blank is meant.
  const isLetter = /^\p{L}$/u.test(value);
  return { value, end: isLetter && matchAt(blankBeforeLetter, passage, end) ? end + 1 : end };
}

const command = /\\([A-Za-z]+|[^])/y;
const blankBeforeLetter = / \p{L}/uy;

/**
 * What a command without arguments stands for in text: `ss` is ß, `%` is %, `ldots` is …; undefined for any other.
 * The table is unified-latex's, with what it lacks and what readers expect otherwise.
 *
 * @param name without backslash
 */
export function symbol(name: string): string | undefined {
  const known = symbols.get(name);
  if (known !== undefined || !/^(?:[A-Za-z]+|[%&_#${},;: ])$/.test(name)) return known;
  const [node] = parseLigatures([{ type: "macro", content: name }]);
  const value = node?.type === "string" ? node.content : undefined;
  if (value !== undefined) symbols.set(name, value);
  return value;
}

const symbols = new Map([
  ["aa", "å"],
  ["AA", "Å"],
  ["textasciitilde", "~"],
  ["textasciicircum", "^"],
  ["textbackslash", "\\"],
  ["textunderscore", "_"],
  ["textless", "<"],
  ["textgreater", ">"],
  ["textbar", "|"],
  ["textbraceleft", "{"],
  ["textbraceright", "}"],
  ["textdollar", "$"],
  ["textpercent", "%"],
  ["textquotesingle", "'"],
  ["textquotedbl", '"'],
  ["dag", "†"],
  ["ddag", "‡"],
  ["TeX", "TeX"],
  ["LaTeX", "LaTeX"],
  ["slash", "/"],
  [",", "\u2009"],
  ["thinspace", "\u2009"],
  ["\\", " "],
  ["newline", " "],
  ["linebreak", " "],
  // Hints for hyphenation and spacing: a search would stumble over the invisible characters.
  ["-", ""],
  ["/", ""],
  ["!", ""],
  ["@", ""],
]);
