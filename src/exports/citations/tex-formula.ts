import { mathSigns } from "./tex-signs.ts";

/**
 * A formula as any LaTeX sets it, in the commands of its kernel alone: what packages add is written by what they are
 * nearest to (`\mathbb` by `\mathbf`, `\text` by `\mathrm`).
 *
 * @param tex without delimiters, valid: its braces, scripts and arguments are taken to be whole
 * @returns `undefined` where it holds what the kernel has not
 */
export function kernelFormula(tex: string): string | undefined {
  // Which of them meet at one letter, the formula itself would have to be understood for.
  if (raisedOrLowered.test(tex) && /[\^_']/.test(tex)) return undefined;
  const parts = (upright(tex).match(token) ?? []).map(written);
  if (parts.includes(undefined)) return undefined;
  return (parts as string[]).map(asScript).reduce(sideBySide, "");
}

/** Raised or lowered digits, letters and signs, as many as stand together, as a script; `undefined` for anything else. */
export function scriptOf(part: string): string | undefined {
  const mark = superscripts.test(part) ? "^" : subscripts.test(part) ? "_" : undefined;
  return mark && `${mark}{${part.normalize("NFKC").replaceAll("−", "-")}}`;
}

const raised = "[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ]+";
const lowered = "[₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ]+";
const superscripts = new RegExp(`^${raised}$`);
const subscripts = new RegExp(`^${lowered}$`);
/** The source of a pattern of what `scriptOf` takes. */
export const scripts = `${raised}|${lowered}`;

const raisedOrLowered = new RegExp(scripts);
const token = new RegExp(`\\\\[A-Za-z]+|\\\\[^]|${scripts}|[^]`, "gu");

/** Two parts of a formula: no command takes a letter behind it for its own. */
export function sideBySide(before: string, after: string): string {
  return /\\[A-Za-z]+$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

function written(part: string): string | undefined {
  if (/^\\[A-Za-z]/.test(part)) return renamed.get(part.slice(1)) ?? (kernel.has(part.slice(1)) ? part : undefined);
  if (part.startsWith("\\")) return escapes[part] ?? (/^\\[ ,;:!|%_&#$]$/.test(part) ? part : undefined);
  // A bare percent sign lost its backslash on the way.
  if (part === "%") return "\\%";
  if (/^[ -~]$/.test(part)) return /[#$&]/.test(part) ? undefined : part;
  return mathSigns.get(part) ?? scriptOf(part);
}

/** TeX takes one token behind `^` and `_`, and many a sign is a macro of several. */
function asScript(part: string, at: number, parts: readonly string[]): string {
  const before = parts[at - 1] === " " ? parts[at - 2] : parts[at - 1];
  const isScript = (before === "^" || before === "_") && !/^[A-Za-z0-9{ ]$/.test(part);
  return isScript && !takesArguments.has(part.slice(1)) ? `{${part}}` : part;
}

/** BibTeX counts braces even behind a backslash. */
const escapes: Record<string, string> = { "\\{": "\\lbrace", "\\}": "\\rbrace" };

/** Words within a formula, and letters styled by a command that stands in a group with them. */
function upright(tex: string): string {
  const styled = (_: string, style: string | undefined, text: string) => `\\math${style ?? "rm"}{${spaced(text)}}`;
  return tex
    .replace(words, styled)
    .replace(operator, (_, name: string) => `\\mathop{\\mathrm{${spaced(name)}}}`)
    .replace(declaration, styled);
}

function spaced(text: string): string {
  return text.replaceAll(" ", "\\ ");
}

const words = /\\(?:text(rm|bf|it|tt|sf)?|textnormal|mbox) *\{([A-Za-z0-9 .,:;()+/-]*)\}/g;
const operator = /\\operatorname\*? *\{([A-Za-z0-9 -]*)\}/g;
const declaration = /\{ *\\(rm|bf|it|tt|sf|cal)(?![A-Za-z]) *([^{}\\]*)\}/g;

/** What packages or KaTeX add, by what it is nearest to. */
const renamed = new Map(
  Object.entries({
    mathbb: "\\mathbf",
    boldsymbol: "\\mathbf",
    bm: "\\mathbf",
    mathscr: "\\mathcal",
    dfrac: "\\frac",
    tfrac: "\\frac",
    leqslant: "\\leq",
    geqslant: "\\geq",
    varnothing: "\\emptyset",
    lvert: "\\vert",
    rvert: "\\vert",
    lVert: "\\Vert",
    rVert: "\\Vert",
    lt: "<",
    gt: ">",
    implies: "\\Longrightarrow",
    impliedby: "\\Longleftarrow",
    hslash: "\\hbar",
    degree: "{^{\\circ}}",
    coloneqq: ":=",
    dotsc: "\\ldots",
    dotsb: "\\cdots",
    R: "\\mathbf{R}",
    N: "\\mathbf{N}",
    Z: "\\mathbf{Z}",
  }),
);

const takesArguments = new Set(
  `hat bar tilde vec dot ddot check breve acute grave mathring widehat widetilde overline underline overbrace underbrace
  overrightarrow overleftarrow sqrt frac stackrel mathrm mathbf mathit mathcal mathsf mathtt mathnormal mathop mathrel mathbin
  mathord pmod left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr biggm Biggl Biggr Biggm`.split(
    /\s+/,
  ),
);

const kernel = new Set([
  ...takesArguments,
  ...Array.from(mathSigns.values()).flatMap((sign) => /^\\([A-Za-z]+)$/.exec(sign)?.[1] ?? []),
  ...`prime to gets le ge ne land lor lnot owns iff dots vert lbrace rbrace backslash imath jmath perp bigcirc
  bigtriangleup not arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log
  max min Pr sec sin sinh sup tan tanh bmod over choose limits nolimits displaystyle textstyle quad qquad`.split(/\s+/),
]);
