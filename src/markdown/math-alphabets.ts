/**
 * The letters of a formula in one of Unicode's mathematical alphabets (block U+1D400), which replace `mathvariant`:
 * browsers by MathML Core ignore it, and would show the double-struck R of the reals as an italic one.
 * Characters that an alphabet lacks stay as they are.
 */
export function inAlphabet(text: string, mathvariant: string): string {
  const alphabet = alphabets[mathvariant];
  if (!alphabet) return text;
  return Array.from(text, (character) => alphabet.exceptions?.[character] ?? shifted(character, alphabet)).join("");
}

function shifted(character: string, alphabet: Alphabet): string {
  const code = character.codePointAt(0) ?? 0;
  for (const [first, last, kind] of ranges) {
    const start = alphabet[kind];
    if (start !== undefined && code >= first && code <= last) return String.fromCodePoint(start + code - first);
  }
  return character;
}

const ranges = [
  [0x41, 0x5a, "upper"],
  [0x61, 0x7a, "lower"],
  [0x30, 0x39, "digits"],
  [0x391, 0x3a9, "upperGreek"],
  [0x3b1, 0x3c9, "lowerGreek"],
] as const;

/** Where each range starts in an alphabet, and the letters that Unicode had before the block and keeps elsewhere. */
interface Alphabet {
  upper: number;
  lower: number;
  digits?: number;
  upperGreek?: number;
  lowerGreek?: number;
  exceptions?: Record<string, string>;
}

const alphabets: Record<string, Alphabet> = {
  bold: { upper: 0x1d400, lower: 0x1d41a, digits: 0x1d7ce, upperGreek: 0x1d6a8, lowerGreek: 0x1d6c2 },
  italic: { upper: 0x1d434, lower: 0x1d44e, upperGreek: 0x1d6e2, lowerGreek: 0x1d6fc, exceptions: { h: "ℎ" } },
  "bold-italic": { upper: 0x1d468, lower: 0x1d482, upperGreek: 0x1d71c, lowerGreek: 0x1d736 },
  script: {
    upper: 0x1d49c,
    lower: 0x1d4b6,
    exceptions: { B: "ℬ", E: "ℰ", F: "ℱ", H: "ℋ", I: "ℐ", L: "ℒ", M: "ℳ", R: "ℛ", e: "ℯ", g: "ℊ", o: "ℴ" },
  },
  fraktur: { upper: 0x1d504, lower: 0x1d51e, exceptions: { C: "ℭ", H: "ℌ", I: "ℑ", R: "ℜ", Z: "ℨ" } },
  "bold-fraktur": { upper: 0x1d56c, lower: 0x1d586 },
  "double-struck": {
    upper: 0x1d538,
    lower: 0x1d552,
    digits: 0x1d7d8,
    exceptions: { C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ" },
  },
  "sans-serif": { upper: 0x1d5a0, lower: 0x1d5ba, digits: 0x1d7e2 },
  "bold-sans-serif": { upper: 0x1d5d4, lower: 0x1d5ee, digits: 0x1d7ec },
  "sans-serif-italic": { upper: 0x1d608, lower: 0x1d622 },
  monospace: { upper: 0x1d670, lower: 0x1d68a, digits: 0x1d7f6 },
};
