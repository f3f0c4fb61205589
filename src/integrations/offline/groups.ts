import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { isDayCitations } from "../../reading/day-citations.ts";

/** Path segment of a paper below `papers/` to the day of the first edition that lists it, as an ISO day. */
export type FirstDays = ReadonlyMap<string, string>;

/**
 * The files that a reader saves, in groups that change together and in a fixed order. What is written once and stays,
 * such as the papers of a day, is never in a group with what every new day changes: a new day then costs a reader its
 * own papers, the lists it stands in, and the search index.
 */
export async function groupsOf(folder: string, files: readonly string[], firstDays: FirstDays): Promise<string[][]> {
  const groups = new Map<string, string[]>();
  const firstEdition = [...firstDays.values()].reduce((first, day) => (day < first ? day : first), "9999");
  const since = `${firstEdition.slice(0, 7)}-01`;
  for (const file of files.filter(isSaved)) {
    const group = await groupOf(folder, file, firstDays, since);
    const others = groups.get(group);
    if (others) others.push(file);
    else groups.set(group, [file]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, names]) => names);
}

/**
 * Left on the server: what programs read, which is all of the archive once more and new every day, but for the citations
 * of a day, from which those of a reader's list are collected; what belongs to the copies themselves; and an engine for
 * languages without a stemmer, which an index in one language never loads.
 */
function isSaved(file: string): boolean {
  if (/^(?:worker\.js|_redirects|edition\.json|robots\.txt|llms\.txt|[^/]*\.zip)$/.test(file)) return false;
  if (file === "pagefind/wasm.unknown.pagefind") return false;
  if (isDayCitations(file)) return true;
  return !/^offline\/.*\.(?:pack|json)$|\.(?:jsonl|xml|bib|ris|csl\.json)$|(?:^|\/)feed\.json$/.test(file);
}

async function groupOf(folder: string, file: string, firstDays: FirstDays, since: string): Promise<string> {
  const [first = "", second = ""] = file.split("/");
  const paperGroup = (segment: string): string => `papers ${firstDays.get(segment) ?? "elsewhere"}`;
  if (isShell(file)) return "shell";
  if (first === "papers") return paperGroup(second);
  if (file.endsWith(".pf_fragment")) {
    const paper = await paperOfFragment(join(folder, file));
    return paper === undefined ? "index" : paperGroup(paper);
  }
  // Ten days: the papers of a new edition were published on several. Before the first edition few days have papers.
  const day = /^dates\/(\d{4}-\d\d-\d\d)[./]/.exec(file)?.[1];
  if (day !== undefined) return `dates ${day.slice(0, day < since ? 4 : 9)}`;
  if (first === "pagefind" || !file.endsWith(".html")) return "index";
  // Of a list, what is of a year that is over stays as it is.
  const year = /\/(\d{4})(?:-\d\d)?\/index\.html$/.exec(file)?.[1];
  return year === undefined ? "lists" : `lists ${year}`;
}

/** What every page needs, and what stands in for a page: it changes with the design, hardly with a new day. */
function isShell(file: string): boolean {
  if (/^(?:404\.html|offline\/index\.html|search\/index\.html)$/.test(file)) return true;
  if (/^pagefind\/(?:pagefind(?:-worker)?\.js|wasm\..*)$/.test(file) || file.startsWith("_astro/")) return true;
  return !file.includes("/") && !file.endsWith(".html");
}

/** The path segment of the paper whose text a fragment of the index holds; none where several share it. */
async function paperOfFragment(file: string): Promise<string | undefined> {
  const text = gunzipSync(await readFile(file)).toString();
  return /^pagefind_dcd\{"url":"\/papers\/([^"/]+)\/"/.exec(text)?.[1];
}
