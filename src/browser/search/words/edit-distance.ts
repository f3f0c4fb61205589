import type { Vocabulary } from "./vocabulary.ts";

/** How many are tried: behind the commonest near words stand rare ones. */
const mostNear = 4;

/**
 * The known words that a mistyped one may stand for: those the fewest edits away, the one with the most papers first.
 * Short words are allowed one edit, long ones two, since every short word is near to many others.
 *
 * @param word folded
 */
export function nearestWords(word: string, vocabulary: Vocabulary): string[] {
  let allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let near: { known: string; papers: number }[] = [];
  for (const [known, papers] of vocabulary) {
    if (Math.abs(known.length - word.length) > allowed) continue;
    const edits = editDistance(word, known, allowed);
    if (edits > allowed) continue;
    if (edits < allowed) near = [];
    allowed = edits;
    near.push({ known, papers });
  }
  return near
    .sort((one, other) => other.papers - one.papers)
    .slice(0, mostNear)
    .map(({ known }) => known);
}

/**
 * How many letters were left out, put in, mistaken or swapped with their neighbour (the “optimal string alignment”
 * distance), or one more than `most` where there are more than that.
 */
export function editDistance(one: string, other: string, most: number): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
