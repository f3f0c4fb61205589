import { readDailyPapers } from "./daily-papers.ts";
import { openJson, placeOf } from "./json-reader.ts";
import { listingDay } from "./listing-day.ts";
import { placesOf } from "./places.ts";
import type { Reader } from "./format.ts";

/**
 * The answer of the Daily Papers API for a day: a list of papers. The day is that of the file's name, else the one that
 * the papers say they were listed on.
 */
export const readDailyJson: Reader = (lines, day, report) => {
  const { text, ...places } = placesOf(lines);
  const list = openJson(text, "the capture", places, report);
  if (list && list.node.type !== "array") report.raise("unknown-format", placeOf(list), "other JSON than Daily Papers");
  if (list?.node.type !== "array") return { entries: [] };
  const { entries, listedOn } = readDailyPapers(list, day, report);
  report.assign(lines, "header");
  const listed = listingDay(listedOn, day, report);
  return { entries, ...(listed !== undefined && { day: listed }) };
};
