import { describeFailures, runChecks } from "./checks/checks.ts";

/** `npm run check`: types, lint, format, layers and what is unused, two at a time; exit code 1 where any fails. */
const failures = await runChecks();
process.stdout.write(describeFailures(failures));
process.exitCode = failures.length > 0 ? 1 : 0;
