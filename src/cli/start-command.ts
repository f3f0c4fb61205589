import { preview } from "astro";
import { freePort } from "./port.ts";
import { run } from "./run-command.ts";

await run(async () => {
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
