import type { Answer, Counts, Pagefind, SearchOptions } from "../pagefind-api.ts";
import type { RewrittenQuery } from "../words/query-rewriting.ts";

/** A way to find papers that takes filters, and gives the best first. */
export type Search = (options: SearchOptions) => Promise<Searched>;

/** `filters` has the counts of every facet value, where Pagefind gives them. */
export type Searched = Omit<Answer, "filters"> & Partial<Pick<Answer, "filters">>;

/** A search of which Pagefind gives the counts. */
type Counted = (options: SearchOptions) => Promise<Answer>;

/** Papers that have all words of a text; `null` for every paper. */
export function allWords(pagefind: Pagefind, text: string | null): Counted {
  return (options) => pagefind.search(text, options);
}

/**
 * A phrase, word by word, in whichever of its spellings most papers have. Pagefind does not rank papers that have a
 * phrase: they are ranked as a search for its words alone would rank them.
 */
export function phrase(pagefind: Pagefind, spellings: readonly string[]): Counted {
  return async (options) => {
    const answers = await Promise.all(spellings.map((spelling) => pagefind.search(`"${spelling}"`, options)));
    const most = Math.max(...answers.map(({ results }) => results.length));
    const place = answers.findIndex(({ results }) => results.length === most);
    const found = answers[place] ?? none;
    if (most < 2) return found;
    const apart = await pagefind.search(spellings[place] ?? "", options);
    const scores = new Map(apart.results.map(({ id, score }) => [id, score]));
    return { ...found, results: byScore(found.results.map((result) => rescored(result, scores.get(result.id) ?? 0))) };
  };
}

/**
 * The words of a rewritten query. Papers that have them next to each other come before papers of about the same score,
 * papers that have the parts of a name as one word before those where the parts stand apart and mean something else, and
 * papers that have a name with its signs before all others. Nobody has counted the values of papers with whole letters.
 */
export function worded(pagefind: Pagefind, rewritten: RewrittenQuery): Search {
  const { text, joined, hasGaps, named, letters = [], place } = rewritten;
  const terms = text.split(" ").length;
  return async (options) => {
    const ask = (asked: string | undefined) => (asked === undefined ? none : pagefind.search(asked, options));
    const [apart, adjacent, asOne, both, exact, placed, ...whole] = await Promise.all([
      pagefind.search(text, options),
      ask(!hasGaps && terms > 1 && terms <= 6 ? `"${text}"` : undefined),
      ask(joined?.text),
      ask(joined && `${text} ${joined.text}`),
      ask(named),
      ask(place),
      ...letters.map((letter) => pagefind.search(`"${letter}"`, options)),
    ]);
    const close = idsOf(adjacent);
    const first = idsOf(exact);
    const held = whole.map(idsOf);
    const raised = apart.results
      .filter(({ id }) => held.every((ids) => ids.has(id)))
      .map((result) => rescored(result, result.score * (close.has(result.id) ? nearness : 1)))
      .map((result) => (first.has(result.id) ? rescored(result, result.score + before) : result));
    const results = byScore(joined ? union(raised, asOne.results, joined.weakParts ? before : 0) : raised);
    const { unfilteredResultCount } = apart;
    if (whole.length > 0) return { results, unfilteredResultCount };
    return {
      results: withPlaces(results, placed.results),
      filters: sum(apart.filters, asOne.filters, both.filters),
      unfilteredResultCount,
    };
  };
}

function idsOf({ results }: Answer): Set<string> {
  return new Set(results.map(({ id }) => id));
}

/** Results whose excerpts are from where others have their words. */
function withPlaces(results: Results, placed: Results): Results {
  const places = new Map(placed.map((result) => [result.id, result]));
  return results.map((result) => rescored(places.get(result.id) ?? result, result.score));
}

/** By how much a score grows where the words stand next to each other: less than for a title that has them. */
const nearness = 1.3;
/** Above any score. */
const before = 1e6;

const none: Answer = { results: [], filters: {}, unfilteredResultCount: 0 };

type Results = Answer["results"];

function union(one: Results, other: Results, lead: number): Results {
  const all = new Map(one.map((result) => [result.id, result]));
  for (const result of other) {
    const known = all.get(result.id);
    all.set(result.id, rescored(result, Math.max(known?.score ?? 0, result.score) + lead));
  }
  return [...all.values()];
}

/** By number of papers in either, which is those of one and those of the other without those of both. */
function sum(one: Counts, other: Counts, both: Counts): Counts {
  const named = new Set([...Object.keys(one), ...Object.keys(other)]);
  const counted = (facet: string): [string, Record<string, number>] => {
    const [ones, others, boths] = [one, other, both].map((counts) => new Map(Object.entries(counts[facet] ?? {})));
    const values = new Set([...(ones?.keys() ?? []), ...(others?.keys() ?? [])]);
    const numbers = [...values].map((value): [string, number] => [
      value,
      (ones?.get(value) ?? 0) + (others?.get(value) ?? 0) - (boths?.get(value) ?? 0),
    ]);
    return [facet, Object.fromEntries(numbers)];
  };
  return Object.fromEntries([...named].map(counted));
}

/** Papers that two searches both find, in the order of the first. Nobody has counted their values. */
export function both(first: Search, second: Search): Search {
  return async (options) => {
    const [{ results, unfilteredResultCount }, other] = await Promise.all([first(options), second(options)]);
    const others = new Set(other.results.map(({ id }) => id));
    return { results: results.filter(({ id }) => others.has(id)), unfilteredResultCount };
  };
}

/** How many of the papers that have some of the words are shown: behind them they have less and less to do with it. */
const mostClose = 20;

/**
 * Papers that have most of the words, rare ones before common ones, where none has all of them. Which are close enough
 * is not for filters to say: they choose among those, so that a value finds as many as stand beside it.
 */
export function someWords(pagefind: Pagefind, text: string): Search {
  const terms = [...new Set(text.split(" "))];
  const ask = (options: SearchOptions) => Promise.all(terms.map((term) => pagefind.search(term, options)));
  return async (options) => {
    const isFiltered = Object.keys(options.filters).length > 0;
    const [answers, filtered] = await Promise.all([ask({ filters: {} }), isFiltered ? ask(options) : undefined]);
    const close = closest(answers);
    const kept = new Set((filtered ?? answers).flatMap(({ results }) => results.map(({ id }) => id)));
    return { results: close.filter(({ id }) => kept.has(id)), unfilteredResultCount: close.length };
  };
}

function closest(answers: readonly Answer[]): Results {
  const sums = new Map<string, { best: Results[number]; most: number; score: number; terms: number }>();
  for (const { results } of answers) {
    for (const result of results) {
      const known = sums.get(result.id) ?? { best: result, most: 0, score: 0, terms: 0 };
      const best = result.score > known.most ? result : known.best;
      sums.set(result.id, {
        best,
        most: Math.max(known.most, result.score),
        score: known.score + result.score,
        terms: known.terms + 1,
      });
    }
  }
  const scored = [...sums.values()].map(({ best, score, terms }) => rescored(best, score * terms));
  return byScore(scored).slice(0, mostClose);
}

/**
 * A result of another worth. It holds the engine's own: when that is forgotten, the engine's worker forgets what can be
 * fetched for it, at some moment of the browser's choice, and a copy of its `data` gives nothing from then on.
 */
function rescored(result: Results[number], score: number): Results[number] {
  return { id: result.id, score, data: () => result.data() };
}

/** Of equals the first by id, so that an answer is the same each time. */
function byScore(results: Results): Results {
  return results.toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}
