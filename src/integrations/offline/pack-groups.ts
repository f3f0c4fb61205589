import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { definedFields } from "../../defined-fields.ts";
import { citationFormatOf } from "../../citation-formats.ts";
import { piecesPath, type Pieces, type Manifest } from "../../browser/offline/manifest.ts";
import { citedPageAt, offlinePath, pageOfFile, permalinkIn, rowOf, type PageAddress } from "../../paths.ts";
import { rootFileAt } from "../../root-files.ts";
import { isFragment, isNeverLoaded, isOfEngine, unpackedMark } from "../../search-files.ts";
import { endings, isDayCitations, isFetchedCitations } from "../fetched-citations.ts";
import { splitPaper } from "./paper-pieces.ts";
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
 * The files that a reader saves, in groups that change together and in a fixed order: the rows of `src/paths/kinds.ts`
 * say how pages change. What is written once and stays, such as the papers of a day, is never in a group with what every
 * new day changes; of lists, what a paper brings to them is kept with others of its day, and the rest is grouped by the
 * month of the newest paper in it. So a list without news shares a pack with others without, and a new day costs a reader
 * its own papers, the bare lists they stand in, and the search index. A paper's page that shows other papers is such a
 * list, with its own text among the papers of its day.
 */
export async function groupsOf(folder: string, files: readonly string[], firstDays: FirstDays): Promise<Group[]> {
  const groups = new Map<string, Group>();
  const put = (name: string, file: KeptFile, packSize = ofPapers, composed?: true): void => {
    const group = groups.get(name) ?? { name, files: [], packSize, ...definedFields({ composed }) };
    groups.set(name, group);
    group.files.push(file);
  };
  const collections = new Map<string, Map<string, string>>();
  const putInPieces = (path: string, text: string, { manifest, pieces }: ReturnType<typeof splitIntoPieces>): void => {
    for (const piece of pieces) collect(collections, piece);
    // By month: of an author nothing new may come for years, and what came lately is likely to be joined soon.
    const month = newestPaperIn(text, firstDays)?.slice(0, 7);
    put(month === undefined ? "lists of none" : `lists ${month}`, manifestFile(path, manifest), ofLists, true);
  };
  for (const path of files.filter(isSaved)) {
    const read = () => readFile(join(folder, path));
    const page = pageOf(path);
    const changes = page && rowOf(page.kind).changes;
    if (changes === "lists" ? path.endsWith(".html") || isDayCitations(path) : isUnknownPage(path)) {
      const text = (await read()).toString();
      putInPieces(path, text, splitIntoPieces(path, text, firstDays));
    } else if (changes === "papers") {
      const day = firstDays.get(page?.id ?? "") ?? "elsewhere";
      const text = path.endsWith(".html") ? (await read()).toString() : "";
      const split = splitPaper(path, text, page?.id ?? "", firstDays);
      if (split) putInPieces(path, text, split);
      else put(`papers ${day}`, { path, read });
    } else put(changes === undefined ? await groupOf(folder, path, firstDays) : groupsOfPages[changes], { path, read });
  }
  for (const [name, pieces] of collections) {
    // Citations are read for an export alone, and lie with the papers; lists are read with one collection after another.
    const day = /^(.*)-(?:citations|papers)$/.exec(name)?.[1];
    put(day === undefined ? `pieces ${name}` : `papers ${day}`, piecesFile(name, pieces));
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

function manifestFile(path: string, manifest: Manifest): KeptFile {
  return { path, read: () => Promise.resolve(Buffer.from(JSON.stringify(manifest))) };
}

/** In the order of keys, which does not depend on the lists that hold the pieces. */
function piecesFile(name: string, pieces: ReadonlyMap<string, string>): KeptFile {
  const sorted: Pieces = Object.fromEntries([...pieces].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { path: piecesPath(name), read: () => Promise.resolve(Buffer.from(JSON.stringify(sorted))) };
}

/**
 * Left on the server: what programs read, which is all of the archive once more and new every day, but for
 * citations that pages fetch; what belongs to the copies themselves; and what nothing loads.
 */
function isSaved(file: string): boolean {
  const atRoot = rootFileAt(file);
  if (atRoot) return atRoot.isSaved;
  if (isNeverLoaded(file)) return false;
  if (isFetchedCitations(file)) return true;
  if (citationFormatOf(file)) return false;
  if (file.startsWith(offlinePath()) && /\.(?:pack|json)$/.test(file)) return false;
  return !/\.(?:jsonl|xml)$|^[^/]*\.zip$/.test(file);
}

/** The page that a file is of, or beside which it stands. */
function pageOf(file: string): PageAddress | undefined {
  return pageOfFile(file) ?? citedPageAt(file, endings());
}

function isUnknownPage(file: string): boolean {
  return pageOf(file) === undefined && file.endsWith(".html");
}

/** Where pages are kept that are kept whole, by how they change. */
const groupsOfPages = { daily: "daily", design: "shell", lists: "lists", papers: "papers" } as const;

/** The group of a file that is of no page. */
async function groupOf(folder: string, file: string, firstDays: FirstDays): Promise<string> {
  if (isShell(file)) return "shell";
  if (!isFragment(file)) return "index";
  const paper = await paperOfFragment(join(folder, file));
  return paper === undefined ? "index" : `papers ${firstDays.get(paper) ?? "elsewhere"}`;
}

/** What every page needs: it changes with the design, hardly with a new day. */
function isShell(file: string): boolean {
  if (isOfEngine(file) || file.startsWith("_astro/")) return true;
  return !file.includes("/");
}

/** The path segment of the paper whose text a fragment of the index holds; none where several share it. */
async function paperOfFragment(file: string): Promise<string | undefined> {
  const text = gunzipSync(await readFile(file)).toString();
  const json = text.slice(text.startsWith(unpackedMark) ? unpackedMark.length : 0);
  return permalinkIn(/^\{"url":"([^"]*)"/.exec(json)?.[1] ?? "");
}
