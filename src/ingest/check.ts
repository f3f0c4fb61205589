import { definedFields } from "../defined-fields.ts";
import { buildArchive, type Sources } from "../archive/build.ts";
import { findWorks } from "../archive/identity/find-works.ts";
import type { Digest } from "../digest/digest.ts";
import type { Problem } from "../digest/problem.ts";
import { compareCaptures, readCapture } from "../digest/read.ts";
import { readSources, type Folders } from "../loaders/sources.ts";

/** The archive's inputs, and what is wrong with them as a whole. */
export interface Known {
  sources: Sources;
  problems: Problem[];
}

export interface Checked {
  /** What the capture brings: its own problems, and new errors of the archive. */
  problems: Problem[];
  entries: number;
  /** Papers that only this capture lists. */
  newPapers: number;
  knownPapers: number;
  /** The archive with the capture in it; missing where it has errors. */
  known?: Known;
}

export async function readKnown(folders: Folders): Promise<Known> {
  const { sources } = await readSources(folders);
  return { sources, problems: buildArchive(sources).problems };
}

/** Checks a capture as the next build would with it. `path` is where it would lie, as problems show paths. */
export function checkCapture(before: Known, path: string, bytes: Uint8Array): Checked {
  const { digest, problems } = readCapture({ path, bytes });
  if (!digest || hasErrors(problems)) {
    return { problems, entries: digest?.entries.length ?? 0, newPapers: 0, knownPapers: 0 };
  }
  const digests = [...before.sources.digests, digest].sort((a, b) => compareCaptures(a.file, b.file));
  const sources = { ...before.sources, digests };
  const known = { sources, problems: buildArchive(sources).problems };
  const told = new Set(before.problems.map((problem) => JSON.stringify(problem)));
  const brought = known.problems.filter(
    (problem) => (problem.file === path || problem.severity === "error") && !told.has(JSON.stringify(problem)),
  );
  const all = [...problems, ...brought];
  return {
    problems: all,
    entries: digest.entries.length,
    ...countPapers(sources, digest),
    ...definedFields({ known: hasErrors(all) ? undefined : known }),
  };
}

function countPapers({ digests, overlays, lock }: Sources, digest: Digest): { newPapers: number; knownPapers: number } {
  const listed = findWorks(digests, overlays, lock).works.filter(({ listings }) =>
    listings.some((listing) => listing.digest === digest),
  );
  const newPapers = listed.filter(({ listings }) => listings.every((listing) => listing.digest === digest)).length;
  return { newPapers, knownPapers: listed.length - newPapers };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
