import type { Edge } from "./module-graph.ts";

/**
 * Files that import one another in a circle, whether code or types. Each is in one way from a file back to itself, the
 * shortest there is.
 */
export function circles(edges: readonly Edge[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const start of [...next.keys()].sort()) {
    if (seen.has(start)) continue;
    const way = wayBack(start, next);
    if (!way) continue;
    found.push(way);
    for (const file of way) seen.add(file);
  }
  return found;
}

/** The shortest way from a file to itself, with it at both ends. */
function wayBack(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const reached = new Set<string>();
  let ways = [[start]];
  while (ways.length > 0) {
    const longer: string[][] = [];
    for (const way of ways) {
      for (const file of next.get(way.at(-1) ?? "") ?? []) {
        if (file === start) return [...way, file];
        if (reached.has(file)) continue;
        reached.add(file);
        longer.push([...way, file]);
      }
    }
    ways = longer;
  }
  return undefined;
}
