import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { definedFields } from "../../defined-fields.ts";
import { anyEnding, citationFormatOf } from "../../citation-formats.ts";
import { piecesPath, type Pieces, type Manifest } from "../../browser/offline/manifest.ts";
import { isDayCitations } from "../../browser/reading/day-citations.ts";
import { isFetchedCitations } from "../fetched-citations.ts";
import { newestPaperIn, splitIntoPieces, type FirstDays, type Piece } from "./pieces.ts";

/** Files of the copy that change together. */
export interface Group {
  name: string;
  files: KeptFile[];
  /** Bytes of a pack of them, before compression. */
  packSize: number;
  /** Whether its files are manifests; see `src/browser/offline/manifest.ts`. */
  composed?: true;
}

/** A file as the copy keeps it. */
export interface KeptFile {
  path: string;
  read: () => Promise<Uint8Array>;
}

/** Large enough for all papers of a day, small enough to be unpacked for one page in some milliseconds. */
const ofPapers = 2_000_000;
/** Small, since a list in which something is new takes those along that share its pack. */
const ofLists = 60_000;

/**
 * The files that a reader saves, in groups that change together and in a fixed order. What is written once and stays,
 * such as the papers of a day, is never in a group with what every new day changes; of lists, what a paper brings to
 * them is kept with others of its day, and the rest is grouped by the month of the newest paper in it. So a list without
 * news shares a pack with others without, and a new day costs a reader its own papers, the bare lists they stand in, and
 * the search index.
 */
export async function groupsOf(folder: string, files: readonly string[], firstDays: FirstDays): Promise<Group[]> {
  const groups = new Map<string, Group>();
  const put = (name: string, file: KeptFile, packSize = ofPapers, composed?: true): void => {
    const group = groups.get(name) ?? { name, files: [], packSize, ...definedFields({ composed }) };
    groups.set(name, group);
    group.files.push(file);
  };
  const collections = new Map<string, Map<string, string>>();
  for (const path of files.filter(isSaved)) {
    const read = () => readFile(join(folder, path));
    if (!isList(path)) {
      put(await groupOf(folder, path, firstDays), { path, read });
      continue;
    }
    const text = (await read()).toString();
    const { manifest, pieces } = splitIntoPieces(path, text, firstDays);
    for (const piece of pieces) collect(collections, piece);
    // By month: of an author nothing new may come for years, and what came lately is likely to be joined soon.
    const newest = newestPaperIn(text, firstDays);
    put(
      newest === undefined ? "lists of none" : `lists ${newest.slice(0, 7)}`,
      recipeFile(path, manifest),
      ofLists,
      true,
    );
  }
  for (const [name, pieces] of collections) {
    // Citations are read for an export alone, and lie with the papers; lists are read with one collection after another.
    const citedDay = /^(.*)-citations$/.exec(name)?.[1];
    put(citedDay === undefined ? `pieces ${name}` : `papers ${citedDay}`, piecesFile(name, pieces));
  }
  return [...groups.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** @throws where two texts share a key */
function collect(collections: Map<string, Map<string, string>>, { collection: name, key, text }: Piece): void {
  const pieces = collections.get(name) ?? new Map<string, string>();
  collections.set(name, pieces);
  if ((pieces.get(key) ?? text) !== text) throw new Error(`two pieces of ${name} have the key ${key}`);
  pieces.set(key, text);
}

function recipeFile(path: string, manifest: Manifest): KeptFile {
  return { path, read: () => Promise.resolve(Buffer.from(JSON.stringify(manifest))) };
}

/** In the order of keys, which does not depend on the lists that hold the pieces. */
function piecesFile(name: string, pieces: ReadonlyMap<string, string>): KeptFile {
  const sorted: Pieces = Object.fromEntries([...pieces].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { path: piecesPath(name), read: () => Promise.resolve(Buffer.from(JSON.stringify(sorted))) };
}

/**
 * Left on the server: what programs read, which is all of the archive once more and new every day, but for
 * citations that pages fetch; what belongs to the copies themselves; and an engine for
 * languages without a stemmer, which an index in one language never loads.
 */
function isSaved(file: string): boolean {
  if (/^(?:worker\.js|_redirects|edition\.json|robots\.txt|llms\.txt|[^/]*\.zip)$/.test(file)) return false;
  if (file === "pagefind/wasm.unknown.pagefind") return false;
  if (isFetchedCitations(file)) return true;
  if (citationFormatOf(file)) return false;
  return !/^offline\/.*\.(?:pack|json)$|\.(?:jsonl|xml)$|(?:^|\/)feed\.json$/.test(file);
}

/** Pages that show papers, or could, and the citations of a day. */
function isList(file: string): boolean {
  // The front page shows its papers in a way of its own, and tomorrow others: nothing of it would be kept.
  if (isShell(file) || file.startsWith("papers/") || file === frontPage) return false;
  return file.endsWith(".html") || isDayCitations(file);
}

async function groupOf(folder: string, file: string, firstDays: FirstDays): Promise<string> {
  const [first = "", second = ""] = file.split("/");
  const paperGroup = (segment: string): string => `papers ${firstDays.get(segment) ?? "elsewhere"}`;
  if (isShell(file)) return "shell";
  if (file === frontPage) return "front page";
  if (first === "papers") return paperGroup(second.replace(citations, ""));
  if (!file.endsWith(".pf_fragment")) return "index";
  const paper = await paperOfFragment(join(folder, file));
  return paper === undefined ? "index" : paperGroup(paper);
}

const citations = new RegExp(`\\.${anyEnding()}$`);
const frontPage = "index.html";

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
