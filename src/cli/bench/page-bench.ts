import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readEnvironment, root } from "../../site.ts";
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
  const content = join(folder, `content-${papers}`);
  const out = join(folder, `site-${papers}`);
  await writeGeneratedSeeds(seeds, papers);
  // The vocabulary and pages of the repository, without its lock file: these papers were never published.
  await cp(join(root, "content/topics"), join(content, "topics"), { recursive: true });
  await cp(join(root, "content/pages"), join(content, "pages"), { recursive: true });
  const { stdout } = await run(process.execPath, [join(root, "src/cli/build-command.ts"), "--json"], {
    cwd: root,
    env: { ...process.env, SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: out },
    maxBuffer: 64 * 1024 * 1024,
  });
  await rm(readEnvironment({ OUT_DIR: out }).cacheDir, { recursive: true, force: true });
  const { stages, peakBytes } = JSON.parse(stdout) as { stages: Record<string, number>; peakBytes: number };
  return { stages, megabytes: Math.round(peakBytes / 1e6) };
}
