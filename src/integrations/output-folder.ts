import { existsSync, readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { OperatorError } from "../operator-error.ts";
import { rootFiles } from "../root-files.ts";
import { makeFolders, move } from "./files.ts";
import { withoutStack } from "./without-stack.ts";

/**
 * Builds in the cache, and puts the finished site in the place of the output folder, unless a command has Astro build
 * there and does that itself. Astro would empty the folder first, whatever was in it, and fail where it lies on another
 * file system than the repository. Listed last, so that the site is finished.
 *
 * @throws OutputFolderError before anything is built where the folder holds something that Broadsheet did not write
 */
export function outputFolder(): AstroIntegration {
  let outDir: string | undefined;
  return {
    name: "broadsheet:output-folder",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        const built = new URL("site/", config.cacheDir);
        if (command !== "build" || resolve(fileURLToPath(config.outDir)) === resolve(fileURLToPath(built))) return;
        outDir = resolve(fileURLToPath(config.outDir));
        await refuseForeign(outDir).catch((error: unknown) => {
          throw withoutStack(error as Error);
        });
        updateConfig({ outDir: built });
      },
      "astro:build:done": async ({ dir, logger }) => {
        if (outDir === undefined) return;
        await rm(outDir, { recursive: true, force: true });
        await makeFolders(dirname(outDir));
        await move(fileURLToPath(dir).replace(/[/\\]$/, ""), outDir);
        logger.info(`the site is in ${outDir}`);
      },
    },
  };
}

/** An output folder that must not be replaced now, or ever; the message says why. */
export class OutputFolderError extends OperatorError {}

/** @throws OutputFolderError where a folder holds something that Broadsheet did not write. */
export async function refuseForeign(outDir: string): Promise<void> {
  if ((await isEmpty(outDir)) || isOurs(outDir)) return;
  throw new OutputFolderError(
    `OUT_DIR is “${outDir}”, which holds something that Broadsheet did not write: empty it, or choose another folder`,
  );
}

/** Whether there is no folder, or one without content. A file is not empty. */
export async function isEmpty(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true;
  const content = await readdir(folder).catch(() => undefined);
  return content?.length === 0;
}

export function isOurs(folder: string): boolean {
  try {
    const edition = JSON.parse(readFileSync(join(folder, rootFiles.edition.name), "utf8")) as { generator?: unknown };
    return edition.generator === "Broadsheet";
  } catch {
    return false;
  }
}
