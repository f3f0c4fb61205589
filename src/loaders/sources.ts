import { lstat, readdir, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { buildArchive, type Sources } from "../archive/build.ts";
import { readDigestNote } from "../archive/content/digest-note.ts";
import type { ContentFile } from "../archive/content/front-matter.ts";
import { emptyLock, readLock, type Lock, type Minted } from "../archive/permalinks/lock.ts";
import { readOverlay } from "../archive/content/overlay.ts";
import { checkPage, type PageImage } from "../archive/content/site-page.ts";
import { problem } from "../archive/rules.ts";
import { readTopic } from "../archive/content/topic-definition.ts";
import type { Problem } from "../digest/problem.ts";
import { compareCaptures, readCapture } from "../digest/read.ts";
import { readPlainFile } from "./plain-file.ts";

export interface LoadedArchive {
  archive: Archive;
  /** What was published before. */
  lock: Lock;
  /** Paths that the archive publishes for the first time, and papers that get their citation key only now. */
  minted: Minted[];
  /** What Astro itself reads: pages and the images beside them. */
  pageFiles: PageFile[];
  /** Of every input, in the order seeds, overlays, topics, notes, pages, archive. */
  problems: Problem[];
}

/** A page of `content/pages`, or an image that one names by its place. */
export interface PageFile {
  /** Absolute. */
  path: string;
  content: string | Uint8Array;
}

/** Where an archive's inputs lie: absolute paths. */
export interface Folders {
  /** Whether the content folder's lock file speaks of these seeds; it does where nothing is said. */
  locked?: boolean;
  seedsDir: string;
  contentDir: string;
}

/** Reads and merges all inputs. */
export async function readArchive(folders: Folders): Promise<LoadedArchive> {
  const { sources, pageFiles, problems } = await readSources(folders);
  const { archive, minted, problems: more } = buildArchive(sources);
  return { archive, lock: sources.lock, minted, pageFiles, problems: [...problems, ...more] };
}

/** Reads all inputs, and merges nothing yet. */
export async function readSources({
  seedsDir,
  contentDir,
  locked = true,
}: Folders): Promise<{ sources: Sources; pageFiles: PageFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = async <Value>(folder: string, parse: (file: ContentFile) => { problems: Problem[] } & Value) => {
    const results = [];
    for (const path of await filesIn(folder, problems, /\.md$/)) {
      const text = await readText(path, problems, [contentDir]);
      if (text === undefined) continue;
      const result = parse({ path: shown(path), text });
      problems.push(...result.problems);
      results.push(result);
    }
    return results;
  };

  for (const [folder, rule] of [
    [seedsDir, "no-seeds-folder"],
    [contentDir, "no-content-folder"],
  ] as const) {
    if (!(await isFolder(folder))) problems.push(problem(rule, { file: shown(folder), line: 1 }));
  }
  const captures = await filesIn(seedsDir, problems, /./);
  captures.sort((a, b) => compareCaptures(shown(a), shown(b)));
  const digests = [];
  for (const path of captures) {
    const bytes = await readBytes(path, problems, [seedsDir]);
    if (!bytes) continue;
    const { digest, problems: found } = readCapture({ path: shown(path), bytes });
    problems.push(...found);
    if (digest) digests.push(digest);
  }
  const overlays = await read(join(contentDir, "papers"), readOverlay);
  const topics = await read(join(contentDir, "topics"), readTopic);
  const notes = await read(join(contentDir, "digests"), readDigestNote);
  const pages = await read(join(contentDir, "pages"), (file) => ({ ...checkPage(file), file }));
  const images = await readImages(
    pages.flatMap(({ images }) => images),
    contentDir,
    problems,
  );
  forgetRead(problems, images);
  const { lock, problems: unreadable } = locked
    ? await loadLock(contentDir)
    : { lock: emptyLock(shown(lockPath(contentDir))), problems: [] };
  problems.push(...unreadable);

  return {
    sources: {
      digests,
      overlays: overlays.flatMap(({ overlay }) => overlay ?? []),
      topics: topics.flatMap(({ topic }) => topic ?? []),
      notes: notes.flatMap(({ note }) => note ?? []),
      lock,
    },
    pageFiles: [...pages.map(({ file }) => ({ path: resolve(file.path), content: file.text })), ...images],
    problems,
  };
}

/** The lock file as it is now; an empty one where there is none or it cannot be read. */
export async function loadLock(contentDir: string): Promise<{ lock: Lock; problems: Problem[] }> {
  const path = lockPath(contentDir);
  const problems: Problem[] = [];
  // A link that leads nowhere is not the same as no file.
  const isThere = await lstat(path).catch(() => undefined);
  const text = isThere ? await readText(path, problems, [contentDir]) : "{}";
  const read = text === undefined ? { problems: [] } : readLock({ path: shown(path), text });
  return { lock: read.lock ?? emptyLock(shown(path)), problems: [...problems, ...read.problems] };
}

/** Where the lock file of a content folder is. */
export function lockPath(contentDir: string): string {
  return join(contentDir, "permalinks.json");
}

/** The images of pages, with a problem for each that is not there: Astro would leave it without a source, and say nothing. */
async function readImages(named: readonly PageImage[], contentDir: string, problems: Problem[]): Promise<PageFile[]> {
  const images = new Map<string, PageFile>();
  for (const { file, line, address } of named) {
    const path = resolve(dirname(file), decoded(address));
    if (!(await isFile(path))) problems.push(problem("page-image-missing", { file, line }, address));
    else if (!images.has(path)) {
      const content = await readBytes(path, problems, [contentDir]);
      if (content) images.set(path, { path, content });
    }
  }
  return [...images.values()];
}

/** An image that a page names is read, and so is the folder that it lies in, though neither is a page. */
function forgetRead(problems: Problem[], images: readonly PageFile[]): void {
  const read = images.map(({ path }) => path);
  const isRead = (file: string) => read.some((path) => path === file || path.startsWith(file + sep));
  const left = problems.filter(({ rule, file }) => rule !== "not-read" || !isRead(resolve(file)));
  problems.splice(0, problems.length, ...left);
}

/** As a file's name; an address with a stray % names none. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

async function readText(path: string, problems: Problem[], within: readonly string[]): Promise<string | undefined> {
  const bytes = await readBytes(path, problems, within);
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    problems.push(problem("not-utf8", { file: shown(path), line: 1 }));
    return undefined;
  }
}

async function readBytes(
  path: string,
  problems: Problem[],
  within: readonly string[],
): Promise<Uint8Array | undefined> {
  const read = await readPlainFile(path, within);
  if ("bytes" in read) return read.bytes;
  problems.push(problem(read.unread.rule, { file: shown(path), line: 1 }, read.unread.detail));
  return undefined;
}

/**
 * Absolute paths of a folder's own files, sorted by name; none where the folder does not exist. What is not read is
 * told; hidden files are nobody's business.
 */
async function filesIn(folder: string, problems: Problem[], name: RegExp): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith("."));
  const [files, others] = [true, false].map((read) =>
    entries
      .filter((entry) => (!entry.isDirectory() && name.test(entry.name)) === read)
      .map((entry) => join(folder, entry.name))
      .sort(),
  ) as [string[], string[]];
  problems.push(...others.map((path) => problem("not-read", { file: shown(path), line: 1 })));
  return files;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A path as problems show it: relative to the working folder, with `/`. */
export function shown(path: string): string {
  return (relative(process.cwd(), path) || ".").split(sep).join("/");
}
