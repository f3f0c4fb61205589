import type { PhrasingContent } from "mdast";

/** A stretch of a paragraph that is being read: the whole of it, or what an argument or a group holds. */
export interface Passage {
  /** The whole paragraph, with single blanks. */
  text: string;
  /** Where the stretch ends. */
  end: number;
  /** Where the group that opens here closes, if it does. */
  closingBrace: (open: number) => number | undefined;
  /** Where this string next occurs, from here on; -1 if nowhere. */
  next: (needle: string, from: number) => number;
  /** Where quotation marks of LaTeX close, and with what. */
  closingQuotes: Map<number, string>;
  /** Reads a stretch inside this one; beyond a depth that nobody writes, it stays as typed. */
  within: (start: number, end: number) => PhrasingContent[];
}

/** What was recognized: the nodes it makes and where it ends. */
export interface Found {
  nodes: PhrasingContent[];
  end: number;
}

/** Looks at a place of a passage; undefined when nothing but text is there. */
export type Reader = (passage: Passage, at: number) => Found | undefined;

/** Text that was recognized. */
export function foundText(value: string, end: number): Found {
  return { nodes: [{ type: "text", value }], end };
}

/** A sticky pattern at a place of a passage; nothing that reaches beyond its end counts. */
export function matchAt(pattern: RegExp, { text, end }: Passage, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && pattern.lastIndex <= end ? match : undefined;
}

/** A group right after a place, or after one blank: where its content starts and ends. */
export function argument(
  { text, end, closingBrace }: Passage,
  at: number,
): { start: number; close: number } | undefined {
  const open = text.startsWith(" {", at) ? at + 1 : at;
  const close = closingBrace(open);
  return close === undefined || close >= end ? undefined : { start: open + 1, close };
}
