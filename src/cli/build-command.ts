import { parseArgs } from "node:util";
import { run } from "./run-command.ts";
import { environmentUsage } from "./usage.ts";

const usage = `npm run build -- [options]
    --frozen  fail where a path would be minted: for checks of changes that are not yet accepted
    --json    print the summary as JSON, with the peak of the process's memory in bytes
  ${environmentUsage}
`;

await run(usage, async () => {
  const { buildSite } = await import("./build-site.ts");
  const { formatSummary } = await import("./build-summary.ts");
  const { values } = parseArgs({ options: { frozen: { type: "boolean" }, json: { type: "boolean" } } });
  const summary = await buildSite((text) => process.stderr.write(text), {
    frozen: values.frozen ?? false,
  });
  if (!summary) {
    process.exitCode = 1;
    return;
  }
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`${values.json ? JSON.stringify({ ...summary, peakBytes }) : formatSummary(summary)}\n`);
});
