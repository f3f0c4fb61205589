import { asksForHelp } from "../src/cli/usage.ts";
import { describeFailures, runChecks } from "./checks/checks.ts";

/** `npm run check`: types, lint, format, layers and what is unused, two at a time; exit code 1 where any fails. */
const usage = `npm run check            types, lint, format, layers and what is unused
`;

if (asksForHelp()) {
  process.stdout.write(usage);
  process.exit();
}
const failures = await runChecks();
process.stdout.write(describeFailures(failures));
process.exitCode = failures.length > 0 ? 1 : 0;
