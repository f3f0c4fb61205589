import { loadDataFile } from "../../load-file.ts";
import type { Counts } from "../pagefind-api.ts";

// Which values of the facets each paper has. Pagefind counts the results of one of its searches. For papers that two
// searches both find it would have to be asked once for each value, which took a minute at 10,000 papers: those are
// counted with this file, which is fetched when it is first needed.

/** A paper with its values of each facet. */
export interface FacetedPaper {
  id: string;
  filters: Record<string, readonly string[]>;
}

/** The name of the file in the folder of the index. */
export const facetsFile = "facets.txt";

/** The values as JSON, then a line a paper: its id and the places of its values among them. `readFacets` reads it. */
export function writeFacets(papers: readonly FacetedPaper[]): string {
  const places = new Map<string, number>();
  const lines = papers.map(({ id, filters }) => {
    const values = Object.entries(filters).flatMap(([facet, names]) => names.map((name) => [facet, name]));
    const own = values.map((value) => {
      const key = JSON.stringify(value);
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      return place;
    });
    return `${[id, ...own].join(" ")}\n`;
  });
  return `[${[...places.keys()].join(",")}]\n${lines.join("")}`;
}

/** Counts papers, given by their ids, for each value of each facet that any of them has. */
export type Counter = (ids: Iterable<string>) => Counts;

export function readFacets(text: string): Counter {
  const [head = "[]", ...lines] = text.split("\n");
  const values = JSON.parse(head) as [facet: string, value: string][];
  const papers = new Map(lines.map((line) => [line.split(" ", 1)[0] ?? "", line]));
  return (ids) => {
    const counts = new Map<string, Map<string, number>>();
    for (const id of ids) {
      for (const place of papers.get(id)?.split(" ").slice(1) ?? []) {
        const [facet, value] = values[Number(place)] as [string, string];
        const counted = counts.get(facet) ?? new Map<string, number>();
        counts.set(facet, counted.set(value, (counted.get(value) ?? 0) + 1));
      }
    }
    return Object.fromEntries([...counts].map(([facet, counted]) => [facet, Object.fromEntries(counted)]));
  };
}

/** @param bundle the folder of the index, root-relative with a final slash */
export function counterIn(bundle: string): () => Promise<Counter> {
  let loading: Promise<Counter> | undefined;
  return () =>
    (loading ??= loadDataFile(bundle + facetsFile).then(readFacets, (error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
