import type { Digest } from "../digest/digest.ts";
import type { Problem } from "../digest/problem.ts";
import type { Archive } from "./archive.ts";
import { assignCitationKeys } from "./names/citation-keys.ts";
import { collectDates } from "./lists/collect-dates.ts";
import { collectLists } from "./lists/collect-lists.ts";
import type { DigestNote } from "./content/digest-note.ts";
import { collectEditions } from "./lists/editions.ts";
import { formulaProblems, overlayFormulaProblems } from "./content/formula-checks.ts";
import { keepPromises } from "./permalinks/tombstones.ts";
import { paperPath, type PagePath } from "../paths.ts";
import type { Lock, Minted } from "./permalinks/lock.ts";
import { mergePaper, mergeProblems } from "./merge.ts";
import type { Overlay } from "./content/overlay.ts";
import { compare } from "./names/compare.ts";
import { assignPaths, type Displaced, type Paths } from "./permalinks/assign-paths.ts";
import { publishedPaths } from "./permalinks/published-paths.ts";
import { problem } from "./rules.ts";
import { tagger } from "./lists/tagging.ts";
import type { TopicDefinition } from "./content/topic-definition.ts";
import type { Work } from "./identity/work.ts";
import { findWorks } from "./identity/find-works.ts";

/** Everything that an archive is made from, already read and parsed. */
export interface Sources {
  /** Sorted by day, then by the names of their files. */
  digests: Digest[];
  overlays: Overlay[];
  topics: TopicDefinition[];
  notes: DigestNote[];
  /** What was published before. */
  lock: Lock;
}

export interface BuiltArchive {
  archive: Archive;
  /** Paths that the archive publishes for the first time, and papers that get their citation key only now. */
  minted: Minted[];
  problems: Problem[];
}

/** Merges all that is known into the archive. Pure: equal sources give equal archives, problems in a fixed order. */
export function buildArchive(sources: Sources): BuiltArchive {
  const { digests, overlays, topics, notes, lock } = sources;
  const { works, problems } = findWorks(digests, overlays, lock);
  const listed = works.filter(({ listings }) => listings.length > 0);
  const { paths: assigned, displaced } = assignPaths(listed, lock);
  const paths = new Map([...assigned].filter(([, own]) => markOf(lock, own, "removed") === undefined));
  const { keys, problems: doubleKeys } = assignCitationKeys(paths, lock);
  const rankedEditions = collectEditions(paths, digests, notes);
  const tag = tagger(topics);
  const summaries = new Set(notes.filter(({ text }) => text === "summary").map(({ day }) => day));

  const byDay = new Map(rankedEditions.map((ranked) => [ranked.edition.day, ranked]));

  const papers = [...paths]
    .map(([work, own]) =>
      mergePaper(work, {
        paths: own,
        citationKey: keys.get(work) ?? "",
        rankedEditions: byDay,
        summaries,
        tag,
        withdrawn: markOf(lock, own, "withdrawn"),
      }),
    )
    .sort((a, b) => compare(a.permalink, b.permalink));
  const editions = rankedEditions.map(({ edition }) => edition);
  const collections = { dates: collectDates(papers, editions), lists: collectLists(papers, { topics }, lock) };
  const promises = keepPromises(lock, publishedPaths(paths, keys, collections), removedPaths(lock, assigned));

  return {
    archive: { papers, editions, ...collections, tombstones: promises.tombstones },
    minted: promises.minted,
    problems: [
      ...problems,
      ...promises.problems,
      ...doubleKeys,
      ...displaced.map((it) => displacedProblem(lock, it)),
      ...unmatched(works),
      ...notes.filter(({ day }) => !byDay.has(day)).map(withoutDigest),
      ...listed.flatMap(mergeProblems),
      ...digests.flatMap(formulaProblems),
      ...overlays.flatMap(overlayFormulaProblems),
    ],
  };
}

/** What the lock file says of a paper at any of its paths. */
function markOf(lock: Lock, { permalink, aliases }: Paths, mark: "withdrawn" | "removed"): string | undefined {
  return [permalink, ...aliases].map((it) => lock.paths.get(paperPath(it))?.[mark]).find((why) => why !== undefined);
}

/** Every path of the papers that were removed, and why. */
function removedPaths(lock: Lock, assigned: ReadonlyMap<Work, Paths>): Map<PagePath, string> {
  const removed = [...assigned.values()].flatMap((own) => {
    const why = markOf(lock, own, "removed");
    return why === undefined ? [] : [own.permalink, ...own.aliases].map((it) => [paperPath(it), why] as const);
  });
  return new Map(removed);
}

function displacedProblem(lock: Lock, { work, wanted, permalink }: Displaced): Problem {
  const title = work.listings[0]?.entry.title ?? "";
  return problem(
    "permalink-displaced",
    { file: lock.file, line: lock.paths.get(wanted)?.line ?? 1 },
    wanted,
    title,
    permalink,
  );
}

/** One warning for all overlays that match nothing yet: their papers may still come. */
function unmatched(works: readonly Work[]): Problem[] {
  const files = works
    .filter(({ listings }) => listings.length === 0)
    .flatMap(({ overlay }) => (overlay ? [overlay.file] : []))
    .sort(compare);
  const [first] = files;
  if (first === undefined) return [];
  const shown = files.slice(0, 5).join(", ") + (files.length > 5 ? ` and ${files.length - 5} more` : "");
  return [problem("overlay-unmatched", { file: first, line: 1 }, files.length, shown)];
}

function withoutDigest(note: DigestNote): Problem {
  return problem("digest-note-unmatched", { file: note.file, line: 1 }, note.day);
}
