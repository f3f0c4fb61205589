import { countOf } from "../../data/counts.ts";
import { emptyList, merged, mostPapers, orders, type ReadingList } from "./list.ts";
import { readSavedPaper, type SavedPaper } from "./saved-paper.ts";

/** Raised when a list of this version could not be read by what read the version before. */
const version = 1;

/** What a file or a link brought: papers, each once, or a sentence that says why there are none. */
export type Arrived = { papers: readonly SavedPaper[]; unreadable: number } | { problem: string };

/**
 * A list as JSON, with notes: for the browser's storage, and as a file that can be read in again.
 *
 * @param addressOf adds each paper's address, for programs and people who read the file elsewhere
 */
export function writeList({ order, papers }: ReadingList, addressOf?: (permalink: string) => string): string {
  const written = addressOf ? papers.map((paper) => ({ ...paper, url: addressOf(paper.permalink) })) : papers;
  return JSON.stringify({ kind, version, order, papers: written }, null, addressOf ? 2 : 0);
}

const kind = "reading list";

/** Reads what `writeList` wrote; a word about the file where it is none. */
export function readList(text: string): { list: ReadingList; unreadable: number } | { problem: string } {
  const value = parsed(text);
  if (value?.["kind"] !== kind || !Array.isArray(value["papers"])) return { problem: "it is no reading list" };
  if (typeof value["version"] !== "number" || value["version"] > version) {
    return { problem: "it was written by a newer version of this site" };
  }
  const arrived = readPapers(value["papers"]);
  if ("problem" in arrived) return arrived;
  const order = orders.find((name) => name === value["order"]) ?? emptyList.order;
  return { list: { order, papers: arrived.papers }, unreadable: arrived.unreadable };
}

/** Papers, each once, from data that anybody may have written. */
export function readPapers(values: readonly unknown[]): Arrived {
  if (values.length > mostPapers) return { problem: `it holds more than ${countOf(mostPapers, "paper")}` };
  const papers = values.flatMap((value) => readSavedPaper(value) ?? []);
  return { papers: merged(emptyList, papers).papers, unreadable: values.length - papers.length };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
