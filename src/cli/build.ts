import { run } from "./run.ts";

// `--json` prints the summary as JSON, with the peak of the process's memory in bytes.
// `--frozen` fails where a path would be minted: for checks of changes that are not yet accepted.

await run(async () => {
  const { buildSite, formatSummary } = await import("./build-site.ts");
  const summary = await buildSite((text) => process.stderr.write(text), {
    frozen: process.argv.includes("--frozen"),
  });
  if (!summary) {
    process.exitCode = 1;
    return;
  }
  const asJson = process.argv.includes("--json");
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`${asJson ? JSON.stringify({ ...summary, peakBytes }) : formatSummary(summary)}\n`);
});
