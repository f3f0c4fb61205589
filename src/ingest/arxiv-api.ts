import { arxivFeed } from "../digest/arxiv-feed.ts";
import { decode } from "../digest/bytes.ts";
import type { Entry } from "../digest/digest.ts";
import { splitLines } from "../digest/lines.ts";
import { openingOf } from "../digest/opening.ts";
import { openProblemCollector } from "../digest/problem-collector.ts";
import type { Answer } from "./attempt.ts";
import { IngestError } from "./ingest-error.ts";

/**
 * arXiv's API (https://info.arxiv.org/help/api/user-manual.html); `--from` names another server with the same
 * interface. Its terms ask for one request in three seconds at most.
 */
export const arxivApi = "https://export.arxiv.org";

/** How many papers are asked for in one request. */
export const batchSize = 50;

export function idQuery(from: string, ids: readonly string[]): string {
  return query(from, { id_list: ids.join(","), max_results: String(ids.length) });
}

/** Asks for papers whose title holds these words in this order; `title` is plain text. */
export function titleQuery(from: string, title: string): string {
  const words = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  return query(from, { search_query: `ti:"${words}"`, max_results: String(batchSize) });
}

/**
 * The papers of an answer, each with its arXiv id.
 *
 * @throws IngestError where it is no feed, a broken one, or one that says what was wrong with the query.
 */
export function readAnswer({ url, bytes }: Answer): (Entry & { arxiv: string })[] {
  const lines = splitLines(decode(url, bytes).text);
  const report = openProblemCollector(url);
  const isXml = arxivFeed.recognizes(openingOf(lines) ?? "") !== undefined;
  const { entries, refused } = isXml ? arxivFeed.read(lines, undefined, report) : { entries: [], refused: true };
  if (refused) {
    throw new IngestError(`${url} answered with something else than an Atom feed: open it in a browser to see why`);
  }
  const fault = report.problems.find(({ rule }) => unusable.has(rule));
  if (fault) throw new IngestError(`${url} cannot be used: ${fault.message}`);
  return entries.flatMap((entry) => (entry.arxiv === undefined ? [] : [{ ...entry, arxiv: entry.arxiv }]));
}

const unusable = new Set(["invalid-xml", "xml-doctype", "feed-error"]);

function query(from: string, parameters: Record<string, string>): string {
  return new URL(`/api/query?${new URLSearchParams(parameters).toString()}`, from).href;
}
