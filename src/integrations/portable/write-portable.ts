import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { urls } from "../../data/urls.ts";
import { offlinePath, pathOf, subscribePage } from "../../paths.ts";
import { rootFileAt, rootFiles } from "../../root-files.ts";
import { enginePath, isNeverLoaded, isSearchData, isSearchScript } from "../../search-files.ts";
import { isFetchedCitations } from "../fetched-citations.ts";
import { filesOf, move } from "../files.ts";
import { withoutMarked } from "../marked-elements.ts";
import { dataScript } from "./data-script.ts";
import { portablePage } from "./portable-page.ts";
import { bundleEngine, bundleScripts } from "./scripts.ts";
import { portableFeed, portableStyles } from "./styles.ts";
import { openZip } from "./zip.ts";

const { name } = rootFiles.portable;

/** Cloudflare Pages takes files up to 25 MiB, and no common host less. */
const mostInSite = 24 * 1024 * 1024;

/** The portable copy as it was written. */
export interface PortableCopy {
  /** Of the zip. */
  bytes: number;
  unzippedBytes: number;
  /** Absolute path of the zip where it is too large for the site, and so lies beside it. */
  beside?: string;
}

/**
 * Writes the copy of a built site that works from a folder on disk without a server, as a zip: into the site, or, from
 * 24 MiB, beside `outDir`; then the link to it goes from the page that offers it. Equal sites give equal bytes.
 *
 * Browsers read no file by script at `file://`, follow no link to a folder and load no module. So every address of the
 * copy is relative and ends in a file, modules are bundled into plain scripts, and what a script fetches is a script
 * itself.
 *
 * @param folder the built site with its search index
 * @param base path under which its pages expect to be, with a slash at both ends
 * @param most bytes of a zip that the site takes
 */
export async function writePortable(
  folder: string,
  outDir: string,
  { base = urls.home(), most = mostInSite } = {},
): Promise<PortableCopy> {
  const file = join(folder, name);
  const zip = openZip(file);
  let unzippedBytes = 0;
  const add = async (path: string, content: Uint8Array | string): Promise<void> => {
    unzippedBytes += await zip.add(path, content);
  };

  const modules = new Set<string>();
  for (const path of (await filesOf(folder)).filter(isCopied)) {
    const content = await readFile(join(folder, path));
    if (path.endsWith(".html")) {
      const page = portablePage(content.toString(), { path, base });
      for (const module of page.modules) modules.add(module);
      await add(path, page.html);
    } else if (path.endsWith(".css")) await add(path, portableStyles(content.toString(), { path, base }));
    else if (path.endsWith(".xml")) await add(path, portableFeed(content.toString(), { path, base }));
    else if (!isSearchData(path)) await add(path, content);
    // Readers open citations, and scripts fetch them.
    if (isSearchData(path) || isFetchedCitations(path)) await add(`${path}.js`, dataScript(content));
  }
  for (const [path, script] of await bundleScripts(folder, [...modules].sort())) await add(path, script);
  await add(enginePath, await bundleEngine(join(folder, enginePath)));
  const bytes = await zip.close();

  if (bytes < most) return { bytes, unzippedBytes };
  const beside = join(dirname(outDir), name);
  await move(file, beside);
  await withoutLink(folder);
  return { bytes, unzippedBytes, beside };
}

/**
 * Left out are what only a server or a hosted page has a use for, what nothing loads, and scripts, which are bundled.
 */
function isCopied(path: string): boolean {
  const atRoot = rootFileAt(path);
  if (atRoot) return atRoot.isPortable;
  if (path.startsWith(offlinePath())) return false;
  return !/^_astro\/.*\.js$/.test(path) && !isSearchScript(path) && !isNeverLoaded(path);
}

async function withoutLink(folder: string): Promise<void> {
  const page = join(folder, `${pathOf({ kind: "pages", id: subscribePage })}index.html`);
  if (!existsSync(page)) return;
  await writeFile(page, withoutMarked(await readFile(page, "utf8"), "data-portable-link"));
}
