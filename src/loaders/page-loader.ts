import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, parse, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glob, type Loader } from "astro/loaders";
import { snapshotOf } from "./snapshot.ts";
import type { PageFile } from "./sources.ts";

/**
 * The pages of `content/pages`, which Astro renders, with the images beside them. A build gives it the files of its
 * snapshot, as a copy in its cache; `npm run dev` those that are edited.
 *
 * @param folder with the pages, absolute
 */
export function pageLoader(folder: string): Loader {
  return {
    name: "broadsheet-pages",
    async load(context) {
      // What an earlier version rendered stays otherwise where the text is the same.
      context.store.clear();
      const copies = join(fileURLToPath(context.config.cacheDir), "pages");
      if (!context.watcher) await copyPages(copies, (await snapshotOf(context.config)).pageFiles);
      const base = context.watcher ? folder : within(copies, folder);
      await glob({ base: pathToFileURL(`${base}/`), pattern: "*.md" }).load(context);
    },
  };
}

async function copyPages(copies: string, files: readonly PageFile[]): Promise<void> {
  await rm(copies, { recursive: true, force: true });
  for (const { path, content } of files) {
    const copy = within(copies, path);
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, content);
  }
}

/** Where the copy of a file is: below its whole path, since a page may name an image in a folder further up. */
function within(copies: string, path: string): string {
  return join(copies, relative(parse(path).root, path));
}
