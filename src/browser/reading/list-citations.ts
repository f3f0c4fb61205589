import type { CitationFormat, RecordShape } from "../../citation-formats.ts";
import { joinRecords, splitRecords } from "../../exports/citations/records.ts";
import { citationFile, datePath, paperPath, permalinkIn } from "../../paths.ts";
import type { SavedPaper } from "./saved-paper.ts";

export interface Citations {
  /** The records, in the order of the papers. */
  text: string;
  count: number;
  /** Papers of which the archive has no record, as of those that were withdrawn and are not to be cited. */
  uncited: SavedPaper[];
  /** Papers whose record could not be asked for. */
  unreachable: SavedPaper[];
}

/**
 * Collects the records of papers from the citation files of the days that list them. The records are the archive's own,
 * with its keys: nothing is written anew here.
 *
 * @param load gives the text of a file by its path below the base; rejects where it cannot
 */
export async function collectCitations(
  papers: readonly SavedPaper[],
  { ending, records: shape }: CitationFormat,
  load: (path: string) => Promise<string>,
): Promise<Citations> {
  const days = [...new Set(papers.map(({ day }) => day))];
  const files = await Promise.all(
    days.map(async (day): Promise<[string, Map<string, string> | undefined]> => {
      const text = await load(citationFile(datePath(day), ending)).catch(() => undefined);
      return [day, text === undefined ? undefined : recordsOf(text, shape)];
    }),
  );
  const ofDay = new Map(files);
  const found = await Promise.all(
    papers.map(async ({ day, permalink }): Promise<string | undefined> => {
      const records = ofDay.get(day);
      return records && (records.get(permalink) ?? records.get(await newName(permalink, load)));
    }),
  );
  const records = found.filter((record) => record !== undefined);
  return {
    text: joinRecords(records, shape),
    count: records.length,
    uncited: papers.filter(({ day }, place) => found[place] === undefined && ofDay.get(day) !== undefined),
    unreachable: papers.filter(({ day }) => ofDay.get(day) === undefined),
  };
}

/** Where two papers were found to be one, the old page names the other as its canonical address. */
async function newName(permalink: string, load: (path: string) => Promise<string>): Promise<string> {
  const html = await load(paperPath(encodeURIComponent(permalink))).catch(() => "");
  return permalinkIn(canonical.exec(html)?.[1] ?? "") ?? permalink;
}

const canonical = /<link(?=\s)(?=[^>]*\srel="canonical")[^>]*\shref="([^"]*)"/;

/** The records of a file by the permalink in their address. */
function recordsOf(text: string, shape: RecordShape): Map<string, string> {
  return new Map(
    splitRecords(text, shape).flatMap((record) => {
      const addresses = [...record.matchAll(shape.address)].map(([, found]) => found?.trim() ?? "");
      const permalinks = addresses.flatMap((found) => permalinkIn(found) ?? []);
      return permalinks.map((permalink) => [permalink, record] as const);
    }),
  );
}
