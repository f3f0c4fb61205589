import type { Ending } from "../exports/citations/endings.ts";
import { dayCitations } from "./day-citations.ts";
import { permalinkIn } from "./paper-address.ts";
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
  ending: Ending,
  load: (path: string) => Promise<string>,
): Promise<Citations> {
  const days = [...new Set(papers.map(({ day }) => day))];
  const files = await Promise.all(
    days.map(async (day): Promise<[string, Map<string, string> | undefined]> => {
      const text = await load(dayCitations(day, ending)).catch(() => undefined);
      return [day, text === undefined ? undefined : recordsOf(text, ending)];
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
    text: joined(records, ending),
    count: records.length,
    uncited: papers.filter(({ day }, place) => found[place] === undefined && ofDay.get(day) !== undefined),
    unreachable: papers.filter(({ day }) => ofDay.get(day) === undefined),
  };
}

/** Where two papers were found to be one, the old page names the other as its canonical address. */
async function newName(permalink: string, load: (path: string) => Promise<string>): Promise<string> {
  const html = await load(`papers/${encodeURIComponent(permalink)}/`).catch(() => "");
  return permalinkIn(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? "") ?? permalink;
}

/** The records of a file by the permalink of the page that they are listed at. */
function recordsOf(text: string, ending: Ending): Map<string, string> {
  const { split, listed, address } = shapes[ending];
  return new Map(
    split(text).flatMap((record) => {
      // An address of the paper's own may well look like one of the archive's.
      const [, found = ""] = listed.exec(record) ?? address.exec(record) ?? [];
      const permalink = permalinkIn(found.replace(/\\([%_#&$])/g, "$1"));
      return permalink === undefined ? [] : [[permalink, record.replace(/[\r\n]+$/, "")] as const];
    }),
  );
}

/** As the archive writes a file: an array, or with a blank line between two and line ends as they are in a record. */
function joined(records: readonly string[], ending: Ending): string {
  if (ending === "csl.json") return `[${records.join(",\n")}]\n`;
  const end = records[0]?.includes("\r\n") ? "\r\n" : "\n";
  return records.map((record) => record + end).join(end);
}

/**
 * How a file parts into records, and where a record holds the address of the paper's page: in a note, or as the paper's
 * own where it has no other.
 */
const shapes: Record<Ending, { split: (text: string) => string[]; listed: RegExp; address: RegExp }> = {
  bib: {
    split: (text) => text.split(/(?<=^\}\n)\n/m),
    listed: /^\s*annote\s*=\s*\{Listed at (.+)\},$/m,
    address: /^\s*url\s*=\s*\{(.+)\},$/m,
  },
  ris: {
    split: (text) => text.split(/^(?=TY {2}-)/m),
    listed: /^N1 {2}- .*\bListed at (\S+)$/m,
    address: /^UR {2}- (.+)$/m,
  },
  "csl.json": {
    split: (text) => (JSON.parse(text) as object[]).map((item) => JSON.stringify(item)),
    listed: /"note":"(?:[^"\\]|\\.)*\bListed at ([^"\s]+)"/,
    address: /"URL":"([^"]+)"/,
  },
};
