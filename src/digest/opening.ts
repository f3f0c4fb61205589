import type { Line } from "./lines.ts";

/** Characters of an opening: an XML declaration, a style sheet's address and a root element have room in it. */
const length = 1000;

/** Of a line that is longer, so that a capture of one line costs no more than another. */
const lengthOfLine = 500;

/**
 * How a capture begins: enough of its text to tell its format by, on one line, from the first line that shows. Comments
 * of markup are left out, since they may be all of it: then the opening is empty. Undefined where nothing shows.
 */
export function openingOf(lines: readonly Line[]): string | undefined {
  const from = lines.findIndex(({ text }) => text !== "");
  if (from < 0) return undefined;
  let inComment = false;
  let opening = "";
  for (let at = from; at < lines.length && opening.length < length; at++) {
    let rest = lines[at]?.text ?? "";
    while (rest !== "" && opening.length < length) {
      const edge = inComment ? "-->" : "<!--";
      const [before, after] = cut(rest, edge);
      if (!inComment) opening = `${opening} ${before.slice(0, lengthOfLine)}`.trim();
      if (after === undefined) break;
      inComment = !inComment;
      rest = after.trim();
    }
  }
  return opening;
}

function cut(text: string, edge: string): [before: string, after?: string] {
  const at = text.indexOf(edge);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + edge.length)];
}
