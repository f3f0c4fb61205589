import { causes, type Damage, findDamage } from "./damage.ts";
import { columnOf, type Line } from "./lines.ts";
import type { Problem } from "./problem.ts";
import { problem, quote, type rules } from "./rules.ts";

/**
 * What a line that is not blank is of: of the header, of the entry with that index, or the subject of a problem that
 * names it.
 *
 * JSON, pages and feeds are accounted for by element: a line is of the first entry whose element covers part of it, or
 * of a problem within an element that gives no entry; what lies around the elements is header. Where a
 * capture cannot be taken apart, all of it is the subject of the problem that says why.
 */
export type Owner = "header" | "problem" | { entry: number };

/** Told what lines are of, in the order in which a reader finds out; the first word on a line stands. */
export type Observer = (lines: readonly Line[], owner: Owner) => void;

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
  /** Looks for damage in a text that a paper's facts are read from. */
  inspect: (text: string, at: At) => void;
  /** Raises one error for all the damage that was seen, of the surest cause, at the shortest text that has it. */
  raiseDamage: () => void;
  /** Warns of what was left out of lines. */
  warnOfUnprintable: (lines: readonly Line[]) => void;
  /** Says what lines are of, to whoever accounts for them. */
  assign: Observer;
}

export function openProblemCollector(file: string, observe: Observer = () => undefined): ProblemCollector {
  const problems: Problem[] = [];
  const damaged = new Map<Damage["cause"], Damage & { at: At; length: number; texts: number }>();
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
    inspect: (text, at) => {
      const found = findDamage(text);
      if (!found) return;
      const seen = damaged.get(found.cause);
      // A name shows best what was meant.
      const told = seen && seen.length <= text.length ? seen : { ...found, at, length: text.length };
      damaged.set(found.cause, { ...told, texts: (seen?.texts ?? 0) + 1 });
    },
    raiseDamage: () => {
      const cause = causes.find((it) => damaged.has(it));
      const found = cause && damaged.get(cause);
      if (found) report.raise("damaged-text", found.at, found, found.texts);
    },
    warnOfUnprintable: (some) => {
      for (const { number, text, removed } of some) {
        if (!removed || (isDamage(removed.first) && text !== "")) continue;
        const place = { file, line: number, column: removed.column };
        problems.push(problem("unprintable-character", place, removed.first, removed.count));
      }
    },
    assign: observe,
  };
  return report;
}

/** Whether what was left out of a text (`U+0098`) is a trace of damage, which is told as such. */
export function isDamage(codePoint: string): boolean {
  return /^U\+00[89]/.test(codePoint) && codePoint !== "U+0085";
}

export function lineOf(at: At): Line {
  return "line" in at ? at.line : at;
}

function placeOf(at: At): { line: number; column: number } {
  const line = lineOf(at);
  return { line: line.number, column: "column" in at ? at.column : columnOf(line, "part" in at ? at.part : undefined) };
}
