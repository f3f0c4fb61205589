import type { TopicDefinition } from "../content/topic-definition.ts";

/**
 * Places papers in topics by phrases. A phrase matches on word boundaries; blanks and hyphens are equal; a final
 * plural s is tolerated. Words in small letters match in any case (`chain of thought`), a word with a capital that is
 * not just its first letter (`PPO`, `MoE`, `RAG`) only as it stands, so that acronyms do not swallow common words.
 *
 * One pass over the words of a text, whatever the number of topics: phrases are looked up by their first word.
 */
export function tagger(topics: readonly TopicDefinition[]): (title: string, abstract: string) => string[] {
  const byFirstWord = new Map<string, Phrase[]>();
  for (const topic of topics) {
    for (const text of new Set(topic.phrases)) {
      const words = wordsOf(text);
      for (const first of new Set([words[0] as string, singular(words[0] as string)])) {
        const key = first.toLowerCase();
        byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), { topic: topic.id, words }]);
      }
    }
  }

  const score = (text: string, weight: number, scores: Map<string, number>) => {
    const words = wordsOf(text);
    words.forEach((word, start) => {
      const found = new Set<string>();
      for (const first of new Set([word.toLowerCase(), singular(word.toLowerCase())])) {
        for (const phrase of byFirstWord.get(first) ?? []) {
          if (!found.has(phrase.topic) && matchesAt(words, start, phrase.words)) found.add(phrase.topic);
        }
      }
      for (const topic of found) scores.set(topic, (scores.get(topic) ?? 0) + weight);
    });
  };

  return (title, abstract) => {
    const scores = new Map<string, number>();
    score(title, titleWeight, scores);
    score(abstract, 1, scores);
    return [...scores.entries()].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([topic]) => topic);
  };
}

/** A phrase in the title says more of what a paper is about than several in the abstract. */
const titleWeight = 5;

interface Phrase {
  topic: string;
  words: string[];
}

/** Letters and digits, held together by inner `@ + # . '`: `pass@k`, `Qwen2.5`, `C++`. */
function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+(?:[@+#.'’][\p{L}\p{N}\p{M}]+|[+#]+(?![\p{L}\p{N}]))*/gu) ?? [];
}

function matchesAt(words: readonly string[], start: number, phrase: readonly string[]): boolean {
  return phrase.every((wanted, i) => {
    const word = words[start + i];
    if (word === undefined) return false;
    return same(word, wanted) || (i === phrase.length - 1 && same(singular(word), wanted));
  });
}

function same(word: string, wanted: string): boolean {
  return /\p{L}.*\p{Lu}/u.test(wanted) || isSingleCapital(wanted)
    ? word === wanted
    : word.toLowerCase() === wanted.toLowerCase();
}

function isSingleCapital(word: string): boolean {
  return /^\p{Lu}$/u.test(word);
}

function singular(word: string): string {
  return /[\p{L}\p{N}]s$/u.test(word) ? word.slice(0, -1) : word;
}
