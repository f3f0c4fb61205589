import { countOf } from "../../../data/counts.ts";
import type { Note } from "../engine/found.ts";
import { hasFilters, type Query } from "../query.ts";

/**
 * What was found, in words: `12 papers for “moe”`, `3 papers with these filters`, `No papers for “xyz”`; for the nearest
 * known words, where those were searched for.
 */
export function countSentence(total: number, query: Query, note?: Note): string {
  const papers = total === 0 ? "No papers" : countOf(total, "paper");
  const text = note?.kind === "corrected" ? note.text : query.text;
  const words = text ? ` ${note?.kind === "some" ? "close to" : "for"} ${quoted(text)}` : "";
  return `${papers}${words}${hasFilters(query) ? " with these filters" : ""}`;
}

/** A phrase stands as it was typed; phrases beside words in single quotation marks, and marks that nothing closes not at all. */
function quoted(text: string): string {
  if (/^["“„][^"“”„]*["“”]$/.test(text)) return text;
  return `“${text.replace(/["“„]([^"“”„]*)["“”]/g, "‘$1’").replace(/["“”„]/g, "")}”`;
}

/** What to say beside the count, where not just what was typed was searched for; `link` is a text to search for. */
export function noteSentence(note: Note): { before: string; link?: string; after?: string } {
  switch (note.kind) {
    case "corrected":
      return {
        before: "Did you mean ",
        link: note.text,
        after: `? That was searched for: no paper has ${eitherOf(note.misspelled)}.`,
      };
    case "unknown":
      return { before: `No paper has ${eitherOf(note.words)}: searched without.` };
    case "some":
      return { before: "No paper has all of these words. These have most of them." };
    case "no paper":
      return { before: `The archive has no paper with the arXiv id ${note.arxiv}.` };
  }
}

function eitherOf(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(words.map((word) => `“${word}”`));
}
