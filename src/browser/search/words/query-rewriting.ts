import { definedFields } from "../../../defined-fields.ts";
import type { Dictionary } from "./dictionary.ts";
import { compoundParts, fold, partsIn } from "./folding.ts";
import { resolveName, type ResolvedName } from "./resolve-names.ts";
import type { Correction } from "./spelling.ts";
import { contentWords } from "./stop-words.ts";

/** The words of a query as the index knows them. */
export interface RewrittenQuery {
  /** Known words and beginnings of such, with blanks between them. */
  text: string;
  /** Whether function words were left out between its words, so that these need not stand side by side. */
  hasGaps?: true;
  /** The same with the parts of a name written as one (`gpt4o` for `gpt 4o`), where such a name is known. */
  joined?: { text: string; /** Whether its parts mean little alone: `4o`, `k`. */ weakParts: boolean };
  /** The same with names by the words that stand for nothing else: papers with these come first. */
  named?: string;
  /** Letters in `text` that are words of their own: papers have them so, where any has all the words. */
  letters?: string[];
  /** What finds the places of the one word of `text`, where papers are found by what their pages say beside theirs. */
  place?: string;
  /** What was typed, with the nearest known words for unknown ones; only where there are such. */
  corrected?: Correction;
  /** Words that are unknown and near to no known one, as typed; `text` is without them. */
  unknown: string[];
}

export async function rewriteQuery(words: readonly string[], dictionary: Dictionary): Promise<RewrittenQuery> {
  const telling = contentWords(words);
  const gaps = telling.every(Boolean) ? {} : { hasGaps: true as const };
  const alone = words.map((word, place) =>
    telling[place] ? resolve(word, dictionary, words.length === 1) : Promise.resolve(ignored),
  );
  const resolved = await together(await inContext(await Promise.all(alone), dictionary), dictionary);
  const apart = resolved.map((word, place) => ({ ...word, typed: words[place] ?? "" }));
  const exact = await exactOf(apart, dictionary);
  const run = words.length <= mostForNames ? await knownName(words, telling, apart, dictionary) : undefined;
  if (!run) return { ...rewrittenOf(apart), ...exact, ...gaps };
  const name: Typed = { typed: words.slice(run.from, run.to).join(" "), terms: [run.name], status: "known" };
  const joined = rewrittenOf([...apart.slice(0, run.from), name, ...apart.slice(run.to)]);
  // Where a part alone is unknown, the name is meant.
  if (!apart.slice(run.from, run.to).every(({ status }) => status === "known")) return { ...joined, ...gaps };
  return { ...rewrittenOf(apart), ...exact, ...gaps, joined: { text: joined.text, weakParts: run.weakParts } };
}

function rewrittenOf(words: readonly Typed[]): RewrittenQuery {
  const text = words.flatMap(({ terms }) => terms).join(" ");
  const typed = (wanted: Resolved["status"]) =>
    words.filter(({ status }) => status === wanted).map(({ typed }) => typed);
  const unknown = typed("unknown");
  const corrected = typed("corrected");
  if (corrected.length === 0) return { text, unknown };
  const meant = words.filter(({ status }) => status !== "unknown");
  return {
    text,
    unknown,
    corrected: {
      words: meant.map(({ typed, terms, status }) => (status === "corrected" ? terms.join(" ") : typed)),
      misspelled: [...corrected, ...unknown],
    },
  };
}

/** Words of a query in which names are looked for: a name is a short query, and a sentence has too many pairs to try. */
const mostForNames = 6;

/** Names as the words that stand for them, and letters as words, where papers have them beside all the others. */
async function exactOf(
  words: readonly Typed[],
  dictionary: Dictionary,
): Promise<Pick<RewrittenQuery, "named" | "letters" | "place">> {
  const terms = words.flatMap(({ terms }) => terms);
  const letters = words.filter(({ isLetter }) => isLetter).flatMap(({ terms }) => terms);
  const named = words.flatMap(({ name, terms }) => name ?? terms).join(" ");
  const place = words.length === 1 ? words[0]?.place : undefined;
  return definedFields({
    named: words.some(({ name }) => name !== undefined) ? named : undefined,
    letters: letters.length > 0 && (await dictionary.papersOf(terms)) > 0 ? letters : undefined,
    place,
  });
}

interface Resolved extends Partial<Omit<ResolvedName, "status">> {
  /** Words for the index; none where the word is unknown. */
  terms: string[];
  status: "known" | "corrected" | "unknown";
  /** Other words that were as near as the one in `terms`, in the same place. */
  others?: string[];
}

