import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { stepHook, type StepDone } from "../integrations/after-pages.ts";
import { move } from "../integrations/files.ts";
import { snapshotHook, type Snapshot } from "../loaders/snapshot.ts";
import { environment, root } from "../site.ts";
import { withFileLock } from "./file-lock.ts";

/**
 * Has Astro build the whole site from inputs that were read before, and puts it in the place of an empty folder.
 *
 * Astro keeps its own modules inside the output folder while it builds, and finds the packages that they need only where
 * that folder lies within the working folder. So it works in the repository and builds into the cache. The process works
 * in the repository from then on.
 *
 * @returns what the steps after the pages tell
 */
export async function runAstro(folder: string, snapshot: Snapshot): Promise<StepDone[]> {
  const { seedsDir, contentDir, outDir, cacheDir } = environment;
  // Read once more by the modules that Astro loads, from another working folder.
  for (const [name, path] of Object.entries({ SEEDS_DIR: seedsDir, CONTENT_DIR: contentDir, OUT_DIR: outDir })) {
    if (process.env[name]) process.env[name] = path;
  }
  process.chdir(root);
  const built = join(cacheDir, "site");
  const steps: StepDone[] = [];
  const hooks = { ...snapshotHook(() => Promise.resolve(snapshot)), ...stepHook((step) => steps.push(step)) };
  await takingTurns(async (pagesAreWritten) => {
    await build({
      root,
      outDir: built,
      logLevel: "error",
      vite: { logLevel: "error" },
      integrations: [{ name: "broadsheet:command", hooks: { ...hooks, "astro:build:generated": pagesAreWritten } }],
    });
  });
  await rm(folder, { recursive: true });
  await move(built, folder);
  return steps;
}

/**
 * Builds that run at once take turns until their pages are written: Astro keeps the list of a build's images in `.astro/`
 * of the repository, whatever a build's own folders are, and writes it under one temporary name.
 */
async function takingTurns(work: (endTurn: () => void) => Promise<void>): Promise<void> {
  const turn = Promise.withResolvers<void>();
  const { finished } = await withFileLock(join(root, ".astro/build.turn"), async () => {
    const finished = work(turn.resolve);
    await Promise.race([turn.promise, finished]);
    return { finished };
  });
  await finished;
}
