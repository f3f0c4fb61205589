import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { buildArchive, type Sources } from "../archive/build.ts";
import { readDigestNote } from "../archive/digest-note.ts";
import type { ContentFile } from "../archive/front-matter.ts";
import { readOverlay } from "../archive/overlay.ts";
import { checkPage } from "../archive/page.ts";
import { problem } from "../archive/rules.ts";
import { readTopic } from "../archive/topic.ts";
import type { Problem } from "../digest/problem.ts";
import { compareCaptures, readCapture } from "../digest/read.ts";

export interface LoadedArchive {
  archive: Archive;
  /** Of every input, in the order seeds, overlays, topics, notes, archive. */
  problems: Problem[];
}

/** Where an archive's inputs lie: absolute paths. */
export interface Folders {
  seedsDir: string;
  contentDir: string;
}

const cache = new Map<string, { state: string; loaded: Promise<LoadedArchive> }>();

/**
 * Reads and merges all inputs. Several collections are filled from one archive, so the result is kept until a file is
 * added, removed or changed.
 */
export async function loadArchive(folders: Folders): Promise<LoadedArchive> {
  const key = JSON.stringify(folders);
  const state = await stateOf(folders);
  const known = cache.get(key);
  if (known?.state === state) return known.loaded;
  const loaded = readSources(folders).then(({ sources, problems }) => {
    const { archive, problems: more } = buildArchive(sources);
    return { archive, problems: [...problems, ...more] };
  });
  cache.set(key, { state, loaded });
  return loaded;
}

async function readSources({ seedsDir, contentDir }: Folders): Promise<{ sources: Sources; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = async <Value>(folder: string, parse: (file: ContentFile) => { problems: Problem[] } & Value) => {
    const files = await filesIn(folder, /\.md$/);
    return Promise.all(
      files.map(async (path) => {
        const result = parse({ path: shown(path), text: await readFile(path, "utf8") });
        problems.push(...result.problems);
        return result;
      }),
    );
  };

  for (const [folder, rule] of [
    [seedsDir, "no-seeds-folder"],
    [contentDir, "no-content-folder"],
  ] as const) {
    if (!(await isFolder(folder))) problems.push(problem(rule, { file: shown(folder), line: 1 }));
  }
  const captures = await filesIn(seedsDir, /^[^.]/);
  captures.sort((a, b) => compareCaptures(shown(a), shown(b)));
  const digests = [];
  for (const path of captures) {
    const { digest, problems: found } = readCapture({ path: shown(path), bytes: await readFile(path) });
    problems.push(...found);
    if (digest) digests.push(digest);
  }
  const overlays = await read(join(contentDir, "papers"), readOverlay);
  const topics = await read(join(contentDir, "topics"), readTopic);
  const notes = await read(join(contentDir, "digests"), readDigestNote);
  await read(join(contentDir, "pages"), checkPage);

  return {
    sources: {
      digests,
      overlays: overlays.flatMap(({ overlay }) => overlay ?? []),
      topics: topics.flatMap(({ topic }) => topic ?? []),
      notes: notes.flatMap(({ note }) => note ?? []),
    },
    problems,
  };
}

/** Absolute paths of a folder's own files, sorted by name; none where the folder does not exist. */
async function filesIn(folder: string, name: RegExp): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && name.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A path as problems show it: relative to the working folder, with `/`. */
function shown(path: string): string {
  return (relative(process.cwd(), path) || ".").split(sep).join("/");
}

/** Changes whenever an input is added, removed or written. */
async function stateOf({ seedsDir, contentDir }: Folders): Promise<string> {
  const folders = [seedsDir, ...["papers", "topics", "digests", "pages"].map((name) => join(contentDir, name))];
  const files = (await Promise.all(folders.map((folder) => filesIn(folder, /^[^.]/)))).flat();
  const stats = await Promise.all(files.map((path) => stat(path)));
  return files.map((path, i) => `${path} ${stats[i]?.mtimeMs} ${stats[i]?.size}`).join("\n");
}
