import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { lastChanges } from "../archive/last-changes.ts";
import { urls } from "../data/urls.ts";
import type { IsoDay } from "../digest/digest.ts";
import { sitemap, type SitemapPage } from "../exports/write-sitemap.ts";
import type { PagePath } from "../paths.ts";
import { afterPages } from "./after-pages.ts";
import { filesOf } from "./files.ts";
import { tagsOf, valueIn } from "./html-tags.ts";

/** The sitemap of the site. */
export function sitemapFiles(): AstroIntegration {
  return afterPages("sitemap", (folder, { archive }) => writeSitemap(folder, lastChanges(archive)));
}

/**
 * Writes the sitemap of a built site: every page that does not ask search engines to leave it out, which notices, moved
 * pages and the one for what is not found do. Read from the pages themselves, so that no page is forgotten.
 *
 * @param changes the day of each page's last change, by its path below the base
 */
async function writeSitemap(folder: string, changes: ReadonlyMap<PagePath, IsoDay>): Promise<void> {
  const pages: SitemapPage[] = [];
  for (const path of await pagesIn(folder)) {
    if (!(await isIndexed(join(folder, path, "index.html")))) continue;
    pages.push({ path: urls.path(path), changed: changes.get(path) });
  }
  const base = urls.home().length;
  for (const { path, content } of sitemap(pages)) await writeFile(join(folder, path.slice(base)), content);
}

/** Paths of folders with a page, sorted; the front page is the empty path. */
async function pagesIn(folder: string): Promise<PagePath[]> {
  const pages = (await filesOf(folder)).filter((path) => /(?:^|\/)index\.html$/.test(path));
  return pages.map((path) => path.slice(0, -"index.html".length)).sort();
}

/** Enough to hold all of a page's head that stands before the links to its styles. */
const headLength = 4096;

async function isIndexed(file: string): Promise<boolean> {
  const page = await open(file);
  try {
    const { buffer, bytesRead } = await page.read(Buffer.alloc(headLength), 0, headLength, 0);
    const head = tagsOf(buffer.toString("utf8", 0, bytesRead));
    return !head.some((tag) => valueIn(tag, "name") === "robots" && valueIn(tag, "content") === "noindex");
  } finally {
    await page.close();
  }
}
