import type { Problem } from "../digest/problem.ts";
import { withoutControls } from "../digest/visible.ts";

/** Of how many faults of one kind in one file each is told. */
const told = 20;

/**
 * Problems as operators and programs read them (docs/decisions/04-problems-as-data.md), one a line with its hint under it:
 * `seeds/2026-06-17.txt:12:1 error some-rule: what is wrong`. What one file has very often is summed up at the first place
 * that is not told: `seeds/2026-06-17.txt:40:1 error some-rule: and 480 times more in this file, the last time in line 519`.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(kindOf(problem));
    if (group) group.push(problem);
    else groups.set(kindOf(problem), [problem]);
  }
  const places = new Map<string, number>();
  return problems
    .map((problem) => {
      const kind = kindOf(problem);
      const group = groups.get(kind) ?? [];
      const place = places.get(kind) ?? 0;
      places.set(kind, place + 1);
      if (place < told || group.length === told + 1) return format(problem, problem.message);
      return place === told ? format(problem, sumOf(group)) : "";
    })
    .join("");
}

function kindOf({ file, rule, severity }: Problem): string {
  return JSON.stringify([file, rule, severity]);
}

function sumOf(group: readonly Problem[]): string {
  const last = group.slice(told).reduce((line, problem) => Math.max(line, problem.line), 0);
  return `and ${group.length - told} times more in this file, the last time in line ${last}`;
}

function format({ file, line, column, severity, rule, hint }: Problem, message: string): string {
  return `${withoutControls(file)}:${line}:${column} ${severity} ${rule}: ${withoutControls(message)}\n    ${hint}\n`;
}

/** How many problems of each severity there are. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}
