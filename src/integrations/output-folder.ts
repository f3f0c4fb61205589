import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { OperatorError } from "../operator-error.ts";
import { withoutStack } from "./without-stack.ts";

/** The file by which Broadsheet knows a folder that it wrote. */
const mark = "edition.json";
const generator = "Broadsheet";

/**
 * Refuses to build into a folder that holds something else, which Astro would remove. What is half built has the mark
 * too, so that the next build may replace what is left of one that was stopped.
 */
export function ownOutputFolder(): AstroIntegration {
  let outDir = "";
  return {
    name: "broadsheet:output-folder",
    hooks: {
      "astro:config:setup": async ({ command, config }) => {
        if (command !== "build") return;
        outDir = resolve(fileURLToPath(config.outDir));
        await refuseForeign(outDir).catch((error: unknown) => {
          throw withoutStack(error as Error);
        });
      },
      // Astro has just emptied the folder, if there was one.
      "astro:build:setup": async () => {
        await mkdir(outDir, { recursive: true });
        await writeFile(join(outDir, mark), JSON.stringify({ generator }));
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
    const edition = JSON.parse(readFileSync(join(folder, mark), "utf8")) as { generator?: unknown };
    return edition.generator === generator;
  } catch {
    return false;
  }
}
