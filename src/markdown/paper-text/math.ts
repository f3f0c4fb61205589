import type { PhrasingContent } from "mdast";
import { closingDollar } from "./dollars.ts";
import type { Found, Passage } from "./passage.ts";

/** `\(…\)` and `\[…\]`. */
export function readEscapedMath({ text, end, next }: Passage, at: number): Found | undefined {
  const opener = text.slice(at, at + 2);
  const closer = opener === "\\(" ? "\\)" : opener === "\\[" ? "\\]" : undefined;
  if (!closer) return undefined;
  const close = next(closer, at + 2);
  if (close === -1 || close + 2 > end) return undefined;
  return formula(text.slice(at, close + 2), 2, close + 2, opener === "\\[");
}

/** `$$…$$`, and `$…$` where the rules of `closingDollar` allow it. */
export function readDollars({ text, end, next }: Passage, at: number): Found | undefined {
  if (text.startsWith("$$", at)) {
    const close = next("$$", at + 2);
    return close === -1 || close + 2 > end ? undefined : formula(text.slice(at, close + 2), 2, close + 2, true);
  }
  const close = closingDollar(text, at);
  return close === undefined || close >= end ? undefined : formula(text.slice(at, close + 1), 1, close + 1, false);
}

/** A formula that has no delimiters in its source. */
export function bareFormula(source: string, value: string, end: number): Found {
  return { nodes: [mathNode(source, value, "math-inline")], end };
}

function formula(source: string, delimiter: number, end: number, isDisplay: boolean): Found | undefined {
  const value = source.slice(delimiter, -delimiter);
  if (!value.trim()) return undefined;
  return { nodes: [mathNode(source, value, isDisplay ? "math-display" : "math-inline")], end };
}

/** The node that `remark-math` would make; `source` keeps its delimiters for the case that it is broken. */
function mathNode(source: string, value: string, mode: string): PhrasingContent {
  const hProperties = { className: [mode], dataSource: source };
  const data = { hName: "code", hProperties, hChildren: [{ type: "text" as const, value }] };
  return { type: "inlineMath", value, data };
}
