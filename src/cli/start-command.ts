import { parseArgs } from "node:util";
import { run } from "./run-command.ts";
import { environmentUsage } from "./usage.ts";

const usage = `npm start
    builds the site, mints nothing, and serves it at PORT (4321 where it is not set) until Ctrl+C
  ${environmentUsage}
`;

await run(usage, async () => {
  parseArgs({});
  const { preview } = await import("astro");
  const { freePort } = await import("./port.ts");
  const { buildSite } = await import("./build-site.ts");
  const { formatSummary } = await import("./build-summary.ts");
  const { environment, root } = await import("../site.ts");
  const port = await freePort(process.env["PORT"] || "4321");
  const summary = await buildSite((text) => process.stderr.write(text), { preview: true });
  if (!summary) {
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${formatSummary(summary)}\n`);
  const server = await preview({ root, outDir: environment.outDir, logLevel: "error", server: { port } });
  process.stdout.write(`Serving on http://localhost:${server.port}${environment.base} (stop with Ctrl+C)\n`);
});
