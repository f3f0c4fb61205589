import type { Digest, IsoDay } from "./digest.ts";
import type { Line } from "./lines.ts";
import type { ProblemCollector } from "./problem-collector.ts";

/** What a capture is: the plain-text listing, the Daily Papers as JSON or as a saved page, or a feed of arXiv. */
export type Format = "listing" | "json" | "page" | "feed";

/**
 * Reads one format: `day` is that of the file's name. A format that states its own day gives it back, and raises a
 * problem where the two disagree.
 */
export type Reader = (
  lines: readonly Line[],
  day: IsoDay | undefined,
  report: ProblemCollector,
) => Omit<Digest, "day" | "file"> & { day?: IsoDay };

/**
 * Told by the first characters that show, never by the file's name; undefined where there are none. A listing without
 * a header may begin with a title in brackets: `[Re] Counting Sheep`.
 */
export function formatOf(lines: readonly Line[]): Format | undefined {
  const at = lines.findIndex(({ text }) => text !== "");
  if (at < 0) return undefined;
  const start = opening(lines, at);
  if (start === "") return "page";
  if (/^(?:\{|\[(?! ?\p{L})|\[ ?(?:null|true|false) ?[,\]])/u.test(start)) return "json";
  if (!/^<[!?\p{L}]/u.test(start)) return "listing";
  return /^<(?:\?xml\b|!doctype (?!html\b)|(?:[\w.-]+:)?(?:feed|rss|rdf|entry)\b)/i.test(start) ? "feed" : "page";
}

/** Enough of the text to tell by, from the first line that shows, without comments of markup: those may be all of it. */
function opening(lines: readonly Line[], from: number): string {
  let inComment = false;
  let start = "";
  for (let at = from; at < lines.length && start.length < 40; at++) {
    let rest = lines[at]?.text ?? "";
    while (rest !== "" && start.length < 40) {
      const edge = inComment ? "-->" : "<!--";
      const [before, after] = cut(rest, edge);
      if (!inComment) start = `${start} ${before.slice(0, 80)}`.trim();
      if (after === undefined) break;
      inComment = !inComment;
      rest = after.trim();
    }
  }
  return start;
}

function cut(text: string, edge: string): [before: string, after?: string] {
  const at = text.indexOf(edge);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + edge.length)];
}
