import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { browserScript } from "../browser-script.ts";

/**
 * Modules of a built site as plain scripts, each with all that it imports and with files of the site read as scripts
 * where it calls `fetch`.
 *
 * @param paths of the modules, relative to the folder
 * @returns path and text of each
 * @throws where a module needs what only a module has, such as its own address
 */
export async function bundleScripts(folder: string, paths: readonly string[]): Promise<[path: string, text: string][]> {
  if (paths.length === 0) return [];
  const { outputFiles } = await build({
    ...settings,
    entryPoints: paths.map((path) => join(folder, path)),
    outdir: folder,
    outbase: folder,
    plugins: [withoutPreloading],
  });
  return outputFiles.map(({ path, text }) => [relative(folder, path).split(sep).join("/"), text]);
}

/**
 * Pagefind's engine as a plain script that leaves the global `pagefind` behind.
 *
 * @throws where it would still fetch: its files are not there to be fetched
 */
export async function bundleEngine(file: string): Promise<string> {
  const { outputFiles } = await build({
    ...settings,
    entryPoints: [file],
    globalName: "pagefind",
  });
  const text = outputFiles[0]?.text ?? "";
  if (!text.includes("broadsheetFile") || /(?<![\w$.])fetch\(/.test(text)) {
    throw new Error("Pagefind's engine loads its files in a way that does not work from disk");
  }
  return text;
}

/**
 * What a module imports when it is needed is in its script from the start, so nothing of it can be preloaded; Vite's way
 * to do so asks for the module's own address, which a script does not have.
 */
const withoutPreloading: Plugin = {
  name: "without preloading",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const preloads = text.includes("vite:preloadError");
      if (preloads ? /m\.f=\[[^\]]*\.css"/.test(text) : text.includes("import.meta")) {
        throw new Error(`${path} needs its own address or a style of its own, and would not work from disk`);
      }
      return { contents: text.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, "[]"), loader: "js" };
    });
  },
};

const settings = {
  ...browserScript,
  define: { "import.meta.url": "undefined", "import.meta.resolve": "undefined" },
  inject: [fileURLToPath(new URL("../../browser/offline/disk-fetch.ts", import.meta.url))],
} satisfies BuildOptions;
