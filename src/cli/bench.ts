import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../site.ts";
import { writeGeneratedSeeds } from "./generated-archive.ts";

// Builds a small and a large archive in one run and prints what each stage costs a paper, and the ratio of the two:
// about 1 means that the cost of a page does not depend on the size of the archive.
// `npm run bench -- 1000 10000` sets the sizes.

const run = promisify(execFile);
const [small = 500, large = 2000] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));

try {
  const first = await measure(small);
  const second = await measure(large);
  console.log(
    `${"stage".padEnd(10)} ${`${small} papers`.padStart(16)} ${`${large} papers`.padStart(16)} ${"ratio a paper".padStart(14)}`,
  );
  for (const [stage, seconds] of Object.entries(first.stages)) {
    const other = second.stages[stage] ?? 0;
    const ratio = other / large / (seconds / small);
    console.log(
      `${stage.padEnd(10)} ${`${seconds.toFixed(1)} s`.padStart(16)} ${`${other.toFixed(1)} s`.padStart(16)} ${ratio.toFixed(2).padStart(14)}`,
    );
  }
  console.log(
    `${"memory".padEnd(10)} ${`${first.megabytes} MB`.padStart(16)} ${`${second.megabytes} MB`.padStart(16)}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(papers: number): Promise<{ stages: Record<string, number>; megabytes: number }> {
  const seeds = join(folder, `seeds-${papers}`);
  await writeGeneratedSeeds(seeds, papers);
  const { stdout } = await run(process.execPath, [join(root, "src/cli/build.ts"), "--json"], {
    cwd: root,
    env: { ...process.env, SEEDS_DIR: seeds, OUT_DIR: join(folder, `site-${papers}`) },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { stages, peakBytes } = JSON.parse(stdout) as { stages: Record<string, number>; peakBytes: number };
  return { stages, megabytes: Math.round(peakBytes / 1e6) };
}
