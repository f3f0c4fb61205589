import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { browserScript } from "../browser-script.ts";

/**
 * A service worker as one script.
 *
 * @param name of its file in `src/browser/offline/`
 * @param define what the build puts in, as JavaScript
 */
export async function bundleWorker(
  name: "service-worker" | "retired-worker",
  define: Record<string, string> = {},
): Promise<string> {
  const { outputFiles } = await build({
    ...browserScript,
    entryPoints: [fileURLToPath(new URL(`../../browser/offline/${name}.ts`, import.meta.url))],
    define,
  });
  return outputFiles[0]?.text ?? "";
}
