import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Snapshot } from "../loaders/snapshot.ts";
import { run } from "./run-command.ts";
import { environmentUsage } from "./usage.ts";

const usage = `npm run dev
    serves the site at PORT (4321 where it is not set), shows changes while you edit, and mints nothing
  ${environmentUsage}
`;

await run(usage, async () => {
  parseArgs({});
  const { dev } = await import("astro");
  const { archiveSnapshot } = await import("../integrations/archive-snapshot.ts");
  const { formatProblems } = await import("../loaders/format-problems.ts");
  const { environment, root } = await import("../site.ts");
  const { toMint } = await import("./to-mint.ts");
  const { cacheDir } = environment;
  let told: string | undefined;
  /** What would be minted is said again only where it changed. */
  const tell = (snapshot: Snapshot): string => {
    const note = toMint(snapshot);
    const isNews = note !== undefined && note !== told;
    told = note;
    return `${formatProblems(snapshot.problems)}${isNews ? `${note}\n` : ""}`;
  };
  const server = await dev({
    root,
    integrations: [archiveSnapshot(environment, tell)],
    cacheDir: join(cacheDir, "dev"),
    vite: { cacheDir: join(cacheDir, "dev/vite") },
    server: { port: Number(process.env["PORT"] || 4321) },
  });
  process.stdout.write(`Editing on http://localhost:${server.address.port}${environment.base}\n`);
});
