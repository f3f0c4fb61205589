import { readArxivId } from "../../../digest/arxiv-id.ts";
import { inPlainLetters } from "./folding.ts";
import { nameWord } from "./names.ts";

/** What a reader typed, as search understands it. */
export type ParsedQuery =
  /** One paper, by its arXiv id without version. */
  | { kind: "paper"; arxiv: string }
  /** Words in any order, and phrases that stand in quotation marks, kept as they are. */
  | { kind: "words"; words: string[]; phrases: string[] };

export function parseTypedQuery(typed: string): ParsedQuery {
  const text = inPlainLetters(typed);
  const arxiv = arxivIn(text);
  if (arxiv !== undefined) return { kind: "paper", arxiv };
  const phrases: string[] = [];
  const rest = text.replace(quoted, (_, ...groups: (string | undefined)[]) => {
    const phrase = (groups[0] ?? groups[1] ?? "").trim();
    if (phrase) phrases.push(phrase);
    return " ";
  });
  const apart = rest.split(/\s+/).filter(Boolean);
  const words = apart.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { kind: "words", words: words.length > 0 || phrases.length > 0 ? words : signsIn(apart), phrases };
}

/** Signs are looked for where nothing else was typed: beside words they set them apart. */
function signsIn(words: readonly string[]): string[] {
  return words.filter((word) => nameWord(word) !== undefined);
}

const quoted = /["“”„]([^"“”„]*)["“”]|«([^«»]*)»/g;

/**
 * An id (`2504.07912`, `hep-th/9901001`), alone, behind `arXiv:`, as arXiv prints it on a paper (`arXiv:2504.07912v1
 * [cs.LG] 10 Apr 2025`), or at the end of an address of arXiv or of whoever else names papers by it, such as
 * https://arxiv.org/pdf/2504.07912v2 or https://doi.org/10.48550/arXiv.2504.07912.
 */
function arxivIn(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/[?#].*$/, "")
    .replace(/^(arxiv:\s*\S+)\s+\[[a-z-]+(?:\.[a-z-]+)?\].*$/i, "$1")
    .replace(/\/$/, "")
    .replace(/\.pdf$/i, "")
    // Copied from where a line broke, or typed so.
    .replace(/^(arxiv)\s+(?=\S+$)/i, "$1:")
    .replace(/^((?:arxiv:\s*)?\d{4})\s*\.\s*(\d{4,5}(?:v\d+)?)$/i, "$1.$2");
  const [, id] =
    /(?:^|[/:]\s*|\/ar[xX]iv\.)((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)$/.exec(bare) ?? [];
  if (id === undefined || (/\s/.test(bare) && !/^arxiv:/i.test(bare))) return undefined;
  return readArxivId(id);
}
