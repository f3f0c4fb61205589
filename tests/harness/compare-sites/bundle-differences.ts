import { createHash } from "node:crypto";
import type { Difference } from "./difference.ts";
import { roleOf, withoutHashes } from "./hashed-names.ts";
import type { SiteFiles } from "./site-files.ts";

/** In how many style sheets and scripts two sites are bundled, and how their bundled fonts and images differ. */
export async function* bundleDifferences(one: SiteFiles, other: SiteFiles): AsyncGenerator<Difference> {
  for (const [ending, kind] of [
    ["css", "style sheets"],
    ["js", "scripts"],
  ] as const) {
    const [count, otherCount] = [one, other].map((files) => bundles(files).filter(isOf(ending)).length);
    if (count !== otherCount)
      yield { kind, path: `_astro/*.${ending}`, one: `${count} files`, other: `${otherCount} files` };
  }
  const [media, otherMedia] = [await mediaOf(one), await mediaOf(other)];
  for (const path of [...new Set([...media.keys(), ...otherMedia.keys()])].sort()) {
    const [digests, otherDigests] = [media.get(path), otherMedia.get(path)];
    if (digests === otherDigests) continue;
    const kind = digests === undefined || otherDigests === undefined ? "file" : "content";
    yield { kind, path, one: digests, other: otherDigests };
  }
}

function bundles({ paths }: SiteFiles): string[] {
  return paths.filter((path) => roleOf(path) === "bundle");
}

function isOf(ending: string): (path: string) => boolean {
  return (path) => path.endsWith(`.${ending}`);
}

/** Fonts and images by their names without hashes, to the beginnings of their SHA-256: several may share a name. */
async function mediaOf(files: SiteFiles): Promise<Map<string, string>> {
  const digests = new Map<string, string[]>();
  for (const path of bundles(files)) {
    if (path.endsWith(".css") || path.endsWith(".js")) continue;
    const digest = createHash("sha256")
      .update(await files.read(path))
      .digest("hex")
      .slice(0, 16);
    const name = withoutHashes(path);
    digests.set(name, [...(digests.get(name) ?? []), digest].sort());
  }
  return new Map([...digests].map(([name, all]) => [name, all.join(", ")]));
}
