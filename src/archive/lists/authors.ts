import { createHash } from "node:crypto";
import type { AuthorPage } from "../archive.ts";
import { byName, groupEach, newestFirst } from "./collections.ts";
import type { Lock } from "../permalinks/lock.ts";
import { compare } from "../names/compare.ts";
import type { Paper } from "../paper.ts";
import { slugOf } from "../names/title-forms.ts";

/** With fewer papers an author has no page: a search for the name says as much. */
const fewest = 2;

/**
 * Authors of two papers or more, by name. Names are one where they are written exactly alike: neither people who share
 * a name nor the spellings of one person can be told from listings.
 */
export function collectAuthors(papers: readonly Paper[], lock: Lock): AuthorPage[] {
  const groups = groupEach(newestFirst(papers), ({ authors, authorsUnordered }) => [
    ...new Set(authors ?? authorsUnordered),
  ]);
  const prolific = [...groups].filter(([, members]) => members.length >= fewest);
  const idOf = assignSegments(
    prolific.map(([name, members]) => ({
      name,
      since: members.map(({ appearances }) => appearances[0]?.day ?? "").sort()[0] ?? "",
    })),
    lock,
  );
  return prolific
    .map(([name, members]) => ({
      id: idOf.get(name) as string,
      name,
      papers: members.map(({ permalink }) => permalink),
    }))
    .sort(byName);
}

/** Names spelled differently may give one slug; then the one that was published first has it, the other a fingerprint. */
function assignSegments(names: readonly { name: string; since: string }[], lock: Lock): Map<string, string> {
  const taken = new Map<string, string | undefined>();
  const idOf = new Map<string, string>();
  for (const [path, { name }] of lock.paths) {
    const segment = /^authors\/([^/]+)\/$/.exec(path)?.[1];
    if (segment === undefined) continue;
    taken.set(segment, name);
    if (name !== undefined && !idOf.has(name)) idOf.set(name, segment);
  }
  for (const { name } of names.toSorted((a, b) => compare(a.since, b.since) || compare(a.name, b.name))) {
    if (idOf.has(name)) continue;
    let segment = slugOf(name);
    while (taken.has(segment)) segment += `-${fingerprint(name)}`;
    taken.set(segment, name);
    idOf.set(name, segment);
  }
  return idOf;
}

/** Of the name as it is written: accents, case and punctuation are all that tells two names with one slug apart. */
function fingerprint(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 6);
}
