import { columnOf, type Line } from "./lines.ts";
import type { Problem } from "./problem.ts";
import { problem, quote, type rules } from "./rules.ts";

/**
 * What became of a line: every line that is not blank is one of the header, of the entry with that index, or the
 * subject of a problem that names it.
 *
 * JSON, pages and feeds are accounted for by element: a line is of the first entry whose element covers part of it, or
 * of a problem within an element that gives no entry; what lies around the elements is header. Where a
 * capture cannot be taken apart, all of it is the subject of the problem that says why.
 */
export type LineFate = "blank" | "header" | "problem" | { entry: number };

/** Where in a capture a problem is: a line, a part of it, or a 1-based column. */
export type At = Line | { line: Line; part: string } | { line: Line; column: number };

type Catalogue = typeof rules;

/** Where a reader of one capture puts down what it finds. */
export interface ProblemCollector {
  problems: Problem[];
  raise: <Name extends keyof Catalogue>(rule: Name, at: At, ...args: Parameters<Catalogue[Name]["message"]>) => void;
  /** Raises a problem of the whole capture, at its start. */
  raiseOfWhole: <Name extends keyof Catalogue>(rule: Name, ...args: Parameters<Catalogue[Name]["message"]>) => void;
  /** Raises a problem over lines that no entry takes: each of them is named, the first one with the rule. */
  reject: <Name extends keyof Catalogue>(
    rule: Name,
    lines: readonly Line[],
    ...args: Parameters<Catalogue[Name]["message"]>
  ) => void;
  /** Warns of what was left out of lines. */
  warnOfUnprintable: (lines: readonly Line[]) => void;
  /** Says what became of lines that are not blank; the first word on a line stands. */
  assign: (lines: readonly Line[], fate: LineFate) => void;
  /** The fate of each line of the capture, in order. */
  account: () => LineFate[];
}

export function openProblemCollector(file: string, lines: readonly Line[]): ProblemCollector {
  const problems: Problem[] = [];
  const fates = new Map<number, LineFate>();
  // Elements of one attribute all stand on the same lines: looked at once, or a page would cost the square of its size.
  const assigned = new WeakSet<readonly Line[]>();
  const report: ProblemCollector = {
    problems,
    raise: (rule, at, ...args) => {
      problems.push(problem(rule, { file, ...placeOf(at) }, ...args));
    },
    raiseOfWhole: (rule, ...args) => {
      problems.push(problem(rule, { file, line: 1 }, ...args));
    },
    reject: (rule, [first, ...rest], ...args) => {
      if (!first) return;
      report.raise(rule, first, ...args);
      for (const line of rest) report.raise("unread-line", line, quote(line.text));
      report.assign([first, ...rest], "problem");
    },
    warnOfUnprintable: (some) => {
      for (const { number, removed } of some) {
        if (!removed) continue;
        const place = { file, line: number, column: removed.column };
        problems.push(problem("unprintable-character", place, removed.first, removed.count));
      }
    },
    assign: (some, fate) => {
      if (assigned.has(some)) return;
      assigned.add(some);
      for (const { number, text, removed } of some) {
        if ((text || removed) && !fates.has(number)) fates.set(number, fate);
      }
    },
    account: () =>
      lines.map(({ number, text, removed }) => fates.get(number) ?? (text || removed ? "problem" : "blank")),
  };
  return report;
}

export function lineOf(at: At): Line {
  return "line" in at ? at.line : at;
}

function placeOf(at: At): { line: number; column: number } {
  const line = lineOf(at);
  return { line: line.number, column: "column" in at ? at.column : columnOf(line, "part" in at ? at.part : undefined) };
}
