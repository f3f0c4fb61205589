import { functions, signs } from "../plain-formula.ts";

/** The letters of the Greek alphabet that formulas have, as the source of a class of characters. */
export const greek = "\u0391-\u03a9\u03b1-\u03c9\u03d1\u03d5\u03f5";

const greekLetter = new RegExp(`^[${greek}]$`, "u");

/** TeX's names of letters: those of the Greek alphabet, and two of signs that are no words either. */
export const texLetters: ReadonlySet<string> = new Set([
  ...[...signs].filter(([, sign]) => isGreek(sign)).map(([name]) => name),
  "ell",
  "nabla",
]);

/** A command without arguments that shows something. `\mod` is none: in TeX it has one. */
export function isSign(name: string): boolean {
  return (signs.get(name) ?? "").trim() !== "" || isFunction(name);
}

/** `\log` and the like. */
function isFunction(name: string): boolean {
  return functions.has(name) && name !== "mod";
}

/** A name of a letter or mark that an exponent can be without its backslash: `360^circ`. */
export function isExponent(word: string): boolean {
  return texLetters.has(word) || exponents.has(word);
}

/**
 * A word of an exponent or index in braces as TeX: names that have lost their backslash have it again, labels are as
 * typed (`stack`); undefined where names have grown together with something else (`mtimes`).
 */
export function scriptWord(word: string): string | undefined {
  if (isExponent(word) || operators.has(word) || isFunction(word)) return `\\${word}`;
  return grownTogether.test(word) ? undefined : word;
}

export function isGreek(letter: string): boolean {
  return greekLetter.test(letter);
}

const exponents = new Set("circ star ast prime dagger infty".split(" "));

const operators = new Set("times cdot pm leq geq neq propto rightarrow leftarrow".split(" "));

const grownTogether =
  /times(?!tep|tamp)|cdot|propto|(?:right|left)arrow|frac(?!t)|sqrt|infty|varepsilon|varphi|math(?:rm|bf|bb|cal|it|sf)|text(?:rm|bf|it|sc)|^[lgn]eq|[lgn]eq$/;
