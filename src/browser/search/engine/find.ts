import { parseTypedQuery, type ParsedQuery } from "../words/query-parser.ts";
import { spellings } from "../words/phrase-spellings.ts";
import { rewriteQuery, type RewrittenQuery } from "../words/query-rewriting.ts";
import { correctSpelling } from "../words/spelling.ts";
import type { Dictionary } from "../words/dictionary.ts";
import type { Query } from "../query.ts";
import { answer, countsOf, type OpenIndex } from "./answer.ts";
import type { Found } from "./found.ts";
import { allWords, both, phrase, someWords, worded, type Search } from "./strategies.ts";

/** An open index, and the words that its papers have. */
interface WordedIndex extends OpenIndex {
  dictionary: Dictionary;
}

/** Finds papers by what was typed as far as it is known, by near words where it is not, and says which. */
export async function find(index: WordedIndex, query: Query): Promise<Found> {
  const { pagefind, dictionary } = index;
  const parsed: ParsedQuery = query.text ? parseTypedQuery(query.text) : { kind: "words", words: [], phrases: [] };
  if (parsed.kind === "paper") return await findPaper(index, parsed.arxiv, query);
  const rewritten = await rewriteQuery(parsed.words, dictionary);
  const { corrected, unknown, text } = rewritten;
  const isEmpty = query.text !== "" && !text && parsed.phrases.length === 0;
  if (isEmpty) return nothing;

  const phrases: Search[] = await Promise.all(
    parsed.phrases.map(async (words) => phrase(pagefind, await spellings(words, dictionary))),
  );
  const words: Search[] =
    text || phrases.length === 0 ? [text ? worded(pagefind, rewritten) : allWords(pagefind, null)] : [];
  const search = [...words, ...phrases].reduce(both);
  const found = await answer(index, search, query);
  if (found.total === 0) {
    if (phrases.length > 0 || !(await isNowhere(dictionary, rewritten))) return found;
    const close = await answer(index, someWords(pagefind, text), query);
    return { ...close, note: { kind: "some" } };
  }
  const spelt = corrected?.words ?? parsed.words.filter((word) => !unknown.includes(word));
  const meant = await correctSpelling(spelt, await found.texts(), dictionary);
  const misspelled = [...(meant?.misspelled ?? []), ...(corrected?.misspelled ?? [])];
  if (misspelled.length === 0) {
    return unknown.length > 0 ? { ...found, note: { kind: "unknown", words: unknown } } : found;
  }
  const correct = [...(meant?.words ?? spelt), ...parsed.phrases.map((phrase) => `“${phrase}”`)].join(" ");
  return {
    ...found,
    // Titles are compared letter by letter.
    hits: (from) => found.hits(from, correct),
    note: { kind: "corrected", text: correct, misspelled: inOrderOf(parsed.words, [...misspelled, ...unknown]) },
  };
}

function inOrderOf(words: readonly string[], some: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => some.includes(word));
}

/** Whether no paper has all these words, with or without filters. */
async function isNowhere(dictionary: Dictionary, { text, joined }: RewrittenQuery): Promise<boolean> {
  if (!text.includes(" ")) return false;
  return (await dictionary.papersWith(text)) === 0 && (!joined || (await dictionary.papersWith(joined.text)) === 0);
}

/** The paper that an arXiv id names, alone. */
async function findPaper(index: WordedIndex, arxiv: string, query: Query): Promise<Found> {
  const { results } = await index.pagefind.search(`"${arxiv}"`, { filters: {} });
  for (const result of results.slice(0, 3)) {
    const fragment = await result.data();
    if (fragment.meta.arxiv !== arxiv) continue;
    const alone = { results: [result], filters: {}, unfilteredResultCount: 1 };
    const found = await answer(index, () => Promise.resolve(alone), query);
    return { ...found, paper: fragment.url };
  }
  return { ...nothing, note: { kind: "no paper", arxiv } };
}

export const nothing: Found = {
  total: 0,
  counts: () => Promise.resolve(countsOf({})),
  hits: () => Promise.resolve([]),
};
