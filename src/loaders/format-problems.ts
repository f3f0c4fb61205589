import type { Problem } from "../digest/problem.ts";

/**
 * Problems as operators and programs read them (docs/decisions/04-problems-as-data.md), one a line with its hint under it:
 * `seeds/2026-06-17.txt:12:1 error some-rule: what is wrong`.
 */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ file, line, column, severity, rule, message, hint }) =>
        `${file}:${line}:${column} ${severity} ${rule}: ${message}\n    ${hint}\n`,
    )
    .join("");
}

/** How many problems of each severity there are. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}
