import { columnOf, type Line } from "./lines.ts";
import type { Problem } from "./problem.ts";
import { problem, quote, type rules } from "./rules.ts";

/**
 * What became of a line: every line that is not blank is one of the header, of the entry with that index, or the
 * subject of a problem that names it (of a problem of the whole file where the format is not known).
 */
export type LineFate = "blank" | "header" | "problem" | { entry: number };

type Catalogue = typeof rules;

/** Where a reader of one capture puts down what it finds. */
export interface Report {
  problems: Problem[];
  /** Raises a problem at a line, or at a part of it. */
  raise: <Name extends keyof Catalogue>(
    rule: Name,
    at: Line | { line: Line; part: string },
    ...args: Parameters<Catalogue[Name]["message"]>
  ) => void;
  /** Raises a problem over lines that no entry takes: each of them is named, the first one with the rule. */
  reject: <Name extends keyof Catalogue>(
    rule: Name,
    lines: readonly Line[],
    ...args: Parameters<Catalogue[Name]["message"]>
  ) => void;
  /** Says what became of lines; the first word on a line stands. */
  assign: (lines: readonly Line[], fate: LineFate) => void;
  /** The fate of each line of the capture, in order. */
  account: () => LineFate[];
}

export function openReport(file: string, lines: readonly Line[]): Report {
  const problems: Problem[] = [];
  const fates = new Map<number, LineFate>();
  const report: Report = {
    problems,
    raise: (rule, at, ...args) => {
      const { line, part } = "line" in at ? at : { line: at, part: undefined };
      problems.push(problem(rule, { file, line: line.number, column: columnOf(line, part) }, ...args));
    },
    reject: (rule, [first, ...rest], ...args) => {
      if (!first) return;
      report.raise(rule, first, ...args);
      for (const line of rest) report.raise("unread-line", line, quote(line.text));
      report.assign([first, ...rest], "problem");
    },
    assign: (some, fate) => {
      for (const { number } of some) if (!fates.has(number)) fates.set(number, fate);
    },
    account: () =>
      lines.map(({ number, text, removed }) => fates.get(number) ?? (text || removed ? "problem" : "blank")),
  };
  for (const { number, removed } of lines) {
    if (!removed) continue;
    const place = { file, line: number, column: removed.column };
    problems.push(problem("unprintable-character", place, removed.first, removed.count));
  }
  return report;
}
