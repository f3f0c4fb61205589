import { compoundParts, fold, inPlainLetters } from "./folding.ts";
import { isNameWord } from "./names.ts";
import { isPair } from "./unspaced.ts";

// The words of an archive, in files of one first letter each: what the index cannot tell, which is whether a word is
// known to it, how an unknown one continues, and which known one is near.

/** A folded word to the number of papers that hold it. */
export type Vocabulary = Map<string, number>;

/** The name of the file, in the folder of vocabularies, that holds a word. */
export function shardOf(word: string): string {
  const [first = ""] = word;
  if (/[a-z]/.test(first)) return `${first}.txt`;
  return /\p{N}/u.test(first) ? "digits.txt" : "others.txt";
}

/** Every word that a paper's texts make known to the vocabulary, each once. */
export function vocabularyWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const token of inPlainLetters(text).split(/\s+/)) {
    if (isNameWord(token) || isPair(token)) continue;
    const whole = token.includes("/") ? [] : [fold(token)];
    for (const word of [...whole, ...compoundParts(token)]) {
      if (word.length > 1 && word.length <= longest) words.add(word);
    }
  }
  return words;
}

/** Longer ones are addresses, or no words. */
const longest = 30;

/**
 * Writes a vocabulary as lines in order: how many characters a word shares with the one before it (base 36), the rest of
 * it, and the logarithm of its number of papers to base 2 (base 36, rounded down). `readVocabulary` reads it.
 */
export function writeVocabulary(words: Vocabulary): string {
  let before = "";
  return [...words]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, papers]) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return `${shared.toString(36)}${word.slice(shared)}${Math.floor(Math.log2(papers)).toString(36)}\n`;
    })
    .join("");
}

/** @returns words in order, with numbers of papers rounded down to powers of 2 */
export function readVocabulary(text: string): Vocabulary {
  const words: Vocabulary = new Map();
  let before = "";
  for (const line of text.split("\n")) {
    if (line.length < 2) continue;
    before = before.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, -1);
    words.set(before, 2 ** parseInt(line.slice(-1), 36));
  }
  return words;
}
