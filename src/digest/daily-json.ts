import { definedFields } from "../defined-fields.ts";
import { partList } from "./capture-parts.ts";
import { readDailyPapers } from "./daily-papers.ts";
import { openJson } from "./json-reader.ts";
import { listingDay } from "./listing-day.ts";
import { refuseJson, refuseJsonLines } from "./other-json.ts";
import { nowhere, placesOf } from "./places.ts";
import { openProblemCollector } from "./problem-collector.ts";
import type { CaptureFormat, Reader } from "./format.ts";

export const dailyJson: CaptureFormat = {
  name: "the Daily Papers as JSON",
  looks: "JSON",
  extension: "json",
  recognizes(opening) {
    // Not a title in brackets, with which a listing without a header may begin: `[Re] Counting Sheep`.
    if (/^\[(?! ?\p{L})|^\[ ?(?:null|true|false) ?[,\]]/u.test(opening)) return "own";
    return opening.startsWith("{") ? "kin" : undefined;
  },
  read,
  part(text) {
    const list = openJson(text, "the capture", nowhere, openProblemCollector(""));
    const parts = list && partList(list, text);
    return parts && parts.length > 1 ? parts : undefined;
  },
};

/**
 * The answer of the Daily Papers API for a day: a list of papers. The day is that of the file's name, else the one that
 * the papers say they were listed on.
 */
function read(...[lines, day, report]: Parameters<Reader>): ReturnType<Reader> {
  const { text, ...places } = placesOf(lines);
  const several = refuseJsonLines(lines);
  if (several) return { entries: [], refused: several };
  const list = openJson(text, "the capture", places, report);
  if (!list) return { entries: [] };
  if (list.node.type !== "array") return { entries: [], refused: refuseJson(list) };
  const { entries, listedOn } = readDailyPapers(list, day, report);
  report.assign(lines, "header");
  const listed = listingDay(listedOn, day, report);
  return { entries, ...definedFields({ day: listed }) };
}
