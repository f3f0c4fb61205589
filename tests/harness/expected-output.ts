import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import type { BuiltSite } from "./built-site.ts";

/**
 * The output of a site as files that a person can review: pages with a line for each element, and what a change of code
 * renames everywhere (hashes in names, scope attributes of styles) left out.
 */
export interface ExpectedOutput {
  /** Reviewed texts by their paths: pages, feeds, citations, data. */
  texts: Record<string, string>;
  /** Every path of the site, sorted; a hash in a name is `[hash]`, and files alike but for it are counted. */
  paths: string;
}

/** Files that are reviewed as text. Scripts and styles are bundled from sources that are reviewed themselves. */
const reviewed = /\.(?:html|xml|json|jsonl|bib|ris|txt|webmanifest)$|^_redirects$/;

/** Written by Pagefind or packed: told by their paths alone. */
const packed = /^(?:pagefind|offline)\/(?!index\.html)/;

export async function expectedOutput(site: BuiltSite): Promise<ExpectedOutput> {
  const files = await site.files();
  const texts: Record<string, string> = {};
  for (const path of files.filter((it) => reviewed.test(it) && !packed.test(it))) {
    texts[path] = await reviewable(path, await readFile(join(site.out, path), "utf8"));
  }
  return { texts, paths: countedPaths(files) };
}

async function reviewable(path: string, text: string): Promise<string> {
  const stable = withoutSizes(path, withoutHashes(text).replaceAll(/ data-astro-cid-[a-z0-9]+(?:="[^"]*")?/g, ""));
  if (!path.endsWith(".html")) return stable;
  return await format(stable, { parser: "html", printWidth: 120, htmlWhitespaceSensitivity: "ignore" });
}

/** Sizes of the downloads change with every byte of the site. */
function withoutSizes(path: string, text: string): string {
  return path === "edition.json" ? text.replaceAll(/("bytes": )\d+|("catalogue": )"[^"]+"/g, '$1$2"…"') : text;
}

function withoutHashes(text: string): string {
  return text.replaceAll(/(_astro\/[\w.@[\]-]+?)\.[\w-]{8}(?:_\w+)?\.(css|js|woff2|svg)/g, "$1.[hash].$2");
}

function countedPaths(files: readonly string[]): string {
  const named = files.map((path) =>
    withoutHashes(path)
      .replace(/^(pagefind\/(?:fragment|index|filter)\/)[^.]+/, "$1[hash]")
      .replace(/^(pagefind\/pagefind\.)[^.]+(\.pf_meta)$/, "$1[hash]$2")
      .replace(/^(offline\/)[0-9a-f]{16}(\.\w+)$/, "$1[hash]$2"),
  );
  const counts = new Map<string, number>();
  for (const path of named.sort()) counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts].map(([path, count]) => (count > 1 ? `${path} × ${count}\n` : `${path}\n`)).join("");
}
