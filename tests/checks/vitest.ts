import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "./tool.ts";

export interface TestCounts {
  passed: number;
  failed: number;
  /** Skipped and to be done. */
  skipped: number;
}

/** Runs Vitest, showing what it says as it says it. A run that fails without a failed test counts as one failed. */
export async function runTests(args: string[]): Promise<TestCounts> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-report-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code } = await runTool(
      ["vitest", "run", "--config", ".config/vitest.config.ts", ...reporters, ...args],
      true,
    );
    const counts = await read(report);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Vitest's JSON report, which is Jest's. A file that could not be loaded has no failed test, but counts as one. */
async function read(report: string): Promise<TestCounts> {
  const text = await readFile(report, "utf8").catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text) as Report;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + (numTodoTests ?? 0),
  };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
