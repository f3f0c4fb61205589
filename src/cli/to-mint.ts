import { countMinted } from "../archive/permalinks/lock.ts";
import { countOf } from "../data/counts.ts";
import type { Snapshot } from "../loaders/snapshot.ts";
import { environment } from "../site.ts";

/**
 * What `npm run build` would write into the lock file, in a line without its end; `undefined` where that is nothing, also
 * since the site stands beside the archive.
 */
export function toMint({ lock, minted }: Pick<Snapshot, "lock" | "minted">): string | undefined {
  const { paths, keys, editions } = countMinted(lock, minted);
  const what = [
    paths > 0 && countOf(paths, "path"),
    keys > 0 && countOf(keys, "citation key"),
    editions > 0 && countOf(editions, "edition"),
  ].filter(Boolean);
  if (what.length === 0 || !environment.locked) return undefined;
  return `${what.join(" and ")} would be minted, such as ${minted[0]?.path}: run npm run build and commit ${lock.file}`;
}
