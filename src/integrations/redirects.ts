import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptPage } from "../archive/kept.ts";
import { urls } from "../data/urls.ts";

/**
 * Writes `_redirects`, which Cloudflare Pages and Netlify read: there a moved path answers with status 301. Other hosts
 * serve the page that stands at each of these paths.
 */
export async function writeRedirects(folder: string, kept: readonly KeptPage[]): Promise<void> {
  const lines = kept.flatMap((page) =>
    page.kind === "moved" ? `${urls.path(page.path)} ${urls.path(page.to)} 301\n` : [],
  );
  if (lines.length > 0) await writeFile(join(folder, "_redirects"), lines.sort().join(""));
}
