import { build } from "astro";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { KeptPage } from "../archive/kept.ts";
import { withMinted, type Lock, type Minted } from "../archive/lock.ts";
import { writeRedirects } from "../integrations/redirects.ts";
import { indexSite } from "../integrations/search.ts";
import { countOf } from "../data/counts.ts";
import { loadLock, lockPath, readArchive } from "../loaders/sources.ts";
import { environment, root } from "../site.ts";
import { saveLock } from "./lock-file.ts";
import { moveFolder, openWorkspace } from "./publish.ts";
import { countProblems, formatProblems } from "../loaders/report.ts";

/** What a finished build says of itself. */
export interface BuildSummary {
  papers: number;
  editions: number;
  /** Pages that a reader can open, redirects among them. */
  pages: number;
  warnings: number;
  /** Paths published for the first time. */
  minted: number;
  files: number;
  bytes: number;
  /** Seconds, in the order in which the stages ran. */
  stages: Record<string, number>;
}

/**
 * Builds the site: reads and reports, runs Astro into a sibling folder, indexes, swaps. With an error in an input it
 * stops before Astro starts and leaves the last good site as it was.
 *
 * @returns the summary, or `undefined` where the inputs have errors (already reported).
 */
export async function buildSite(
  report: (text: string) => void,
  { frozen = false } = {},
): Promise<BuildSummary | undefined> {
  const { contentDir, outDir } = environment;
  const stages: Record<string, number> = {};
  const stage = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await work();
    stages[name] = (performance.now() - start) / 1000;
    return value;
  };

  // Opened first: what an earlier build left half done is put right even where this one stops at its input.
  const workspace = await openWorkspace(outDir);
  try {
    const inputs = await stage("read", () => readInputs(report));
    if (!inputs || (frozen && inputs.minted.length > 0)) {
      if (inputs) report(`${wouldMint(inputs)}\n`);
      return undefined;
    }
    await stage("pages", async () => {
      await runAstro(workspace.folder);
      await writeRedirects(workspace.folder, inputs.kept);
    });
    await stage("search", () => indexSite(workspace.folder));
    const measured = await stage("count", () => measure(workspace.folder));
    await stage("publish", async () => {
      await workspace.publish();
      // Only now, and only what is there: the lock never names a path that was not published. It is read again, since
      // another command may have written to it meanwhile.
      const minted = inputs.minted.filter(({ path }) => existsSync(join(outDir, path, "index.html")));
      if (environment.locked && minted.length > 0) {
        const { lock } = await loadLock(contentDir);
        await saveLock(lockPath(contentDir), withMinted(lock, minted));
      }
    });
    const { papers, editions, warnings, minted } = inputs;
    return { papers, editions, warnings, minted: minted.length, ...measured, stages };
  } finally {
    await workspace.discard();
  }
}

/** What the rest of a build needs of its inputs: not the archive itself, which Astro reads again for its pages. */
interface Inputs {
  papers: number;
  editions: number;
  warnings: number;
  kept: KeptPage[];
  lock: Lock;
  minted: Minted[];
}

/** Reads all inputs and reports all their problems; `undefined` where there are errors among them. */
async function readInputs(report: (text: string) => void): Promise<Inputs | undefined> {
  const { archive, lock, minted, problems } = await readArchive(environment);
  report(formatProblems(problems));
  const { errors, warnings } = countProblems(problems);
  if (errors > 0) {
    report(`${countOf(errors, "error")}: nothing was built, the last good site stays as it was\n`);
    return undefined;
  }
  const { papers, editions, kept } = archive;
  return { papers: papers.length, editions: editions.length, warnings, kept, lock, minted };
}

function wouldMint({ minted, lock }: Inputs): string {
  const paths = countOf(minted.length, "path");
  return `${paths} would be minted, such as ${minted[0]?.path}: run npm run build and commit ${lock.file}`;
}

/**
 * Astro keeps its own modules inside the output folder while it builds, and finds the packages that they need only
 * where that folder lies within the working folder. So it works in the repository and builds into the cache.
 */
async function runAstro(folder: string): Promise<void> {
  const { seedsDir, contentDir, outDir, cacheDir } = environment;
  // Read once more by the modules that Astro loads, from another working folder.
  for (const [name, path] of Object.entries({ SEEDS_DIR: seedsDir, CONTENT_DIR: contentDir, OUT_DIR: outDir })) {
    if (process.env[name]) process.env[name] = path;
  }
  process.chdir(root);
  const built = join(cacheDir, "site");
  await build({
    root,
    outDir: built,
    cacheDir,
    logLevel: "error",
    vite: { cacheDir: join(cacheDir, "vite"), logLevel: "error" },
  });
  await moveFolder(built, folder);
}

/** The summary as an operator reads it. */
export function formatSummary({
  papers,
  editions,
  pages,
  warnings,
  minted,
  files,
  bytes,
  stages,
}: BuildSummary): string {
  const counts = [
    countOf(papers, "paper"),
    countOf(editions, "edition"),
    countOf(pages, "page"),
    countOf(warnings, "warning"),
    ...(minted > 0 && environment.locked ? [`${countOf(minted, "path")} minted`] : []),
  ];
  const times = Object.entries(stages).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
  return [
    counts.join(" · "),
    times.join(" · "),
    `${countOf(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB in ${environment.outDir}`,
    ...(environment.locked
      ? []
      : ["Built beside the archive: set CONTENT_DIR as well as SEEDS_DIR to hold and write a lock file"]),
  ].join("\n");
}

async function measure(folder: string): Promise<{ files: number; pages: number; bytes: number }> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(names.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return {
    files: names.length,
    pages: names.filter(({ name }) => name.endsWith(".html")).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
