// How index, vocabulary and query compare words. Pagefind reads a text the same way: a word is what stands between
// blanks, without its punctuation, and a compound is found by its parts too.

/** Letters and digits alone, in lower case, without accents: `T\u00dcLU-3` is `tulu3`. */
export function fold(text: string): string {
  return inPlainLetters(text)
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/**
 * A text in the letters and digits that keyboards have: full-width ones as others, `\ufb01` as `fi`, `x\u00b2` as `x2`.
 * Pagefind knows accents alone, so that a page says beside its text which of its words are spelt otherwise,
 * and every query is read so. Signs stay as they are: `GPT\u2122` is no `GPTTM`.
 */
export function inPlainLetters(text: string): string {
  return text.replace(/[\p{L}\p{N}\uff01-\uff5e]/gu, (character) => character.normalize("NFKC"));
}

/** The words of a text that are written in other than plain letters, in plain ones, each once. */
export function plainlyWritten(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => inPlainLetters(word.normalize("NFC")) !== word.normalize("NFC"));
  return [...new Set(words.map(inPlainLetters))];
}

/** A text in lower case without accents, punctuation and blanks as they are. Ligatures count as their letters. */
export function withoutAccents(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The parts that a name may be written with between blanks: `Qwen2.5-Math` as qwen, 25 and math, `AlpacaFarm` as alpaca
 * and farm, `gpt4o` as gpt and 4o. One part where there is nothing to part.
 */
export function partsIn(name: string): string[] {
  const parts = name.match(/\d+(?:[.,]\d+)*\p{Ll}*|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}\p{Lo}]+/gu) ?? [];
  return parts.map(fold).filter(Boolean);
}

/** The parts of a compound, where punctuation joins them: `post-training`, `read/write`. */
export function compoundParts(word: string): string[] {
  return word
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(fold)
    .filter(Boolean);
}
