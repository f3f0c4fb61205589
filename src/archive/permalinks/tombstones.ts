import { z } from "astro/zod";
import type { IsoDay } from "../../digest/digest.ts";
import type { Problem } from "../../digest/problem.ts";
import { sameIdentity } from "../identity/locked-identity.ts";
import { currentPath, idAt, isLockedPath, type PagePath } from "../../paths.ts";
import { destination, isInLock, type Lock, type LockedPath, type Minted } from "./lock.ts";
import { problem } from "../rules.ts";

/** A page that stands where something was published before. */
export const tombstoneSchema = z.discriminatedUnion("kind", [
  /** Leads on to another path. */
  z.object({ kind: z.literal("moved"), path: z.string(), to: z.string() }),
  /** A notice: what was here has been removed, and why. */
  z.object({ kind: z.literal("removed"), path: z.string(), why: z.string() }),
  /** A notice: the day, topic, organization or author has no papers any more. */
  z.object({ kind: z.literal("empty"), path: z.string() }),
]);

export type Tombstone = z.infer<typeof tombstoneSchema>;

/** What a build publishes: its pages with their identities, and its further paths with the pages they lead to. */
export interface Published {
  pages: ReadonlyMap<PagePath, Omit<LockedPath, "line">>;
  aliases: ReadonlyMap<PagePath, { to: PagePath; locked: Omit<LockedPath, "line"> }>;
}

/**
 * Holds what a build publishes against what was published before. Every locked path must have a page, lead to one, or
 * be marked as removed; a path of a paper or of an edition that would be lost or mean another paper is an error at its
 * line. Lists and days on which papers were published keep answering with a notice, and paths of before their kind moved
 * lead to where the page stands now.
 */
export function keepPromises(
  lock: Lock,
  { pages, aliases }: Published,
  removedPaths: ReadonlyMap<PagePath, string> = new Map(),
): { tombstones: Tombstone[]; minted: Minted[]; problems: Problem[] } {
  const tombstones = new Map<PagePath, Tombstone>();
  const problems: Problem[] = [];
  const learned: Minted[] = [];
  for (const [path, { to }] of aliases) tombstones.set(path, { kind: "moved", path, to });

  for (const [path, locked] of lock.paths) {
    const place = { file: lock.file, line: locked.line };
    const { moved } = locked;
    const removed = removedPaths.get(path) ?? locked.removed;
    const current = pages.get(path);
    const day = dayAt(path);
    if (removed !== undefined) {
      tombstones.set(path, { kind: "removed", path, why: removed });
    } else if (moved !== undefined) {
      // The edition has moved; papers that were published on its old day still have a page there.
      if (day !== undefined && current && !isEdition(day, current)) continue;
      const end = destination(lock, path);
      const to = end === undefined ? undefined : (aliases.get(end)?.to ?? end);
      if (to !== undefined && (pages.has(to) || removedPaths.has(to) || lock.paths.get(to)?.removed !== undefined)) {
        if (current) problems.push(problem("permalink-moved-but-used", place, path, to));
        tombstones.set(path, { kind: "moved", path, to });
      } else {
        problems.push(problem("permalink-moved-nowhere", place, path, moved));
      }
    } else if (day !== undefined && isEdition(day, locked) && !isEdition(day, current)) {
      problems.push(problem("edition-lost", place, path, day));
    } else if (current) {
      if (!sameIdentity(current, locked)) {
        problems.push(problem("permalink-repointed", place, path, nameOf(locked), nameOf(current)));
      }
      if (day !== undefined && isEdition(day, current) && !isEdition(day, locked)) {
        learned.push({ path, locked: { minted: locked.minted, edition: true } });
      }
      // A paper that was published before papers had keys gets one.
      if (current.citationKey !== undefined && locked.citationKey === undefined) {
        learned.push({ path, locked: { minted: locked.minted, citationKey: current.citationKey } });
      }
    } else if (!aliases.has(path)) {
      if (idAt("papers", path) !== undefined) problems.push(problem("permalink-lost", place, path, nameOf(locked)));
      else tombstones.set(path, { kind: "empty", path });
    }
  }

  for (const path of lock.former.keys()) {
    const now = currentPath(path);
    const there = tombstones.get(now);
    tombstones.set(path, { kind: "moved", path, to: there?.kind === "moved" ? there.to : now });
  }

  const published = [
    ...pages,
    ...[...aliases].map(([path, { to, locked }]) => [path, { ...locked, moved: to }] as const),
  ];
  const fresh = published.filter(([path]) => !isInLock(lock, path)).map(([path, locked]) => ({ path, locked }));
  return { tombstones: [...tombstones.values()], minted: [...fresh, ...learned], problems };
}

/** The day of a date page. */
function dayAt(path: PagePath): IsoDay | undefined {
  return isLockedPath(path) ? idAt("dates", path) : undefined;
}

/** Whether a date page is an edition's: its own digest has minted it, or came after papers published that day. */
function isEdition(day: IsoDay, locked: Omit<LockedPath, "line"> | undefined): boolean {
  return locked !== undefined && (locked.minted === day || locked.edition === true);
}

function nameOf({ arxiv, titles, name }: Omit<LockedPath, "line">): string {
  return arxiv ?? titles?.[0] ?? name ?? "";
}
