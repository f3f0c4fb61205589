import anyAscii from "any-ascii";
import { scriptOf, scripts, sideBySide } from "./tex-formula.ts";
import { latinLetter } from "./tex-letters.ts";
import { accentedSign, mathSigns } from "./tex-signs.ts";

/** A piece of TeX: of a formula, which stands between dollars; or of text, exactly or for want of a command. */
export interface Atom {
  tex: string;
  kind: "math" | "text" | "spelt";
}

/** What becomes of a letter with its marks, or of raised or lowered signs together, beyond ASCII. */
export type AtomOf = (cluster: string) => Atom[];

/** What is seen of a text. */
export function atoms(text: string, atomOf: AtomOf): Atom[] {
  if (ordinary.test(text)) return [{ tex: text, kind: "text" }];
  const clusters = text.normalize("NFC").replace(/\s+/g, " ").replace(unseen, "").match(cluster) ?? [];
  return clusters.flatMap((it) => (/^[ -~]+$/.test(it) ? [{ tex: ascii(it), kind: "text" }] : atomOf(it)));
}

/** Most names, and many titles: in TeX as in plain text. */
const ordinary = /^(?!.*(?: {2}|--|''|``|,,|[?!]`))[A-Za-z0-9 .,:;?!()[\]/*+="@'`-]*$/;
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const cluster = new RegExp(`[ -~]+(?!\\p{M})|${scripts}|\\P{M}\\p{M}*|\\p{M}+`, "gu");

/** Formulas side by side are one, in which no two scripts of one letter meet. */
export function joined(all: readonly Atom[]): string {
  let tex = "";
  let formula = "";
  const end = () => {
    tex += formula && `$${formula}$`;
    formula = "";
  };
  for (const atom of all) {
    if (atom.kind === "math") {
      const collides = /[\^_']/.test(formula) && /^[\^_']/.test(atom.tex);
      formula = sideBySide(collides ? `${formula}{}` : formula, atom.tex);
    } else {
      end();
      tex += atom.tex;
    }
  }
  end();
  return tex;
}

export function textAtom(it: string): Atom[] {
  if (printable.has(it)) return [{ tex: it, kind: "text" }];
  const tex = mathSigns.get(it) ?? scriptOf(it) ?? accentedSign(it);
  return tex === undefined ? (letter(it) ?? spelling(it, textAtom)) : [{ tex, kind: "math" }];
}

/** The same in ASCII, and without formulas. */
export function nameAtom(it: string): Atom[] {
  if (printable.has(it)) return [{ tex: asciiOf(it), kind: "text" }];
  return letter(it) ?? spelling(it, nameAtom);
}

/** What pdfLaTeX prints as it stands, beside letters, which are commands. */
const printable = new Set("¡¢£¤¥¦§¨©ª«¬®¯°±´µ¶·¸º»¼½¾¿×÷ƒˆˇ˘˙˛˜˝฿‐‑‒–—―‖‘’‚“”„†‡•…‰‱‹›※‽⁄⁎⁒₡₤₦₩₫€₱℃№℗℞℠™℧℮ẞ␢␣◦◯♪");

function letter(it: string): Atom[] | undefined {
  const latin = latinLetter(it);
  return latin && [{ tex: latin.tex, kind: latin.whole ? "text" : "spelt" }];
}

/** By what Unicode holds it to be another form of, else in Latin letters. */
function spelling(it: string, atomOf: AtomOf): Atom[] {
  const compatible = it.normalize("NFKC");
  return compatible === it ? [{ tex: asciiOf(it), kind: "spelt" }] : atoms(compatible, atomOf);
}

/** In Latin letters, else by its number. */
function asciiOf(it: string): string {
  const number = `U+${it.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
  return ascii(anyAscii(it) || (/^\p{M}/u.test(it) ? "" : number));
}

/** ASCII as TeX prints it. */
function ascii(text: string): string {
  return (
    text
      .replace(/[\\~^&%$#_{}<>|]/g, (mark) => marks[mark] ?? `\\${mark}`)
      // Of two of these TeX would make one other mark.
      .replace(/([-'`,])(?=\1)|[?!](?=`)/g, "$&{}")
  );
}

const marks: Record<string, string> = {
  "\\": "{\\textbackslash}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  "<": "{\\textless}",
  ">": "{\\textgreater}",
  // BibTeX counts braces even behind a backslash: one without its other half would swallow the entries that follow.
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "|": "{\\textbar}",
};
