import type { PaperRecord } from "../../../exports/jsonl.ts";
import type { SearchInBrowser } from "./search-browser.ts";
import { miniSearchOver } from "./minisearch.ts";
import { drawQuestions, type Question } from "./questions.ts";

/** How good the answers to questions of one kind are. */
export interface Quality {
  /** Mean of 1/rank of the first right paper among the first ten; 0 where none is there. */
  mrr10: number;
  /** Share of questions whose first paper is right. */
  success1: number;
}

export interface Comparison {
  kind: string;
  questions: number;
  ours: Quality;
  miniSearch: Quality;
  /** Of our answers. */
  milliseconds: number[];
  /** Texts of questions that we answer worse than MiniSearch does. */
  worse: string[];
}

/** Asks the site's search and MiniSearch the same questions about the same papers. */
export async function compare(
  papers: readonly PaperRecord[],
  site: SearchInBrowser,
  each = 100,
): Promise<Comparison[]> {
  const miniSearch = miniSearchOver(papers);
  const comparisons: Comparison[] = [];
  for (const [kind, questions] of Object.entries(drawQuestions(papers, each))) {
    const answers = await site.ask(questions.map(({ text }) => text));
    const ours = questions.map((question, place) => worth(question, answers[place]?.permalinks ?? []));
    const theirs = questions.map((question) => worth(question, miniSearch(question.text)));
    comparisons.push({
      kind,
      questions: questions.length,
      ours: qualityOf(ours),
      miniSearch: qualityOf(theirs),
      milliseconds: answers.map(({ milliseconds }) => milliseconds),
      worse: questions.filter((_, place) => (ours[place] ?? 0) < (theirs[place] ?? 0)).map(({ text }) => text),
    });
  }
  return comparisons;
}

/** 1/rank of the first right paper among the first ten, else 0. */
function worth({ right }: Question, permalinks: readonly string[]): number {
  const place = permalinks.slice(0, 10).findIndex((permalink) => right.has(permalink));
  return place < 0 ? 0 : 1 / (place + 1);
}

function qualityOf(worths: readonly number[]): Quality {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mrr10: mean(worths), success1: mean(worths.map((value) => (value === 1 ? 1 : 0))) };
}
