import { definedFields } from "../defined-fields.ts";
import type { Entry } from "./digest.ts";
import type { Line } from "./lines.ts";
import { endsSentence, type Paragraph, paragraph, paragraphs } from "./paragraphs.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";
import { couldBeTitle, doubtfulTitles, startsEntry, titleLength } from "./title-shape.ts";

/** An entry without what its block says, and the lines it was read from. */
type Draft = Pick<Entry, "title" | "abstract" | "line"> & { lines: Line[] };

/**
 * Reads what lies between two blocks: usually one paper, more where blocks are missing. The first paragraph is a title
 * whatever it looks like (an error where it cannot be one, or where neither an abstract nor a block says that it is a
 * paper), and a later one starts an entry where `startsEntry` says so; everything else continues an abstract.
 */
export function readSection(lines: readonly Line[], hasBlock: boolean, report: ProblemCollector): Draft[] {
  const [first, ...rest] = splitTitle(paragraphs(lines), report);
  if (!first) return [];
  const titled = isTitle(first, rest[0]);
  if (!titled) report.raise("abstract-before-title", first.lines[0], quote(first.text));
  const papers = [{ title: first, abstract: [] as Paragraph[] }];
  for (const [i, current] of rest.entries()) {
    const next = rest[i + 1];
    if (startsEntry(current, rest[i - 1] ?? first, next)) {
      papers.push({ title: current, abstract: [] });
      continue;
    }
    papers.at(-1)?.abstract.push(current);
    for (const line of doubtfulTitles(current, next)) report.raise("possible-title", line, quote(line.text));
  }
  return papers.map(({ title, abstract }, i) => {
    const lacking = abstract.length === 0 && (titled || title !== first);
    const ended = hasBlock && i === papers.length - 1;
    if (lacking) report.raise(ended ? "title-without-abstract" : "lone-line", title.lines[0], quote(title.text));
    return {
      title: title.text,
      ...definedFields({ abstract: abstract.map(({ text }) => text).join("\n\n") || undefined }),
      line: title.lines[0].number,
      lines: [title, ...abstract].flatMap((part) => part.lines),
    };
  });
}

/** Takes a title and an abstract apart that have no blank line between them. */
function splitTitle(all: Paragraph[], report: ProblemCollector): Paragraph[] {
  const [first, ...rest] = all;
  const [title, second, ...more] = first?.lines ?? [];
  if (!first || !title || !second || first.text.length <= titleLength) return all;
  // A line that goes on in lower case was wrapped: it is an abstract's first line, not a title.
  if (!couldBeTitle(title.text) || /^\p{Ll}/u.test(second.text)) return all;
  report.raise("title-and-abstract-joined", title, quote(title.text));
  return [paragraph([title]), paragraph([second, ...more]), ...rest];
}

/** Whether the first paragraph of a section can be a title: not too long, and not a sentence with no abstract below. */
function isTitle({ lines, text }: Paragraph, next: Paragraph | undefined): boolean {
  if (text.length > titleLength) return false;
  if (!endsSentence(text)) return true;
  return lines.length === 1 && next !== undefined && next.text.length > text.length;
}
