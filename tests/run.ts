import { asksForHelp } from "../src/cli/usage.ts";
import { describeFailures, runChecks } from "./checks/checks.ts";
import { runTests } from "./checks/vitest.ts";

/**
 * `npm test`: every check, two at a time, then every test but those of other browsers (`npm run test:engines`). All failures are shown at the end, and the last line is
 * `N passed, N failed` (`, N skipped` where some were): tests, with each failed check counted as one failed.
 * `npm test -- <arguments of Vitest>` runs those tests alone.
 */
const usage = `npm test                 every check, then every test
npm run unit             the unit tests alone
npm test -- <paths>      the tests of these files and folders; Vitest takes its own arguments too
`;

if (asksForHelp()) {
  process.stdout.write(usage);
  process.exit();
}
const wanted = process.argv.slice(2);
const start = performance.now();
const failures = wanted.length > 0 ? [] : await runChecks();
const { passed, failed, skipped } = await runTests(wanted.length > 0 ? wanted : ["--project=!engines"]);

process.stdout.write(describeFailures(failures));
process.stdout.write(`\n${((performance.now() - start) / 1000).toFixed(1)} s in all\n`);
const counts = [
  `${passed} passed`,
  `${failed + failures.length} failed`,
  ...(skipped > 0 ? [`${skipped} skipped`] : []),
];
process.stdout.write(`${counts.join(", ")}\n`);
process.exitCode = failed + failures.length > 0 ? 1 : 0;
