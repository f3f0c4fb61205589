import { build } from "astro";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { indexSite } from "../integrations/search.ts";
import { loadArchive } from "../loaders/sources.ts";
import { environment, root } from "../site.ts";
import { moveFolder, openWorkspace, recoverSite } from "./publish.ts";
import { countProblems, formatProblems, plural } from "./report.ts";

/** What a finished build says of itself. */
export interface BuildSummary {
  papers: number;
  editions: number;
  /** Pages that a reader can open, redirects among them. */
  pages: number;
  warnings: number;
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
export async function buildSite(report: (text: string) => void): Promise<BuildSummary | undefined> {
  const { seedsDir, contentDir, outDir } = environment;
  const stages: Record<string, number> = {};
  const stage = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await work();
    stages[name] = (performance.now() - start) / 1000;
    return value;
  };

  await recoverSite(outDir);
  const { archive, problems } = await stage("read", () => loadArchive({ seedsDir, contentDir }));
  report(formatProblems(problems));
  const { errors, warnings } = countProblems(problems);
  if (errors > 0) {
    report(`${plural(errors, "error")}: nothing was built, the last good site stays as it was\n`);
    return undefined;
  }

  const workspace = await openWorkspace(outDir);
  try {
    await stage("pages", () => runAstro(workspace.folder));
    await stage("search", () => indexSite(workspace.folder));
    const { files, pages, bytes } = await stage("count", () => measure(workspace.folder));
    await stage("publish", () => workspace.publish());
    return { papers: archive.papers.length, editions: archive.editions.length, pages, warnings, files, bytes, stages };
  } finally {
    await workspace.discard();
  }
}

/**
 * Astro keeps its own modules inside the output folder while it builds, and finds the packages that they need only
 * where that folder lies within the working folder. So it works in the repository and builds into the cache.
 */
async function runAstro(folder: string): Promise<void> {
  const { seedsDir, contentDir, outDir, cacheDir } = environment;
  // Read once more by the modules that Astro loads, from another working folder.
  Object.assign(process.env, { SEEDS_DIR: seedsDir, CONTENT_DIR: contentDir, OUT_DIR: outDir });
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
export function formatSummary({ papers, editions, pages, warnings, files, bytes, stages }: BuildSummary): string {
  const counts = [
    plural(papers, "paper"),
    plural(editions, "edition"),
    plural(pages, "page"),
    plural(warnings, "warning"),
  ];
  const times = Object.entries(stages).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
  return [
    counts.join(" · "),
    times.join(" · "),
    `${plural(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB in ${environment.outDir}`,
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
