import { destination, type Lock, type LockedPath, type PagePath } from "./lock.ts";

export type Edited = Map<PagePath, Omit<LockedPath, "line">>;

/** What an operator may say of a published path; the message of the error says why it cannot be done. */
class LockEditError extends Error {}

/** Makes `old` lead to `to`: a page that was published, or will be by the next build if it is not known yet. */
export function alias(lock: Lock, old: PagePath, to: PagePath): Edited {
  const locked = published(lock, old);
  if (!lock.paths.has(to)) throw new LockEditError(`${to} was never published: build once, so that it is minted`);
  const edited = new Map(lock.paths).set(old, { ...locked, moved: to });
  if (destination({ ...lock, paths: edited }, old) === undefined) {
    throw new LockEditError(`${to} already leads to ${old}: the two would lead in a circle`);
  }
  return edited;
}

/** Marks a paper as withdrawn: its page and abstract stay, it is no longer cited. */
export function withdraw(lock: Lock, path: PagePath, why: string): Edited {
  if (!path.startsWith("papers/")) throw new LockEditError(`${path} is not a paper: only papers are withdrawn`);
  return mark(lock, path, { withdrawn: why });
}

/** Replaces a page by a notice. */
export function remove(lock: Lock, path: PagePath, why: string): Edited {
  return mark(lock, path, { removed: why });
}

/** The mark stands at the path where the page is, whichever of its paths was named. */
function mark(lock: Lock, path: PagePath, fields: Pick<LockedPath, "withdrawn" | "removed">): Edited {
  published(lock, path);
  const end = destination(lock, path) ?? path;
  return new Map(lock.paths).set(end, { ...published(lock, end), ...fields });
}

function published(lock: Lock, path: PagePath): LockedPath {
  const locked = lock.paths.get(path);
  if (!locked) throw new LockEditError(`${path} was never published: there is no such line in ${lock.file}`);
  return locked;
}
