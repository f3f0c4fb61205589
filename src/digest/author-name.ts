/**
 * A name without what belongs to the list of authors around it: the footnote marks behind it (`Bo Birk§`, `Bo Birk*,†`,
 * `Bo Birk¹`, `Bo Birk$^{1,2}$`), and the `and` before the last. Digits on the line, `#` and `+` are marks only where the
 * name of a person ends in them: `Bo Birk1,2`, but `Team 7`, `GLM-5`, `Canal+`. What would leave no name behind stays:
 * `Q*`, `Team A*`.
 *
 * @param text on one line
 */
export function nameAlone(text: string): string {
  let name = text.replace(/^(?:and|&) (?=\p{L})/u, "");
  // What is longer is no name, and would be dear to search.
  while (name.length <= longest) {
    const shorter = [name.replace(marks, ""), withoutDigits(name)].find((it) => it !== name && isName(it));
    if (shorter === undefined) break;
    name = shorter;
  }
  return name;
}

const longest = 200;

const symbol = "[*∗＊⁎†‡§¶‖∥⋆★☆✝✱✲✳✶✻✽※♯♠♣♥♦♡♢♤♧•◦◇◆△▲▽▼○●□■✉📧⁰¹²³⁴⁵⁶⁷⁸⁹⁺]\\ufe0f?";
/** What TeX and HTML raise, and plain text puts in brackets. */
const raised = [
  String.raw`\$\^[^$]+\$`,
  String.raw`\^(?:\{[^{}]+\}|\S)`,
  String.raw`\\textsuperscript\{[^{}]+\}`,
  "<sup>[^<>]+</sup>",
  String.raw`[[(](?:\d{1,2}|${symbol})(?:, ?(?:\d{1,2}|${symbol}))*[\])]`,
].join("|");
const marks = new RegExp(String.raw`(?:[\s,;]*(?:${symbol}|${raised}))+[\s,;]*$`, "u");

function withoutDigits(name: string): string {
  const before = name.replace(digits, "");
  return before !== name && isPerson(before.replace(marks, "")) ? before : name;
}

/** Directly behind the name; behind a blank only several of them, since `Team 7` has one. */
const digits = /(?<![\s\d])(?:[#+]|\d{1,2}(?:[,;] ?\d{1,2})*| \d{1,2}(?:[,;] ?\d{1,2})+)$/;

/** A given name and a family name, which ends in a small letter; or a name in letters that know no case. */
function isPerson(name: string): boolean {
  if (/\d/.test(name) || group.test(name)) return false;
  return /\s\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}\p{M}*$/u.test(name) || /\p{Lo}$/u.test(name);
}

const group = /\b(?:team|group|labs?|project|collaboration|consortium)\b/i;

/** Whether more is left of the last word than a single letter. */
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && /(?:\S\S|\d)$/.test(text);
}
