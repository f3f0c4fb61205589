import { decode } from "../digest/bytes.ts";
import type { IsoDay } from "../digest/digest.ts";
import { dailyJson } from "../digest/daily-json.ts";
import { formatOf } from "../digest/formats.ts";
import { splitLines } from "../digest/lines.ts";
import { openingOf } from "../digest/opening.ts";
import { readCapture } from "../digest/read.ts";
import { fetchBytes, type Fetching } from "./http.ts";
import { IngestError, StatusError } from "./ingest-error.ts";

/** The most papers that one answer can hold: what is asked for, and what some servers give whatever is asked for. */
const limit = 100;
const pageSize = 50;

/** A page of what a server answered of a day. */
export interface DailyPage {
  /** The address that was asked. */
  source: string;
  bytes: Uint8Array;
}

/**
 * The Daily Papers of a day, page by page: where an answer is full, there may be more of it.
 *
 * @returns the pages, or why there is no edition of that day
 * @throws IngestError where the server gives no answer, or something else than the Daily Papers
 */
export async function fetchDaily(origin: string, day: IsoDay, fetching: Fetching): Promise<DailyPage[] | string> {
  const pages: DailyPage[] = [];
  const seen = new Set<string>();
  for (;;) {
    const page = pages.length > 0 ? `&p=${pages.length}` : "";
    const source = new URL(`/api/daily_papers?date=${day}&limit=${limit}${page}`, origin).href;
    const answer = await fetchListing(source, fetching);
    const none = typeof answer === "string" ? answer : otherDay(source, answer, day);
    if (typeof answer === "string" || none !== undefined) return pages.length > 0 ? pages : (none ?? "");
    const titles = titlesOf(answer, day);
    // A server that knows no pages gives the first one again.
    if (titles.every((title) => seen.has(title)) && pages.length > 0) return pages;
    pages.push({ source, bytes: answer });
    for (const title of titles) seen.add(title);
    if (titles.length === 0 || titles.length % pageSize !== 0) return pages;
  }
}

/** What a server says of a day without an edition, or of one that it does not know yet. */
const withoutEdition = [400, 404];

async function fetchListing(source: string, fetching: Fetching): Promise<Uint8Array | string> {
  try {
    return (await fetchBytes(source, fetching)).bytes;
  } catch (error) {
    if (error instanceof StatusError && withoutEdition.includes(error.status)) {
      return `the server answered ${error.status}`;
    }
    throw error;
  }
}

/**
 * What an answer is where it is not the day's own listing: a day without an edition answers with another day's.
 *
 * @throws IngestError where it is no JSON at all.
 */
function otherDay(source: string, bytes: Uint8Array, day: IsoDay): string | undefined {
  const opening = openingOf(splitLines(decode(source, bytes).text));
  const format = opening === undefined ? dailyJson : formatOf(opening);
  if (format !== dailyJson) {
    const found = format?.looks ?? "something else";
    throw new IngestError(`${source} answered with ${found}, not with JSON: open it in a browser to see why`);
  }
  const { digest, problems } = readCapture({ path: "answer", bytes });
  if (problems.some(({ rule }) => rule === "no-entries")) return "the answer lists no paper";
  return digest && digest.day !== day ? `the answer is that of ${digest.day}` : undefined;
}

function titlesOf(bytes: Uint8Array, day: IsoDay): string[] {
  const { digest } = readCapture({ path: `${day}.json`, bytes });
  return (digest?.entries ?? []).map(({ title }) => title);
}
