import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { countMinted, withMinted, type Minted } from "../archive/permalinks/lock.ts";
import { definedFields } from "../defined-fields.ts";
import { refusalOf } from "../integrations/archive-snapshot.ts";
import type { StepDone } from "../integrations/after-pages.ts";
import { filesOf } from "../integrations/files.ts";
import { countProblems, formatProblems } from "../loaders/format-problems.ts";
import { readSnapshot } from "../loaders/read-snapshot.ts";
import { loadLock, lockPath } from "../loaders/sources.ts";
import { environment } from "../site.ts";
import { runAstro } from "./astro.ts";
import { refuseFull } from "./disk-place.ts";
import { saveLock } from "./lock-file.ts";
import { openWorkspace } from "./publish.ts";
import { toMint } from "./to-mint.ts";
import { makeWritable } from "./writable.ts";
import type { BuildSummary } from "./build-summary.ts";

/**
 * Builds the site: reads the inputs once and reports, has Astro build from what was read, swaps, locks. With an error in
 * an input it stops before Astro starts and leaves the last good site as it was.
 *
 * @param options `frozen`: it stops as well where a path would be minted; `preview`: it writes no lock, and says what
 *   would be minted
 * @returns the summary, or `undefined` where the inputs have errors (already reported).
 */
export async function buildSite(
  report: (text: string) => void,
  { frozen = false, preview = false } = {},
): Promise<BuildSummary | undefined> {
  const { outDir, cacheDir } = environment;
  const stages: Record<string, number> = {};
  const stage = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await work();
    stages[name] = (performance.now() - start) / 1000;
    return value;
  };

  await makeWritable(cacheDir, "the cache of builds");
  await refuseFull(cacheDir, outDir);
  // Opened first: what an earlier build left half done is put right even where this one stops at its input.
  const workspace = await openWorkspace(outDir);
  try {
    const snapshot = await stage("read", () => readSnapshot(environment));
    const { archive, lock, minted, problems } = snapshot;
    report(formatProblems(problems));
    const refusal = refusalOf(problems) ?? (frozen ? toMint(snapshot) : undefined);
    if (refusal !== undefined) {
      report(`${refusal}\n`);
      return undefined;
    }
    if (!preview && environment.locked && minted.length > 0) {
      await makeWritable(environment.contentDir, `${lock.file}, where paths would be minted,`);
    }
    const steps = await stage("pages", () => runAstro(workspace.folder, snapshot));
    tellApart(stages, steps);
    const measured = await stage("count", () => measure(workspace.folder));
    await stage("publish", async () => {
      await workspace.publish();
      if (!preview) await lockPublished(minted);
    });
    const { paths, keys } = countMinted(lock, minted);
    return {
      papers: archive.papers.length,
      editions: archive.editions.length,
      warnings: countProblems(problems).warnings,
      minted: preview ? 0 : paths,
      keys: preview ? 0 : keys,
      preview,
      ...definedFields({ toMint: preview ? toMint(snapshot) : undefined }),
      ...resultsOf(steps),
      ...measured,
      stages,
    };
  } finally {
    await workspace.discard();
  }
}

/** Steps that take their time are stages of their own; what else Astro does is its pages. */
function tellApart(stages: Record<string, number>, steps: readonly StepDone[]): void {
  for (const { name, seconds } of steps) {
    if (name === "redirects" || name === "sitemap") continue;
    stages[name] = seconds;
    stages["pages"] = (stages["pages"] ?? 0) - seconds;
  }
}

function resultsOf(steps: readonly StepDone[]): Pick<BuildSummary, "redirects" | "portable" | "offlineBytes"> {
  const results: Pick<BuildSummary, "redirects" | "portable" | "offlineBytes"> = { redirects: 0, offlineBytes: 0 };
  for (const step of steps) {
    if (step.name === "redirects") results.redirects = step.result;
    if (step.name === "portable") results.portable = step.result;
    if (step.name === "offline") results.offlineBytes = step.result?.bytes ?? 0;
  }
  return results;
}

/**
 * Only once they are published, and only those that are there: the lock never names a path that was not published. It is
 * read again, since another command may have written to it meanwhile.
 */
async function lockPublished(minted: readonly Minted[]): Promise<void> {
  const { contentDir, locked, outDir } = environment;
  const published = minted.filter(({ path }) => existsSync(join(outDir, path, "index.html")));
  if (!locked || published.length === 0) return;
  const { lock } = await loadLock(contentDir);
  await saveLock(lockPath(contentDir), withMinted(lock, published));
}

/** Bytes of the whole site, and how many of its files are pages. */
async function measure(folder: string): Promise<{ files: number; pages: number; bytes: number }> {
  const files = await filesOf(folder);
  const sizes = await Promise.all(files.map(async (path) => (await stat(join(folder, path))).size));
  return {
    files: files.length,
    pages: files.filter((path) => path.endsWith(".html")).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
