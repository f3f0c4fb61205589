import { buildArchive, type Sources } from "../../../src/archive/build.ts";
import { readLock, withMinted, writeLock, type Lock } from "../../../src/archive/permalinks/lock.ts";
import { sources } from "./samples.ts";

/** The lock file as read from this text. */
export function lockOf(text: string): Lock {
  const { lock, problems } = readLock({ path: "content/permalinks.json", text });
  if (!lock) throw new Error(JSON.stringify(problems));
  return lock;
}

/** The lock as a build of these sources leaves it. */
export function lockAfter(parts: Partial<Sources>): Lock {
  const built = sources(parts);
  return lockOf(writeLock(withMinted(built.lock, buildArchive(built).minted)));
}

/** Where each path leads after a second build: to a paper's title, to another path, or to a notice. */
export function build(parts: Partial<Sources>) {
  const { archive, minted, problems } = buildArchive(sources(parts));
  const pages = archive.papers.map(({ permalink, title }) => [`papers/${permalink}/`, title] as const);
  const kept = archive.tombstones.map(
    (page) => [page.path, page.kind === "moved" ? `→ ${page.to}` : page.kind] as const,
  );
  return {
    paths: Object.fromEntries([...pages, ...kept]),
    minted: minted.map(({ path }) => path),
    errors: problems
      .filter(({ severity }) => severity === "error")
      .map(({ rule, line, message }) => ({ rule, line, message })),
    warnings: problems.filter(({ severity }) => severity === "warning"),
    archive,
  };
}

/** The lock file as a command leaves it. */
export function edited(paths: Parameters<typeof writeLock>[0]): Lock {
  return lockOf(writeLock(paths));
}
