/**
 * The endings by which words of one stem differ in English, as far as the index takes them off; see
 * https://snowballstem.org/algorithms/english/stemmer.html. The longest come first.
 */
const endings = (
  "izations isations ization isation ational fulness ousness iveness ability ibility ations ments ances ences ators " +
  "ation ative ators alism ally ance ence ancy ency able ible ably ibly ator ness ment ings ions ized ised izes ises " +
  "izer iser ical ically ism ist ity ing ion ive ize ise ous ful ied ies ier ors ers ent ant al ed er es or ly ic d e i " +
  "r s y"
)
  .split(" ")
  .sort((one, other) => other.length - one.length);

const known = new Set(["", ...endings]);

/** What a word begins with before its ending, and most words of its stem too. Never less than four letters. */
export function stemOf(word: string): string {
  const ending = endings.find((ending) => word.endsWith(ending) && word.length - ending.length >= shortestStem) ?? "";
  const stem = word.slice(0, word.length - ending.length);
  return stem.length > shortestStem ? stem.replace(/[ey]$/, "") : stem;
}

const shortestStem = 4;

/** Whether two words are inflections of each other as far as their letters tell: `distilled` and `distilling`. */
export function areInflections(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return known.has(one.slice(shared)) && known.has(other.slice(shared));
}
