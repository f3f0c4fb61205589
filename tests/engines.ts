import { asksForHelp } from "../src/cli/usage.ts";
import { runTests } from "./checks/vitest.ts";
import { engines } from "./harness/engines/engines.ts";

/**
 * `npm run test:engines`: the site in browsers of other makes than the one of all other tests, as far as the machine has
 * them. Says which it has not; exit code 1 where one that is there fails.
 */
const usage = `npm run test:engines     the site in Firefox ESR and WebKitGTK, as far as they are installed
`;

if (asksForHelp()) {
  process.stdout.write(usage);
  process.exit();
}
for (const { name, use } of engines) {
  const said =
    "missing" in use ? `NOT installed, and not tested: it needs ${use.missing} (as Debian calls it)` : "tested";
  process.stdout.write(`${name} is ${said}.\n`);
}
const { passed, failed, skipped } = await runTests(["--project=engines"]);
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 ? 1 : 0;
