import { withoutAccents } from "../words/folding.ts";
import { inLatinLetters } from "../words/greek.ts";
import { withSigns } from "../words/names.ts";

/**
 * Puts papers whose title was typed before all others and leaves the rest as the engine ranked it: first where the title
 * is what was typed, then where it begins with it (`TULU` for `TÜLU 3: …`), then where it contains it (`experts`, but not
 * `expertise`). Case, accents and punctuation do not count, and signs only where a title has what was typed with them:
 * `C++` is before `C`. The engine cannot do so: it compares words, not titles.
 */
export function titleFirst<Paper extends { title: string }>(papers: Paper[], text: string): Paper[] {
  const readings = [signedWords, words].map((read) => ({ read, typed: read(text) })).filter(({ typed }) => typed);
  if (readings.length === 0) return papers;
  const rank = ({ title }: Paper) => {
    const ranks = readings.map(({ read, typed }) => rankOf(read(title), typed));
    const best = ranks.findIndex((rank) => rank < none);
    return best < 0 ? readings.length * none : best * none + (ranks[best] as number);
  };
  return papers.toSorted((one, other) => rank(one) - rank(other));
}

function rankOf(named: string, typed: string): number {
  if (named === typed) return 0;
  if (named.startsWith(`${typed} `)) return 1;
  return ` ${named} `.includes(` ${typed} `) ? 2 : none;
}

/** The rank of a title that does not have what was typed. */
const none = 3;

function words(text: string): string {
  return withoutAccents(inLatinLetters(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Compounds in their parts, so that `C/C++` has `C++`; formulas without what only sets them. */
function signedWords(text: string): string {
  return inLatinLetters(text)
    .replace(/[\p{Pd}/,;:()[\]'’]/gu, " ")
    .split(/\s+/)
    .map(withSigns)
    .filter(Boolean)
    .join(" ");
}
