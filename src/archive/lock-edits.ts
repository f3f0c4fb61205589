import { destination, type Lock, type LockedPath, type PagePath } from "./lock.ts";

type Edit = Omit<LockedPath, "line">;
export type Edited = Map<PagePath, Edit>;

/** What an operator may say of a published path; the message of the error says why it cannot be done. */
class LockEditError extends Error {}

/** Makes `old` lead to `to`: a page that was published, or will be by the next build. */
export function alias(lock: Lock, old: PagePath, to: PagePath): Edited {
  const { arxiv, titles, minted } = published(lock, old);
  // What was said of the path before, that it was withdrawn or removed, is taken back.
  const edited: Edited = new Map<PagePath, Edit>(lock.paths).set(old, {
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(titles === undefined ? {} : { titles }),
    minted,
    moved: to,
  });
  if (leadsBack(edited, old)) throw new LockEditError(`${to} already leads to ${old}: the two would lead in a circle`);
  return edited;
}

function leadsBack(paths: Edited, from: PagePath): boolean {
  for (let at = paths.get(from)?.moved; at !== undefined; at = paths.get(at)?.moved) if (at === from) return true;
  return false;
}

/** Marks a paper as withdrawn: its page and abstract stay, it is no longer cited. */
export function withdraw(lock: Lock, path: PagePath, why: string): Edited {
  return mark(lock, path, { withdrawn: why });
}

/** Replaces a paper's page by a notice. */
export function remove(lock: Lock, path: PagePath, why: string): Edited {
  return mark(lock, path, { removed: why });
}

/** The mark stands at the path where the page is, whichever of its paths was named. */
function mark(lock: Lock, path: PagePath, fields: Pick<LockedPath, "withdrawn" | "removed">): Edited {
  if (!path.startsWith("papers/")) {
    throw new LockEditError(`${path} is not a paper: only papers are withdrawn or removed; lists go with their papers`);
  }
  published(lock, path);
  const end = destination(lock, path) ?? path;
  return new Map(lock.paths).set(end, { ...published(lock, end), ...fields });
}

function published(lock: Lock, path: PagePath): LockedPath {
  const locked = lock.paths.get(path);
  if (!locked) throw new LockEditError(`${path} was never published: there is no such line in ${lock.file}`);
  return locked;
}
