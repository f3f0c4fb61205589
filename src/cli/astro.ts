import { build } from "astro";
import { join } from "node:path";
import { environment, root } from "../site.ts";
import { moveFolder } from "./publish.ts";
import { withFileLock } from "./file-lock.ts";

/**
 * Runs Astro, and puts the pages it writes in the place of an empty folder.
 *
 * Astro keeps its own modules inside the output folder while it builds, and finds the packages that they need only where
 * that folder lies within the working folder. So it works in the repository and builds into the cache. The process works
 * in the repository from then on.
 *
 * Builds that run at once take turns here: Astro keeps the list of a build's images in `.astro/` of the repository,
 * whatever a build's own folders are, and writes it under one temporary name.
 */
export async function runAstro(folder: string): Promise<void> {
  const { seedsDir, contentDir, outDir, cacheDir } = environment;
  // Read once more by the modules that Astro loads, from another working folder.
  for (const [name, path] of Object.entries({ SEEDS_DIR: seedsDir, CONTENT_DIR: contentDir, OUT_DIR: outDir })) {
    if (process.env[name]) process.env[name] = path;
  }
  process.chdir(root);
  const built = join(cacheDir, "site");
  await withFileLock(join(root, ".astro/build.turn"), () =>
    build({
      root,
      outDir: built,
      cacheDir,
      logLevel: "error",
      vite: { cacheDir: join(cacheDir, "vite"), logLevel: "error" },
    }),
  );
  await moveFolder(built, folder);
}
