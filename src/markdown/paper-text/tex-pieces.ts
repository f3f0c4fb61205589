import { matchAt, type Passage } from "./passage.ts";
import { greek, isExponent, isSign, scriptWord } from "./tex-names.ts";

/** A piece of a formula: TeX that KaTeX is sure to set, and where its source ends. */
export interface Tex {
  tex: string;
  end: number;
}

/**
 * The exponent and the index at a place, in either order; undefined where there is none, or where one is doubtful.
 * Without braces an index is one character, as in TeX, and an exponent a number, a letter, a mark or the name of one.
 */
export function readScripts(passage: Passage, at: number, depth = 0): Tex | undefined {
  let found: Tex = { tex: "", end: at };
  const known = new Set<string>();
  for (;;) {
    if (!isScripted(passage, found.end)) return found.tex === "" ? undefined : found;
    const sign = passage.text.charAt(found.end);
    const script = known.has(sign) ? undefined : readScript(passage, found.end, depth);
    if (!script) return undefined;
    known.add(sign);
    found = { tex: found.tex + sign + (isOne(script.tex) ? script.tex : `{${script.tex}}`), end: script.end };
  }
}

/** What needs no braces in TeX, unlike functions and what is composed of several signs. */
function isOne(tex: string): boolean {
  return tex.length === 1 || isExponent(tex.slice(1));
}

export function isScripted({ text, end }: Passage, at: number): boolean {
  return at < end && /[_^]/.test(text.charAt(at));
}

/** A command of formulas with its arguments: a sign, a function, letters in a style, an accent, a fraction, a root. */
export function readCommand(passage: Passage, at: number, depth = 0): Tex | undefined {
  const [source = "", name = ""] = matchAt(command, passage, at) ?? [];
  let found: Tex = { tex: source, end: at + source.length };
  if (isSign(name)) return found;
  const readArgument = styles.has(name) ? readStyled : texts.has(name) ? readWords : readMath;
  const count = argumentsOf(name);
  for (let missing = count; missing > 0; missing--) {
    const argument = readArgument(passage, found.end, depth);
    if (!argument) return undefined;
    found = { tex: `${found.tex}{${argument.tex}}`, end: argument.end };
  }
  return count > 0 ? found : undefined;
}

/** Groups in each other at most. */
const deepest = 4;

const command = /\\([A-Za-z]+)/y;

function argumentsOf(name: string): number {
  if (/^[dt]?frac$/.test(name)) return 2;
  return styles.has(name) || texts.has(name) || others.has(name) ? 1 : 0;
}

const styles = names("mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt boldsymbol bm operatorname");
const texts = names("text textbf textit textrm textsf texttt");
const others = names("bar ddot dot hat overline sqrt tilde vec widehat widetilde");

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

function readScript(passage: Passage, at: number, depth: number): Tex | undefined {
  const start = at + 1;
  if (passage.text.startsWith("{", start)) return readBraced(passage, start, depth);
  const named = readCommand(passage, start, depth);
  if (named) return named;
  if (depth > 0) return typed(oneCharacter, passage, start);
  if (passage.text.charAt(at) === "_") return typed(index, passage, start);
  const word = typed(letters, passage, start);
  return word && isExponent(word.tex) ? { ...word, tex: `\\${word.tex}` } : typed(exponent, passage, start);
}

function readStyled(passage: Passage, at: number, depth: number): Tex | undefined {
  return readWords(passage, at) ?? readMath(passage, at, depth);
}

/** In braces, or one character or command alone: `\mathbb R`. */
function readMath(passage: Passage, at: number, depth: number): Tex | undefined {
  const start = passage.text.startsWith(" ", at) ? at + 1 : at;
  if (passage.text.startsWith("{", start)) return readBraced(passage, start, depth);
  const sign = depth < deepest ? readCommand(passage, start, depth + 1) : undefined;
  return sign ?? typed(alone, passage, start);
}

/** Letters and digits in braces, whatever names they spell. */
function readWords(passage: Passage, at: number): Tex | undefined {
  const [words] = matchAt(plainWords, passage, at) ?? [];
  return words === undefined ? undefined : { tex: words.trim().slice(1, -1), end: at + words.length };
}

function readBraced(passage: Passage, open: number, depth: number): Tex | undefined {
  const close = passage.closingBrace(open);
  if (close === undefined || close >= passage.end || depth >= deepest) return undefined;
  const group = { ...passage, end: close };
  let tex = "";
  for (let at = open + 1; at < close;) {
    const piece = readPiece(group, at, depth + 1);
    if (!piece) return undefined;
    // Else `\pi r` would become `\pir`.
    tex += /\\[A-Za-z]+$/.test(tex) && /^[A-Za-z]/.test(piece.tex) ? ` ${piece.tex}` : piece.tex;
    at = piece.end;
  }
  return tex.trim() === "" ? undefined : { tex, end: close + 1 };
}

function readPiece(passage: Passage, at: number, depth: number): Tex | undefined {
  const mark = typed(operator, passage, at);
  if (mark) return mark;
  const base = readBase(passage, at, depth);
  if (!base || !isScripted(passage, base.end)) return base;
  const scripts = readScripts(passage, base.end, depth);
  return scripts && { tex: base.tex + scripts.tex, end: scripts.end };
}

function readBase(passage: Passage, at: number, depth: number): Tex | undefined {
  if (passage.text.startsWith("{", at)) {
    const group = readBraced(passage, at, depth);
    return group && { ...group, tex: `{${group.tex}}` };
  }
  const word = typed(letters, passage, at);
  if (!word) return readCommand(passage, at, depth) ?? typed(oneCharacter, passage, at) ?? typed(escaped, passage, at);
  const tex = scriptWord(word.tex);
  return tex === undefined ? undefined : { ...word, tex };
}

function typed(pattern: RegExp, passage: Passage, at: number): Tex | undefined {
  const [source] = matchAt(pattern, passage, at) ?? [];
  return source === undefined ? undefined : { tex: source, end: at + source.length };
}

const letters = /[A-Za-z]+/y;
const oneCharacter = new RegExp(`[A-Za-z\\d${greek}*+−-]`, "uy");
const alone = /[A-Za-z\d](?![\p{L}\p{M}\p{N}])/uy;
/** In front of a letter or digit it would be the beginning of a name, in front of an extension the end of a file's. */
const index = new RegExp(String.raw`[A-Za-z\d${greek}](?![\p{L}\p{M}\p{N}_@]|\.[\p{L}\p{N}])`, "uy");
const exponent = new RegExp(
  String.raw`[-−]?\d+(?:\.\d+)?|[A-Za-z${greek}](?![\p{L}\p{M}\p{N}_])|[*+†‡](?![*+\p{L}\p{N}])|[-−](?![-\p{L}\p{N}])`,
  "uy",
);
const operator = /[ +\-*/=<>,.;:|!?()[\]−×·±∓≤≥≠≈∼≃≡∈∉⊂⊆∪∩∞→←↔∗⋆⊤⊥†‡′∂∇∘…]/uy;
const escaped = /\\[%,;:!{}|]/y;
const plainWords = / ?\{[A-Za-z\d .,-]*[A-Za-z\d][A-Za-z\d .,-]*\}/y;
