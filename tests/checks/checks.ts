import { runTool } from "./tool.ts";

/** The longest first, so that two at a time end together. */
const checks: Record<string, string[]> = {
  eslint: ["eslint", "--config", ".config/eslint.config.js", "--max-warnings", "0", "."],
  // Covers TypeScript files as well as Astro's.
  "astro check": ["astro", "check", "--noSync", "--minimumFailingSeverity", "warning"],
  prettier: [
    "prettier",
    "--config",
    ".config/prettier.json",
    "--ignore-path",
    ".config/prettierignore",
    "--check",
    ".",
  ],
  knip: ["knip", "--config", ".config/knip.json", "--no-progress"],
  layers: ["tests/checks/layers.ts"],
};

export interface FailedCheck {
  name: string;
  output: string;
}

/** All that failed checks said, a paragraph each. */
export function describeFailures(failures: readonly FailedCheck[]): string {
  return failures.map(({ name, output }) => `\n── ${name} failed ──\n${output.trim()}\n`).join("");
}

/** Runs every check, two at a time, with a line each as it ends. */
export async function runChecks(): Promise<FailedCheck[]> {
  const failures: FailedCheck[] = [];
  const check = async (name: string, command: string[]): Promise<void> => {
    const start = performance.now();
    const { code, output } = await runTool(command);
    if (code !== 0) failures.push({ name, output });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? "ok    " : "FAILED"} ${name.padEnd(12)} ${seconds.padStart(5)} s\n`);
  };

  // The others read the types that this one writes.
  await check("types", ["tests/checks/sync-types.ts"]);
  const pending = Object.entries(checks);
  const work = async (): Promise<void> => {
    for (let next = pending.shift(); next; next = pending.shift()) await check(...next);
  };
  await Promise.all([work(), work()]);
  return failures;
}
