/**
 * A letter of Latin script with whatever accents, as TeX's commands make it: `é` as `{\'e}`, `š` as `{\v s}`, `ế` as
 * `{\'{\^e}}`. Braces and backslash make it the “special character” that BibTeX sorts, shortens and counts as one.
 *
 * @param cluster one letter with its marks, composed or not
 * @returns `undefined` for anything else; `whole` says whether TeX has a command for every mark
 */
export function latinLetter(cluster: string): { tex: string; whole: boolean } | undefined {
  const [base = "", ...marks] = cluster.normalize("NFD");
  const own = letters.get(cluster.normalize("NFC"));
  if (own) return { tex: `{\\${own}}`, whole: true };
  const command = letters.get(base);
  if (!command && (!/[A-Za-z]/.test(base) || marks.length === 0)) return undefined;
  const known = marks.flatMap((mark) => accents.get(mark) ?? []);
  // Decomposed, marks below come first; TeX sets an accent above over a letter only, and one below under anything.
  const outwards = known.toSorted((a, b) => Number(below.has(a)) - Number(below.has(b)));
  return { tex: outwards.reduce(withAccent, command ? `{\\${command}}` : base), whole: known.length === marks.length };
}

function withAccent(letter: string, accent: string): string {
  const blank = letter.length === 1 && /[a-z]$/i.test(accent) ? " " : "";
  return `{\\${accent}${blank}${letter}}`;
}

/** TeX's commands by Unicode's combining marks. */
const accents = new Map([
  ["\u0300", "`"],
  ["\u0301", "'"],
  ["\u0302", "^"],
  ["\u0303", "~"],
  ["\u0304", "="],
  ["\u0306", "u"],
  ["\u0307", "."],
  ["\u0308", '"'],
  ["\u030a", "r"],
  ["\u030b", "H"],
  ["\u030c", "v"],
  ["\u0323", "d"],
  ["\u0326", "textcommabelow"],
  ["\u0327", "c"],
  ["\u0328", "k"],
  ["\u0331", "b"],
]);
const below = new Set(["d", "textcommabelow", "c", "k", "b"]);

const letters = new Map(
  Object.entries({
    ß: "ss",
    æ: "ae",
    Æ: "AE",
    œ: "oe",
    Œ: "OE",
    ø: "o",
    Ø: "O",
    ł: "l",
    Ł: "L",
    å: "aa",
    Å: "AA",
    đ: "dj",
    Đ: "DJ",
    ð: "dh",
    Ð: "DH",
    þ: "th",
    Þ: "TH",
    ŋ: "ng",
    Ŋ: "NG",
    ĳ: "ij",
    Ĳ: "IJ",
    ı: "i",
    ȷ: "j",
  }),
);
