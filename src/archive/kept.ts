import { z } from "astro/zod";
import type { Problem } from "../digest/problem.ts";
import { destination, type Lock, type LockedPath, type Minted, type PagePath } from "./lock.ts";
import { problem } from "./rules.ts";

/** A page that stands where something was published before. */
export const keptPageSchema = z.discriminatedUnion("kind", [
  /** Leads on to another path. */
  z.object({ kind: z.literal("moved"), path: z.string(), to: z.string() }),
  /** A notice: what was here has been removed, and why. */
  z.object({ kind: z.literal("removed"), path: z.string(), why: z.string() }),
  /** A notice: the day, topic or organization has no papers any more. */
  z.object({ kind: z.literal("empty"), path: z.string() }),
]);

export type KeptPage = z.infer<typeof keptPageSchema>;

/** What a build publishes: its pages with their identities, and its further paths with the pages they lead to. */
export interface Published {
  pages: ReadonlyMap<PagePath, Omit<LockedPath, "line">>;
  aliases: ReadonlyMap<PagePath, { to: PagePath; locked: Omit<LockedPath, "line"> }>;
}

/**
 * Holds what a build publishes against what was published before. Every locked path must have a page, lead to one, or
 * be marked as removed; a path of a paper or of an edition that would be lost or mean another paper is an error at its
 * line. Topics, organizations and days on which papers were published keep answering with a notice.
 */
export function keepPromises(
  lock: Lock,
  { pages, aliases }: Published,
  removedPaths: ReadonlyMap<PagePath, string> = new Map(),
): { kept: KeptPage[]; minted: Minted[]; problems: Problem[] } {
  const kept = new Map<PagePath, KeptPage>();
  const problems: Problem[] = [];
  for (const [path, { to }] of aliases) kept.set(path, { kind: "moved", path, to });

  for (const [path, locked] of lock.paths) {
    const place = { file: lock.file, line: locked.line };
    const { moved, minted } = locked;
    const removed = removedPaths.get(path) ?? locked.removed;
    if (removed !== undefined) {
      kept.set(path, { kind: "removed", path, why: removed });
    } else if (moved !== undefined) {
      const end = destination(lock, path);
      const to = end === undefined ? undefined : (aliases.get(end)?.to ?? end);
      if (to !== undefined && (pages.has(to) || removedPaths.has(to) || lock.paths.get(to)?.removed !== undefined)) {
        if (pages.has(path)) problems.push(problem("permalink-moved-but-used", place, path, to));
        kept.set(path, { kind: "moved", path, to });
      } else {
        problems.push(problem("permalink-moved-nowhere", place, path, moved));
      }
    } else if (pages.has(path)) {
      const current = pages.get(path);
      if (current && !sameIdentity(current, locked)) {
        problems.push(problem("permalink-repointed", place, path, nameOf(locked), nameOf(current)));
      }
    } else if (!aliases.has(path)) {
      const day = /^dates\/(.*)\/$/.exec(path)?.[1];
      if (path.startsWith("papers/") || day === minted) {
        problems.push(problem("permalink-lost", place, path, nameOf(locked)));
      } else {
        kept.set(path, { kind: "empty", path });
      }
    }
  }

  const published = [
    ...pages,
    ...[...aliases].map(([path, { to, locked }]) => [path, { ...locked, moved: to }] as const),
  ];
  const minted = published.filter(([path]) => !lock.paths.has(path)).map(([path, locked]) => ({ path, locked }));
  return { kept: [...kept.values()], minted, problems };
}

/** Whether two descriptions can be of one paper. A page that is not a paper's is its own identity. */
function sameIdentity(a: Omit<LockedPath, "line">, b: Omit<LockedPath, "line">): boolean {
  if (a.arxiv !== undefined && b.arxiv !== undefined) return a.arxiv === b.arxiv;
  if (!a.titles || !b.titles) return true;
  const titles = new Set(a.titles);
  return b.titles.some((title) => titles.has(title));
}

function nameOf({ arxiv, titles }: Omit<LockedPath, "line">): string {
  return arxiv ?? titles?.[0] ?? "of that day";
}
