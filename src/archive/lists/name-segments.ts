import { createHash } from "node:crypto";
import { idAt, type ListKind } from "../../paths.ts";
import { compare } from "../names/compare.ts";
import { slugOf } from "../names/title-forms.ts";
import type { Lock } from "../permalinks/lock.ts";

/**
 * The path segments of lists that are told apart by their names alone. Names spelled differently may give one slug; then
 * the one that was published first has it, the other a fingerprint.
 *
 * @param names each with the day since which it has papers
 */
export function assignSegments(
  kind: ListKind,
  names: readonly { name: string; since: string }[],
  lock: Lock,
): Map<string, string> {
  const taken = new Map<string, string | undefined>();
  const idOf = new Map<string, string>();
  for (const [path, { name }] of lock.paths) {
    const segment = idAt(kind, path);
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
