import type { Digest } from "../digest/digest.ts";
import type { Problem } from "../digest/problem.ts";
import type { Archive } from "./archive.ts";
import { collectDates, collectOrganizations, collectTopics } from "./collections.ts";
import type { DigestNote } from "./digest-note.ts";
import { collectEditions } from "./editions.ts";
import { formulaProblems } from "./formulas.ts";
import { mergePaper, mergeProblems } from "./merge.ts";
import type { Overlay } from "./overlay.ts";
import { compare } from "./order.ts";
import { assignPaths } from "./permalinks.ts";
import { problem } from "./rules.ts";
import { tagger } from "./tagging.ts";
import type { TopicDefinition } from "./topic.ts";
import { findWorks, type Work } from "./works.ts";

/** Everything that an archive is made from, already read and parsed. */
export interface Sources {
  /** Sorted by day, then by the names of their files. */
  digests: Digest[];
  overlays: Overlay[];
  topics: TopicDefinition[];
  notes: DigestNote[];
}

/** Merges all that is known into the archive. Pure: equal sources give equal archives, problems in a fixed order. */
export function buildArchive(sources: Sources): { archive: Archive; problems: Problem[] } {
  const { digests, overlays, topics, notes } = sources;
  const { works, problems } = findWorks(digests, overlays);
  const listed = works.filter(({ listings }) => listings.length > 0);
  const paths = assignPaths(listed);
  const lineups = collectEditions(paths, digests, notes);
  const tag = tagger(topics);
  const summaries = new Set(notes.filter(({ text }) => text === "summary").map(({ day }) => day));

  const byDay = new Map(lineups.map((lineup) => [lineup.edition.day, lineup]));

  const papers = [...paths]
    .map(([work, own]) => mergePaper(work, { paths: own, lineups: byDay, summaries, tag }))
    .sort((a, b) => compare(a.permalink, b.permalink));

  return {
    archive: {
      papers,
      editions: lineups.map(({ edition }) => edition),
      dates: collectDates(
        papers,
        lineups.map(({ edition }) => edition),
      ),
      topics: collectTopics(papers, topics),
      organizations: collectOrganizations(papers),
    },
    problems: [
      ...problems,
      ...unmatched(works),
      ...notes.filter(({ day }) => !byDay.has(day)).map(withoutDigest),
      ...listed.flatMap(mergeProblems),
      ...digests.flatMap(formulaProblems),
    ],
  };
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
