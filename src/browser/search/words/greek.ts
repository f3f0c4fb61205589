import { inPlainLetters } from "./folding.ts";

// Keyboards have no Greek: `π₀` is typed `pi0`, `pi_0` or `\pi_0`.

const names =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi " +
  "chi psi omega";

/** In the order of Unicode, where the sigma of a word's end stands before the other. */
const nameOf = new Map(names.split(" ").map((name, place) => [String.fromCodePoint(0x3b1 + place), name]));

/**
 * A text with its Greek letters by their names: `π_RL` as `pi_RL`, `Δ` as `Delta`. Letters that stand alone or in twos are those
 * of formulas; more are a word in Greek.
 */
export function inLatinLetters(text: string): string {
  return inPlainLetters(text).replace(formulaLetters, (letters) =>
    Array.from(letters, (letter) => {
      const name = nameOf.get(letter.toLowerCase());
      if (name === undefined) return letter;
      return letter === letter.toLowerCase() ? name : name.charAt(0).toUpperCase() + name.slice(1);
    }).join(""),
  );
}

const formulaLetters = /(?<!\p{Script=Greek})\p{Script=Greek}{1,2}(?!\p{Script=Greek})/gu;
