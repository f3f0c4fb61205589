/**
 * A text as TeX prints it: marks with a meaning of their own escaped, accented Latin letters as commands, since BibTeX
 * itself sorts and shortens by bytes. Other letters stay as they are.
 */
export function escapeTex(text: string): string {
  return (
    text
      .normalize("NFC")
      .replace(/\s+/g, " ")
      .replace(/[\\~^&%$#_{}<>|]/g, (mark) => marks[mark] ?? `\\${mark}`)
      // Of two of these TeX would make one other mark.
      .replace(/([-'`,])(?=\1)|[?!](?=`)/g, "$&{}")
      .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, letter)
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

/** TeX's commands by Unicode's combining marks. */
const accents: Record<string, string> = {
  "\u0300": "`",
  "\u0301": "'",
  "\u0302": "^",
  "\u0303": "~",
  "\u0304": "=",
  "\u0306": "u",
  "\u0307": ".",
  "\u0308": '"',
  "\u030a": "r",
  "\u030b": "H",
  "\u030c": "v",
  "\u0323": "d",
  "\u0327": "c",
  "\u0328": "k",
  "\u0331": "b",
};

const letters: Record<string, string> = {
  ß: "\\ss",
  æ: "\\ae",
  Æ: "\\AE",
  œ: "\\oe",
  Œ: "\\OE",
  ø: "\\o",
  Ø: "\\O",
  ł: "\\l",
  Ł: "\\L",
  å: "\\aa",
  Å: "\\AA",
};

/** `é` as `{\'e}`, `š` as `{\v s}`; a letter with two accents, as Vietnamese has them, as it is. */
function letter(composed: string): string {
  const own = letters[composed];
  if (own) return `{${own}}`;
  const [base = "", accent = "", ...more] = composed.normalize("NFD");
  const command = accents[accent];
  if (!command || more.length > 0) return composed;
  return /[a-z]/i.test(command) ? `{\\${command} ${base}}` : `{\\${command}${base}}`;
}
