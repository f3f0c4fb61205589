import { bareFormula } from "./math.ts";
import { foundText, matchAt, type Found, type Passage } from "./passage.ts";
import { readScripts, type Tex } from "./tex-pieces.ts";
import { greek, isGreek, texLetters } from "./tex-names.ts";

/**
 * Captures drop the dollars of formulas. What stays a formula beyond doubt is one letter, one of TeX's names of
 * letters, or a number, with an exponent or an index: `x^2`, `pi_{0.5}`, `10^-4`. Numbers have no index (`100_000`),
 * and what may be part of a name, a file or an address (`x_train`, `a_1.py`) stays as typed. Degrees (`360^circ`) are
 * text.
 */
export function readBareFormula(passage: Passage, at: number): Found | undefined {
  const [base] = matchAt(nucleus, passage, at) ?? [];
  if (base === undefined || !isBase(base) || !standsAlone(passage.text, at, base)) return undefined;
  const scripts = readDecimal(passage, at, base) ?? readScripts(passage, at + base.length);
  if (!scripts || runsOn(passage, scripts)) return undefined;
  if (/^\d/.test(base) && scripts.tex === "^\\circ") return foundText(`${base}°`, scripts.end);
  const value = (texLetters.has(base) ? `\\${base}` : base) + scripts.tex;
  return bareFormula(passage.text.slice(at, scripts.end), value, scripts.end);
}

/** The exponent or index of something that was not recognized stays as typed, whatever letters it holds. */
export function readBareScript(passage: Passage, at: number): Found | undefined {
  const close = passage.closingBrace(at + 1);
  if (close === undefined || close >= passage.end) return undefined;
  const typed = passage.text.slice(at, close + 1);
  return /[\\$`~'"]|--|:\/\//.test(typed) ? undefined : foundText(typed, close + 1);
}

/** A word or number before an exponent or index, as the source of an expression. */
export const bareBase =
  String.raw`(?<![\p{L}\p{M}\p{N}_^\\])(?:[A-Za-z]+|[${greek}])(?=[_^])|` +
  String.raw`(?<![\p{L}\p{M}\p{N}_^\\.,])\d+(?:\.\d+)?(?=\^)`;

const nucleus = new RegExp(bareBase, "uy");

function isBase(base: string): boolean {
  return base.length === 1 || /^\d/.test(base) || texLetters.has(base);
}

/**
 * Whether what stands before does not make it a part of something else: code, an address, or for an index a path or a
 * name with hyphens. Names hold no Greek letters.
 */
function standsAlone(text: string, at: number, base: string): boolean {
  const before = text.slice(Math.max(at - 64, 0), at);
  if (/[_^]\{$|@$|`[^\s`]*$|(?:www\.|\w\.[a-z]{2,}\/)\S*$/i.test(before)) return false;
  const isIndex = text.charAt(at + base.length) === "_";
  return !isIndex || isGreek(base) || !/[-./\\~'"#$%&*+:?]$/.test(before);
}

/** After a letter a name that lost its backslash (`z_{t}rightarrow`); names may go on after a number: `A^2Bench`. */
function runsOn(passage: Passage, { tex, end }: Tex): boolean {
  return !/\d\}?$/.test(tex) && matchAt(word, passage, end) !== undefined;
}

const word = /\p{L}{2}/uy;

/** `pi_0.5` has lost braces; `v_0.5` may be a version. */
function readDecimal(passage: Passage, at: number, base: string): Tex | undefined {
  if (!texLetters.has(base) && !isGreek(base)) return undefined;
  const [source, number = ""] = matchAt(decimalIndex, passage, at + base.length) ?? [];
  return source === undefined ? undefined : { tex: `_{${number}}`, end: at + base.length + source.length };
}

const decimalIndex = /_(\d\.\d+)(?![\p{L}\p{M}\p{N}_^])/uy;
