import type { Lexicon } from "./lexicon.ts";
import { compoundParts, fold, partsIn } from "./words.ts";

/** The words of a query as the index knows them. */
export interface Wording {
  /** Known words and beginnings of such, with blanks between them. */
  text: string;
  /** The same with the parts of a name written as one (`gpt4o` for `gpt 4o`), where such a name is known. */
  joined?: { text: string; /** Whether its parts say little alone: `4o`, `k`. */ weakParts: boolean };
  /** What was typed, with the nearest known words for unknown ones; only where there are such. */
  corrected?: string;
  /** Words that are unknown and near to no known one, as typed; `text` is without them. */
  unknown: string[];
}

export async function wordingOf(words: readonly string[], lexicon: Lexicon): Promise<Wording> {
  const run = words.length <= mostForNames ? await knownName(words, lexicon) : undefined;
  const resolved = await inContext(await Promise.all(words.map((word) => resolve(word, lexicon))), lexicon);
  const text = (from: number, to: number) =>
    resolved
      .slice(from, to)
      .flatMap(({ terms }) => terms)
      .join(" ");

  if (run) {
    const joined = [text(0, run.from), run.name, text(run.to, words.length)].filter(Boolean).join(" ");
    const apart = resolved.slice(run.from, run.to).every(({ status }) => status === "known");
    if (apart)
      return {
        text: text(0, words.length),
        joined: { text: joined, weakParts: run.weakParts },
        ...rest(words, resolved),
      };
    const outside = (_: unknown, place: number) => place < run.from || place >= run.to;
    const name = words.slice(run.from, run.to).join(" ");
    const kept = rest(words.filter(outside), resolved.filter(outside));
    return {
      text: joined,
      ...kept,
      ...(kept.corrected === undefined ? {} : { corrected: `${kept.corrected} ${name}` }),
    };
  }
  return { text: text(0, words.length), ...rest(words, resolved) };
}

/** Names are short queries; a sentence has too many neighbours to try. */
const mostForNames = 6;

interface Resolved {
  /** Words for the index; none where the word is unknown. */
  terms: string[];
  status: "known" | "corrected" | "unknown";
  /** Other words that were as near as the one in `terms`, in the same place. */
  others?: string[];
}

/** Of equally near words the one that most papers have together with the words that are known. */
async function inContext(resolved: readonly Resolved[], lexicon: Lexicon): Promise<Resolved[]> {
  const known = resolved.filter(({ status }) => status === "known").flatMap(({ terms }) => terms);
  return await Promise.all(
    resolved.map(async (word) => {
      if (known.length === 0 || !word.others?.length) return word;
      const choices = [...word.terms, ...word.others];
      const papers = await Promise.all(choices.map((choice) => lexicon.papersWith([...known, choice].join(" "))));
      return { ...word, terms: [choices[papers.indexOf(Math.max(...papers))] as string] };
    }),
  );
}

function rest(words: readonly string[], resolved: readonly Resolved[]): Pick<Wording, "corrected" | "unknown"> {
  const unknown = words.filter((_, place) => resolved[place]?.status === "unknown");
  if (!resolved.some(({ status }) => status === "corrected")) return { unknown };
  const corrected = words
    .map((word, place) => (resolved[place]?.status === "corrected" ? resolved[place].terms.join(" ") : word))
    .filter((_, place) => resolved[place]?.status !== "unknown");
  return { unknown, corrected: corrected.join(" ") };
}

async function resolve(word: string, lexicon: Lexicon): Promise<Resolved> {
  const form = fold(word);
  if (await lexicon.isWord(form)) return { terms: [form], status: "known" };
  const begun = await begins(form, lexicon);
  if (begun !== undefined) return { terms: [begun], status: "known" };
  for (const parts of [compoundParts(word), partsIn(word)]) {
    if (parts.length < 2) continue;
    const known = await Promise.all(parts.map((part) => lexicon.isWord(part)));
    if (known.every(Boolean)) return { terms: parts, status: "known" };
  }
  const parts = compoundParts(word);
  if (parts.length > 1) return together(await Promise.all(parts.map((part) => resolve(part, lexicon))));
  // A number is near to many others, and means none of them.
  const [near, ...others] = /^\p{N}+$/u.test(form) ? [] : await lexicon.nearest(form);
  return near === undefined ? { terms: [], status: "unknown" } : { terms: [near], status: "corrected", others };
}

function together(parts: readonly Resolved[]): Resolved {
  const terms = parts.flatMap((part) => part.terms);
  const status =
    terms.length === 0 ? "unknown" : parts.every((part) => part.status === "known") ? "known" : "corrected";
  return { terms, status };
}

/**
 * How to ask the index for words that begin so. It compares stems: `reinf` begins the stem of `reinforcement`, but
 * `reasonin` goes beyond that of `reasoning`, and the word itself finds more.
 */
async function begins(form: string, lexicon: Lexicon): Promise<string | undefined> {
  const continued = await lexicon.continuation(form);
  if (continued === undefined) return undefined;
  if (continued.length > form.length + longestEnding) return form;
  const [asTyped, whole] = await Promise.all([lexicon.papersWith(form), lexicon.papersWith(continued)]);
  return whole > asTyped ? continued : form;
}

/** What stemming takes off a word is hardly longer. */
const longestEnding = 5;

/** Neighbours that make a known name when written as one: the first such run, of three words before two. */
async function knownName(words: readonly string[], lexicon: Lexicon) {
  for (const length of [3, 2]) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const parts = words.slice(from, from + length).map(fold);
      const weakParts = parts.some((part) => part.length < 3 || /\p{N}/u.test(part));
      if (!weakParts && words.length > 3) continue;
      const name = parts.join("");
      if (/^\p{N}*$/u.test(name)) continue;
      const known =
        (await lexicon.isWord(name)) ||
        (weakParts && /\p{N}/u.test(name) && (await lexicon.continuation(name)) !== undefined);
      if (known) return { from, to: from + length, name, weakParts };
    }
  }
  return undefined;
}

/**
 * Ways to write a phrase: as typed, with its compounds in parts, and with a pair of neighbours as the one word that the
 * index has of a compound (`post training` for `post-training`). Quoted words are never corrected.
 */
export async function spellings(phrase: string, lexicon: Lexicon): Promise<string[]> {
  const words = phrase.split(/\s+/).filter((word) => fold(word));
  const forms = words.map(fold);
  const all = [forms.join(" "), words.flatMap(compoundParts).join(" ")];
  for (let place = 0; place + 1 < forms.length && forms.length <= mostForPhrases; place += 1) {
    const pair = `${forms[place]}${forms[place + 1]}`;
    if (await lexicon.isWord(pair)) all.push([...forms.slice(0, place), pair, ...forms.slice(place + 2)].join(" "));
  }
  return [...new Set(all)];
}

/** Longer ones are quotations, copied as they are written. */
const mostForPhrases = 12;
