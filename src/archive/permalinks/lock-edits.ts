import { OperatorError } from "../../operator-error.ts";
import { sameIdentity } from "../identity/locked-identity.ts";
import { isLockedPath, pageAt, paperPath, type KindId, type PagePath } from "../../paths.ts";
import { destination, rowsOf, type Lock, type LockedPath } from "./lock.ts";

type Edit = Omit<LockedPath, "line">;
export type Edited = Map<PagePath, Edit>;

/** What an operator may say of a published path; the message of the error says why it cannot be done. */
class LockEditError extends OperatorError {}

/** Makes `old` lead to `to`: a page that was published, or will be by the next build. */
export function alias(lock: Lock, old: PagePath, to: PagePath): Edited {
  if (!isLockedPath(to))
    throw new LockEditError(`${to} is no path of a page: give one such as ${paperPath("2504.07912")}`);
  if (kindOf(to) !== kindOf(old)) {
    throw new LockEditError(
      `${old} cannot lead to ${to}: a path leads to a page of its own kind, such as a paper to a paper`,
    );
  }
  // What was said of the path before, that it was withdrawn or removed, is taken back.
  const edited: Edited = rowsOf(lock).set(old, { ...bare(published(lock, old)), moved: to });
  if (leadsBack(new Map([...lock.paths, ...edited]), old))
    throw new LockEditError(`${to} already leads to ${old}: the two would lead in a circle`);
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

/**
 * Takes back an alias of an operator's, else that the paper was withdrawn or removed, which stands where its page is, else
 * that the path leads to another.
 */
export function restore(lock: Lock, path: PagePath): Edited {
  const own = published(lock, path);
  const end = destination(lock, path) ?? path;
  const there = lock.paths.get(end);
  const isJoined = there !== undefined && own.moved !== undefined && !isBuildsAlias(own, path, there, end);
  if (!isJoined && there && (there.withdrawn ?? there.removed) !== undefined) {
    return rowsOf(lock).set(end, bare(there));
  }
  if (own.moved !== undefined) return rowsOf(lock).set(path, bare(own));
  throw new LockEditError(`${path} is neither withdrawn nor removed, and leads nowhere else: nothing to take back`);
}

/**
 * Whether a path that leads on can be one that a build gave to a paper beside its own. Such a path never had a page, and so
 * no key to cite it by; it is the same paper's, and not a page of another kind's, as aliases of before could be.
 */
function isBuildsAlias(own: LockedPath, path: PagePath, there: LockedPath, end: PagePath): boolean {
  return own.citationKey === undefined && kindOf(path) === kindOf(end) && sameIdentity(own, there);
}

/** What an edit has changed, a sentence a path: the mark of a paper stands at its page, whichever path was named. */
export function changesOf(lock: Lock, edited: Edited): string[] {
  return [...edited].flatMap(([path, { moved, withdrawn, removed }]) => {
    const before = lock.paths.get(path) ?? lock.former.get(path);
    if (before?.moved === moved && before?.withdrawn === withdrawn && before?.removed === removed) return [];
    const marks = [
      ...(moved === undefined ? [] : [`leads to ${moved}`]),
      ...(withdrawn === undefined ? [] : ["is withdrawn"]),
      ...(removed === undefined ? [] : ["is removed"]),
    ];
    return [`${path} ${marks.length > 0 ? marks.join(" and ") : "is published as itself"}`];
  });
}

/** What a path stands for, without anything that was said of it since. */
function bare(locked: LockedPath): Edit {
  const identity: Edit = { ...locked };
  for (const said of ["moved", "withdrawn", "removed"] as const) delete identity[said];
  return identity;
}

/** The mark stands at the path where the page is, whichever of its paths was named. */
function mark(lock: Lock, path: PagePath, fields: Pick<LockedPath, "withdrawn" | "removed">): Edited {
  refuseOthers(path, path);
  published(lock, path);
  const end = destination(lock, path) ?? path;
  refuseOthers(end, end === path ? path : `${path} leads to ${end}, which`);
  return rowsOf(lock).set(end, { ...published(lock, end), ...fields });
}

/** @param subject of the sentence: the path, or how one came there */
function refuseOthers(path: PagePath, subject: string): void {
  if (kindOf(path) === "papers") return;
  throw new LockEditError(
    `${subject} is not a paper, and only papers are withdrawn or removed: a list goes with its papers, a topic with its file in content/topics, and a notice stands there then`,
  );
}

/** The kind of page that stands at a path, wherever pages of that kind stand now. */
function kindOf(path: PagePath): KindId | undefined {
  return pageAt(path)?.kind;
}

function published(lock: Lock, path: PagePath): LockedPath {
  const locked = lock.paths.get(path);
  if (!locked) throw new LockEditError(`${path} was never published: there is no such line in ${lock.file}`);
  return locked;
}
