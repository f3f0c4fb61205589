import MiniSearch from "minisearch";
import type { PaperRecord } from "../../../exports/jsonl.ts";

/** The yardstick: MiniSearch over the same papers, with the settings that the goal names. */
export function miniSearchOver(papers: readonly PaperRecord[]): (text: string) => string[] {
  const index = new MiniSearch({
    idField: "permalink",
    fields: ["title", "abstract", "authors"],
    extractField: (paper: Record<string, unknown>, field) =>
      field === "authors" ? ((paper["authors"] as string[] | null) ?? []).join(", ") : paper[field],
    searchOptions: { boost: { title: 4 }, prefix: true, fuzzy: 0.15 },
  });
  index.addAll(papers.map((paper) => ({ ...paper })));
  return (text) =>
    index
      .search(text)
      .slice(0, 10)
      .map(({ id }) => id as string);
}
