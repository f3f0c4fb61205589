import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { lastChanges } from "../archive/permalinks/last-changes.ts";
import type { Tombstone } from "../archive/permalinks/tombstones.ts";
import { countMinted, withMinted, type Lock, type Minted } from "../archive/permalinks/lock.ts";
import { countOf } from "../data/counts.ts";
import type { IsoDay } from "../digest/digest.ts";
import { addToEdition } from "../integrations/edition.ts";
import { filesOf } from "../integrations/files.ts";
import { writeOfflineCopy } from "../integrations/offline/write-offline-copy.ts";
import { writePortable } from "../integrations/portable/write-portable.ts";
import { writeRedirects } from "../integrations/redirects.ts";
import { indexSite } from "../integrations/search/index-site.ts";
import { writeSitemap } from "../integrations/sitemap.ts";
import { countProblems, formatProblems } from "../loaders/format-problems.ts";
import { loadLock, lockPath, readArchive } from "../loaders/sources.ts";
import type { PagePath } from "../paths.ts";
import { environment } from "../site.ts";
import { runAstro } from "./astro.ts";
import { saveLock } from "./lock-file.ts";
import { openWorkspace } from "./publish.ts";
import type { BuildSummary } from "./build-summary.ts";

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
    const redirects = await stage("pages", async () => {
      await runAstro(workspace.folder);
      const redirects = await writeRedirects(workspace.folder, inputs.tombstones);
      await writeSitemap(workspace.folder, inputs.changes);
      return redirects;
    });
    await stage("search", () => indexSite(workspace.folder));
    const portable = await stage("portable", () => writePortable(workspace.folder, outDir));
    const offline = await stage("offline", () => writeOfflineCopy(workspace.folder, inputs.firstDays));
    await addToEdition(workspace.folder, { portable: { bytes: portable.bytes }, ...(offline && { offline }) });
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
    const { papers, editions, warnings, minted, lock } = inputs;
    const { paths, keys } = countMinted(lock, minted);
    return {
      papers,
      editions,
      warnings,
      minted: paths,
      keys,
      redirects,
      ...measured,
      offlineBytes: offline?.bytes ?? 0,
      portable,
      stages,
    };
  } finally {
    await workspace.discard();
  }
}

/** What the rest of a build needs of its inputs: not the archive itself, which Astro reads again for its pages. */
interface Inputs {
  papers: number;
  editions: number;
  warnings: number;
  tombstones: Tombstone[];
  /** The day of each page's last change. */
  changes: ReadonlyMap<PagePath, IsoDay>;
  lock: Lock;
  minted: Minted[];
  /** See `writeOfflineCopy`. */
  firstDays: Map<string, string>;
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
  const { papers, editions, tombstones } = archive;
  const firstDays = new Map(
    papers.flatMap(({ permalink, aliases, appearances }) =>
      [permalink, ...aliases].map((segment) => [segment, appearances[0]?.day ?? ""]),
    ),
  );
  return {
    papers: papers.length,
    editions: editions.length,
    warnings,
    tombstones,
    changes: lastChanges(archive),
    firstDays,
    lock,
    minted,
  };
}

function wouldMint({ minted, lock }: Inputs): string {
  const { paths, keys, editions } = countMinted(lock, minted);
  const what = [
    paths > 0 && countOf(paths, "path"),
    keys > 0 && countOf(keys, "citation key"),
    editions > 0 && countOf(editions, "edition"),
  ].filter(Boolean);
  return `${what.join(" and ")} would be minted, such as ${minted[0]?.path}: run npm run build and commit ${lock.file}`;
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
