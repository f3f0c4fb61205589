import { packPath, type Catalogue } from "../../../src/browser/offline/catalogue.ts";
import { align } from "./align.ts";
import type { Difference } from "./difference.ts";
import { roleOf, withoutHashes } from "./hashed-names.ts";
import type { SiteFiles } from "./site-files.ts";

/**
 * Which files one saved copy holds and the other does not, in whatever packs: those of the site that it leaves out, and
 * those that it has beside the site's, which are the pieces of pages that are taken apart. A file that only one site has
 * is no difference of their copies.
 */
export async function* copyDifferences(one: SiteFiles, other: SiteFiles): AsyncGenerator<Difference> {
  const [held, otherHeld] = [await heldBy(one), await heldBy(other)];
  if (held && otherHeld) {
    yield* listDifferences("left out", leftOut(one, held, other), leftOut(other, otherHeld, one));
    yield* listDifferences("added", added(one, held), added(other, otherHeld));
  } else if (held) yield { kind: "file", path: "offline/*.json", one: `a copy of ${held.size} files` };
  else if (otherHeld) yield { kind: "file", path: "offline/*.json", other: `a copy of ${otherHeld.size} files` };
}

/** What the packs hold that are there, by their catalogues; `undefined` where the site offers no copy. */
async function heldBy(files: SiteFiles): Promise<Set<string> | undefined> {
  const copies = files.paths.filter((path) => roleOf(path) === "copy");
  const catalogues = copies.filter((path) => path.endsWith(".json"));
  if (catalogues.length === 0) return undefined;
  const held = new Set<string>();
  for (const path of catalogues) {
    const { packs } = JSON.parse(Buffer.from(await files.read(path)).toString()) as Catalogue;
    for (const pack of packs) if (copies.includes(packPath(pack.name))) for (const file of pack.files) held.add(file);
  }
  return held;
}

function leftOut({ paths }: SiteFiles, held: ReadonlySet<string>, other: SiteFiles): string[] {
  const shared = new Set(other.paths);
  const isCommon = (path: string): boolean => (roleOf(path) === "file" ? shared.has(path) : roleOf(path) !== "copy");
  return paths
    .filter((path) => isCommon(path) && !held.has(path))
    .map(withoutName)
    .sort();
}

function added({ paths }: SiteFiles, held: ReadonlySet<string>): string[] {
  const own = new Set(paths);
  return [...held]
    .filter((path) => !own.has(path))
    .map(withoutName)
    .sort();
}

/** A path without what is a hash in it. */
function withoutName(path: string): string {
  return roleOf(path) === "index" ? path.replace(/[^/]+(?=\.pf_[a-z]+$)/, "*") : withoutHashes(path);
}

function* listDifferences(where: string, one: readonly string[], other: readonly string[]): Generator<Difference> {
  for (const part of align(one, other, (path) => path)) {
    if (part.same) continue;
    for (const path of part.one) yield { kind: "file", path: `offline: ${path}`, where, one: path };
    for (const path of part.other) yield { kind: "file", path: `offline: ${path}`, where, other: path };
  }
}
