/**
 * An abstract as arXiv keeps it, with a blank line before each of its paragraphs. arXiv marks one by a line end followed
 * by blanks (https://info.arxiv.org/help/prep.html#abstracts); any other line end is a wrap.
 *
 * Blanks are no mark where all of the text is set in as far, nor before a word that goes on in lower case: arXiv keeps
 * the indentation of a pasted text, and what is left of a line whose first word the capture lost.
 */
export function withMarkedParagraphs(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const margin = marginOf(lines);
  return lines.map((line, i) => (i > 0 && isMark(line, margin) ? `\n${line}` : line)).join("\n");
}

function isMark(line: string, margin: number): boolean {
  return indentation(line) > margin && !goesOn(line);
}

/**
 * How far the whole text is set in: as its first line, where that stands on a line of its own, else as the lines below
 * it, where most of them go on.
 */
function marginOf([top = "", ...below]: readonly string[]): number {
  const shown = below.filter((line) => line.trim() !== "");
  const margin = shown.reduce((least, line) => Math.min(least, indentation(line)), Infinity);
  if (top.trim() === "") return indentation(shown[0] ?? "") === margin ? margin : 0;
  const flush = shown.filter((line) => indentation(line) === margin);
  return flush.filter(goesOn).length * 2 > flush.length ? margin : 0;
}

function indentation(line: string): number {
  return Math.max(line.search(/\S/), 0);
}

/** Begins with a word in lower case: no name (`vLLM`), number (`iv. `) or address. */
function goesOn(line: string): boolean {
  return /^\s*(?!https?:|(?:\p{Ll}|[ivx]+)[.):]\s)\p{Ll}+(?![\p{L}\p{N}])/u.test(line);
}
