import { pick, randomNumbers } from "../random.ts";

/** Words with the statistics of a language: a few are everywhere, most are rare, and many differ by an ending only. */
export interface Words {
  /** The commonest first. */
  all: readonly string[];
  /** One of all, as often as its place allows: the n-th about 1/n as often as the first (Zipf, as Mandelbrot bent it). */
  draw(random: () => number): string;
}

/**
 * @param known real words, the commonest first: invented ones are put among them, more of them the rarer they are
 * @param count how many words in all
 */
export function makeWords(known: readonly string[], count: number): Words {
  const random = randomNumbers(1);
  const all: string[] = [];
  const taken = new Set(known);
  let next = 0;
  while (all.length < count) {
    // The head of a language is small and shared; what an archive adds of its own are rare words.
    const real = known[next];
    if (real !== undefined && random() < 1 / (1 + all.length / 1500)) {
      all.push(real);
      next += 1;
      continue;
    }
    for (const word of family(random)) {
      if (taken.has(word)) continue;
      taken.add(word);
      all.push(word);
    }
  }
  const weights = all.map((_, rank) => 1 / (rank + 2.7) ** 1.05);
  const sums: number[] = [];
  weights.reduce((sum, weight) => (sums.push(sum + weight), sum + weight), 0);
  const total = sums.at(-1) ?? 0;
  return { all, draw: (random) => all[firstAbove(sums, random() * total)] as string };
}

/** A root with some of its endings. */
function family(random: () => number): string[] {
  const length = 1 + Math.floor(random() * 2.6);
  const root = Array.from({ length }, () => pick(onsets, random) + pick(vowels, random)).join("") + pick(codas, random);
  const endings = ["", ...allEndings.filter(() => random() < 0.2)];
  return endings.map((ending) => root + ending);
}

const onsets = "b br c ch cl d dr f fl g gr h l m n p pl pr qu r s sh sp st t th tr v w b c d f g l m n p r s t".split(
  " ",
);
const vowels = "a e i o u a e i o u a e i o ai ea ou ee y".split(" ");
const codas = "b ck ct d ft g l ld m mp n nd ng nt p r rd rm rt s sh st t th x".split(" ");
const allEndings = ["s", "ed", "ing", "er", "ation", "al", "ness", "able"];

/** The first place whose sum is above a value, by halving. */
function firstAbove(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