/** A function word beside others: it is searched without. */
const ignored: Resolved = { terms: [], status: "known" };

/** With what the reader typed. */
interface Typed extends Resolved {
  typed: string;
}

/** Names without their signs where no paper has all the words with them. */
async function together(resolved: readonly Resolved[], dictionary: Dictionary): Promise<readonly Resolved[]> {
  if (resolved.length < 2 || !resolved.some(({ loose }) => loose)) return resolved;
  const text = resolved.flatMap(({ terms }) => terms).join(" ");
  if ((await dictionary.papersWith(text)) > 0) return resolved;
  return resolved.map((word) => (word.loose ? { ...word, terms: [word.loose], isLetter: true } : word));
}

/** Of equally near words the one that most papers have together with the words that are known. */
async function inContext(resolved: readonly Resolved[], dictionary: Dictionary): Promise<Resolved[]> {
  const known = resolved.filter(({ status }) => status === "known").flatMap(({ terms }) => terms);
  return await Promise.all(
    resolved.map(async (word) => {
      if (known.length === 0 || !word.others?.length) return word;
      const choices = [...word.terms, ...word.others];
      const papers = await Promise.all(choices.map((choice) => dictionary.papersOf([...known, choice])));
      return { ...word, terms: [choices[papers.indexOf(Math.max(...papers))] as string] };
    }),
  );
}

async function resolve(word: string, dictionary: Dictionary, isAlone: boolean): Promise<Resolved> {
  const name = await resolveName(word, isAlone, dictionary);
  if (name) return name;
  const form = fold(word);
  if (await dictionary.isWord(form)) return { terms: [form], status: "known" };
  const begun = await begins(form, dictionary);
  if (begun !== undefined) return { terms: [begun], status: "known" };
  for (const parts of [compoundParts(word), partsIn(word)]) {
    if (parts.length < 2) continue;
    const known = await Promise.all(parts.map((part) => dictionary.isWord(part)));
    if (known.every(Boolean)) return { terms: parts, status: "known" };
  }
  const parts = compoundParts(word);
  if (parts.length > 1) return ofParts(await Promise.all(parts.map((part) => resolve(part, dictionary, false))));
  // A number is near to many others, and means none of them.
  const [near, ...others] = /^\p{N}+$/u.test(form) ? [] : await dictionary.closestWords(form);
  return near === undefined ? { terms: [], status: "unknown" } : { terms: [near], status: "corrected", others };
}

function ofParts(parts: readonly Resolved[]): Resolved {
  const terms = parts.flatMap((part) => part.terms);
  const status =
    terms.length === 0 ? "unknown" : parts.every((part) => part.status === "known") ? "known" : "corrected";
  return { terms, status };
}

/**
 * How to ask the index for words that begin so. It compares stems: `reinf` begins the stem of `reinforcement`, but
 * `reasonin` goes beyond that of `reasoning`, and the word itself finds what is meant.
 */
async function begins(form: string, dictionary: Dictionary): Promise<string | undefined> {
  const continued = await dictionary.continuation(form);
  if (continued === undefined) return undefined;
  if (!(await dictionary.beginsStem(form))) return continued;
  if (continued.length > form.length + longestEnding) return form;
  const [asTyped, whole] = await Promise.all([dictionary.papersWith(form), dictionary.papersWith(continued)]);
  return whole > asTyped ? continued : form;
}

/** Letters that stemming takes off a word, at most. */
const longestEnding = 5;

/** Neighbours that make a known name when written as one: the first such run, of three words before two. */
async function knownName(
  words: readonly string[],
  telling: readonly boolean[],
  resolved: readonly Resolved[],
  dictionary: Dictionary,
) {
  for (const length of [3, 2]) {
    for (let from = 0; from + length <= words.length; from += 1) {
      if (!telling[from + length - 1]) continue;
      // What is a name by its signs is no part of another: `C++ Rust` is no crust.
      if (resolved.slice(from, from + length).some(({ name, loose, isLetter }) => loose ?? (name && !isLetter)))
        continue;
      const parts = words.slice(from, from + length).map(fold);
      const weakParts = parts.some((part) => part.length < 3 || /\p{N}/u.test(part));
      if (!weakParts && words.length > 3) continue;
      const name = parts.join("");
      if (/^\p{N}*$/u.test(name)) continue;
      const known =
        (await dictionary.isWord(name)) ||
        (weakParts && /\p{N}/u.test(name) && (await dictionary.continuation(name)) !== undefined);
      if (known) return { from, to: from + length, name, weakParts };
    }
  }
  return undefined;
}
