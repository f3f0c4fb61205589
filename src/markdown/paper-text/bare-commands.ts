import { functions, signs } from "../plain-formula.ts";
import { bareFormula } from "./math.ts";
import { foundText, matchAt, type Found, type Passage } from "./passage.ts";
import { isScripted, readCommand, readScripts } from "./tex-pieces.ts";
import { greek, isSign } from "./tex-names.ts";

/**
 * A command of TeX's formulas outside of one, since captures drop the dollars. A sign or a function alone is text
 * (`2.3\times` is `2.3×`); with an exponent, an index or arguments a command is a formula.
 */
export function readBareCommand(passage: Passage, at: number): Found | undefined {
  const [size] = matchAt(sized, passage, at) ?? [];
  if (size !== undefined) return foundText("", at + size.length);
  if (matchAt(degrees, passage, at - 1)) return foundText("°", endOfSign(passage, at + 4));
  const command = readCommand(passage, at);
  if (!command) return undefined;
  const scripts = readScripts(passage, command.end);
  if (!scripts && isScripted(passage, command.end)) return undefined;
  const name = command.tex.slice(1);
  // A function's name must not run into what it follows: `n\log n`.
  const blank = functions.has(name) && /[\p{L}\p{N})\]]/u.test(passage.text.charAt(at - 1)) ? " " : "";
  if (!scripts && isSign(name)) {
    if (path.test(passage.text.slice(Math.max(at - 64, 0), at))) return undefined;
    return foundText(blank + (signs.get(name) ?? name), endOfOperator(passage, at, command.end));
  }
  const end = scripts?.end ?? command.end;
  const { nodes } = bareFormula(passage.text.slice(at, end), command.tex + (scripts?.tex ?? ""), end);
  return { nodes: [{ type: "text", value: blank }, ...nodes], end };
}

/** A command alone in braces, which only delimit it: so arXiv writes letters and signs that ASCII lacks. */
export function readBareGroup(passage: Passage, at: number): Found | undefined {
  const close = passage.closingBrace(at);
  if (close === undefined || close >= passage.end) return undefined;
  const group = { ...passage, end: close };
  const command = readCommand(group, at + 1);
  const scripts = command?.end === close ? readScripts(passage, close + 1) : undefined;
  if (command && scripts)
    return bareFormula(passage.text.slice(at, scripts.end), command.tex + scripts.tex, scripts.end);
  const alone = readBareCommand(group, at + 1);
  return alone?.end === close ? { ...alone, end: close + 1 } : undefined;
}

/** What only gives a bracket its size. */
const sized = /\\(?:left|right|[bB]ig[lr]?)(?=\\?[()[\]{}|])/y;

/** `\tau` as a folder of a drive. */
const path = /(?<![\p{L}\p{N}])[C-F]:(?:\\[\w.-]*)*$/u;

/** arXiv has no other way to write the sign. */
const degrees = /\d\\deg(?![A-Za-z])|\{\\deg(?=\})/y;

/** Braces that only end its name belong to a sign. */
function endOfSign({ text }: Passage, end: number): number {
  return text.startsWith("{}", end) ? end + 2 : end;
}

/** So does the blank after an operator that has none before it, if an operand follows: `A\neq B`; `2\times faster`. */
function endOfOperator(passage: Passage, at: number, end: number): number {
  return matchAt(tightOperator, passage, at - 1) ? end + 1 : endOfSign(passage, end);
}

const operators =
  "times cdot pm mp div le leq leqslant ge geq geqslant ne neq ll gg lt gt approx sim simeq equiv propto to " +
  "rightarrow leftarrow leftrightarrow Rightarrow implies iff mapsto in notin subset subseteq cup cap";

// After × one letter may be an article: `2\times a day`.
const tightOperator = new RegExp(
  String.raw`\S\\(?:${operators.replaceAll(" ", "|")}) (?=\d|\\[A-Za-z]|(?!(?<=times )[aAI])[A-Za-z${greek}](?![\p{L}\p{N}]))`,
  "uy",
);
