import type { Difference, Found } from "./difference.ts";
import { plainPath, roleOf, withoutHashes } from "./hashed-names.ts";
import { jsonDifferences } from "./json-differences.ts";
import { jsonLinesDifferences, lineDifferences } from "./line-differences.ts";
import { pageDifferences } from "./page-differences.ts";
import { readPage } from "./page-tree.ts";
import type { SiteFiles } from "./site-files.ts";

/**
 * Of files that stand for themselves, and not for others of their kind: those that only one site has, and what differs in
 * the others. What zips hold is not looked at.
 *
 * @param ignored names of attributes in which pages may differ
 */
export async function* fileDifferences(one: SiteFiles, other: SiteFiles, ignored: RegExp): AsyncGenerator<Difference> {
  const [paths, otherPaths] = [ownPaths(one), ownPaths(other)];
  for (const path of [...new Set([...paths, ...otherPaths])].sort()) {
    if (!otherPaths.has(path)) yield { kind: "file", path, one: path };
    else if (!paths.has(path)) yield { kind: "file", path, other: path };
    else if (!path.endsWith(".zip")) {
      const contents = [await one.read(path), await other.read(path)] as const;
      for (const found of contentDifferences(plainPath(path), ...contents, ignored)) yield { path, ...found };
    }
  }
}

function ownPaths({ paths }: SiteFiles): Set<string> {
  return new Set(paths.filter((path) => roleOf(path) === "file"));
}

function* contentDifferences(path: string, one: Uint8Array, other: Uint8Array, ignored: RegExp): Generator<Found> {
  if (Buffer.compare(one, other) === 0) return;
  const texts = [textOf(one), textOf(other)] as const;
  if (texts[0] === undefined || texts[1] === undefined) {
    const at = one.findIndex((byte, place) => byte !== other[place]);
    const sizes = { one: `${one.length} bytes`, other: `${other.length} bytes` };
    yield { kind: "content", where: `byte ${at === -1 ? one.length : at}`, ...sizes };
  } else if (path.endsWith(".html")) yield* pageDifferences(readPage(texts[0], ignored), readPage(texts[1], ignored));
  else yield* textDifferences(path, withoutHashes(texts[0]), withoutHashes(texts[1]));
}

function* textDifferences(path: string, one: string, other: string): Generator<Found> {
  if (one === other) return;
  const ending = path.slice(path.lastIndexOf(".") + 1);
  if (path === "edition.json") yield* editionDifferences(one, other);
  else if (ending === "json" || ending === "webmanifest") yield* jsonDifferences(one, other);
  else if (ending === "jsonl") yield* jsonLinesDifferences(one, other);
  else if (ending === "css") yield* ofKind("style sheets", lineDifferences(one, other));
  else if (path === "worker.js") yield* ofKind("scripts", lineDifferences(anyCatalogue(one), anyCatalogue(other)));
  else if (ending === "js") yield* ofKind("scripts", lineDifferences(one, other));
  else yield* lineDifferences(one, other);
}

/** Without the hashes of the build, which are those of files that are compared themselves; sizes apart. */
function* editionDifferences(one: string, other: string): Generator<Found> {
  for (const found of jsonDifferences(one, other)) {
    const { where = "" } = found;
    if (where === "$.build" || where === "$.offline.catalogue") continue;
    yield where.endsWith(".bytes") ? { ...found, kind: "sizes" } : found;
  }
}

/** The service worker knows the catalogue of its copy by name, which is a hash. */
function anyCatalogue(script: string): string {
  return script.replace(/"[\da-f]{16}"/g, '"*"');
}

function* ofKind(kind: "style sheets" | "scripts", found: Iterable<Found>): Generator<Found> {
  for (const difference of found) yield { ...difference, kind };
}

/** `undefined` where it is no text; which is told by its bytes, since some names have no ending. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
