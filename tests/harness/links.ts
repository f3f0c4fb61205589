import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { referencesOfCss, referencesOfHtml, type Reference } from "./references.ts";

export interface LinkOptions {
  /** Path under which the folder is served, with a slash at both ends. */
  base?: string;
  /** The site's own origin: absolute addresses that start with it are checked too. */
  siteUrl?: string;
}

/**
 * Checks every reference of a built folder to itself: links and their fragments, sources, `srcset`, `url()` of styles,
 * meta refresh. One string a broken target, however many files lead there:
 * `/papers/x/#notes: no such fragment (a[href] in 12 files, first index.html)`.
 */
export async function findBrokenLinks(folder: string, { base = "/", siteUrl }: LinkOptions = {}): Promise<string[]> {
  const files = await filesIn(folder);
  const ids = new Map<string, Set<string>>();
  const uses = new Map<string, { via: string; files: string[] }>();
  const note = (file: string, { value, via }: Reference): void => {
    // From a page's address, which ends in its folder.
    const target = resolve(value, `${own}${base}${encodeURI(file.replace(/(^|\/)index\.html$/, "$1"))}`, siteUrl);
    if (target === undefined) return;
    const use = uses.get(target) ?? { via, files: [] };
    if (use.files.at(-1) !== file) use.files.push(file);
    uses.set(target, use);
  };

  for (const file of files) {
    if (file.endsWith(".html")) {
      const { references, fragments } = referencesOfHtml(await readFile(join(folder, file), "utf8"));
      ids.set(file, fragments);
      for (const reference of references) note(file, reference);
    } else if (file.endsWith(".css")) {
      for (const reference of referencesOfCss(await readFile(join(folder, file), "utf8"))) note(file, reference);
    }
  }

  const known = new Set(files);
  const folders = new Set(files.flatMap((file) => (file.endsWith("/index.html") ? [file.slice(0, -11)] : [])));
  return [...uses]
    .flatMap(([target, { via, files }]) => {
      const why = whatIsWrong(target, base, known, folders, ids);
      const where = `${via} in ${files.length} file${files.length === 1 ? "" : "s"}, first ${files[0]}`;
      return why === undefined ? [] : [`${target}: ${why} (${where})`];
    })
    .sort();
}

/** Stands for the origin that the folder is served from. */
const own = "http://site.invalid";

/** A target on the site as path and fragment; none where it lies elsewhere. */
function resolve(value: string, from: string, siteUrl: string | undefined): string | undefined {
  if (!URL.canParse(value, from)) return value;
  const url = new URL(value, from);
  if (url.origin !== own && url.origin !== siteUrl) return undefined;
  return url.pathname + url.hash;
}

function whatIsWrong(
  target: string,
  base: string,
  files: Set<string>,
  folders: Set<string>,
  ids: Map<string, Set<string>>,
): string | undefined {
  const [path = "", fragment = ""] = target.split("#", 2);
  if (!target.startsWith("/")) return "no valid address";
  if (!path.startsWith(base)) return "outside the base path";
  const name = decode(path.slice(base.length));
  const file = name === "" || name.endsWith("/") ? `${name}index.html` : name;
  if (folders.has(name)) return "a folder without its final slash";
  if (!files.has(file)) return "no such file";
  const id = decode(fragment.split(":~:")[0] ?? "");
  const fragments = ids.get(file);
  if (id === "" || id === "top" || !fragments) return undefined;
  return fragments.has(id) ? undefined : "no such fragment";
}

/** As written where it is no valid percent-encoding, and so found nowhere. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
