import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { definedFields } from "../defined-fields.ts";
import { type CapturePart, partList } from "./capture-parts.ts";
import { findField, pageFields } from "./daily-fields.ts";
import { readDailyPapers } from "./daily-papers.ts";
import type { IsoDay } from "./digest.ts";
import { type Json, objectOf, openJson, placeOf, textOf } from "./json-reader.ts";
import { listingDay } from "./listing-day.ts";
import { nowhere, placesOf, singlePlace } from "./places.ts";
import type { CaptureFormat, Reader } from "./format.ts";
import { openProblemCollector, type ProblemCollector } from "./problem-collector.ts";
import { readDayOfTime, shown } from "./typed-fields.ts";

export const dailyPage: CaptureFormat = {
  name: "the Daily Papers as a saved page",
  looks: "a page (HTML)",
  extension: "html",
  recognizes(opening) {
    if (/^<(?:!doctype html|html)\b/i.test(opening)) return "own";
    // An empty opening is that of markup that is all comments.
    return opening === "" || /^<[!?\p{L}]/u.test(opening) ? "kin" : undefined;
  },
  read,
  part,
};

/**
 * A saved page of the Daily Papers. Its papers are JSON in an attribute, `{ dateString, periodType, dailyPapers }`, whose
 * names are those of `pageFields`: all problems stand at that element and name the path within. The day need not be the
 * one that was asked for, since a weekend's page shows the last working day.
 */
function read(...[lines, fileDay, report]: Parameters<Reader>): ReturnType<Reader> {
  const { text, ...places } = placesOf(lines);
  const [top] = lines;
  const found = findProps(text);
  if (!found) {
    if (top) report.raise("page-without-papers", lines.find((line) => line.text !== "") ?? top);
    return { entries: [] };
  }
  const here = singlePlace(places.at(found.from), places.span(found.from, found.to));
  const props = objectOf(openJson(found.props, "the page's attribute data-props", here, report), report);
  if (!props || !isOfOneDay(props, report)) return { entries: [] };
  const shown = dayShown(props, fileDay, report);
  const list = findField(pageFields.papers, { page: props });
  if (!list) report.raise("missing-field", placeOf(props), "$.dailyPapers");
  const { entries, listedOn } = list ? readDailyPapers(list, fileDay ?? shown, report) : { entries: [], listedOn: [] };
  // Where there are no entries, the problems that say why are all at this element.
  if (entries.length === 0) report.assign(here.span(0, 0), "problem");
  report.assign(lines, "header");
  const day = listingDay(listedOn, shown ?? fileDay, report);
  return { entries, ...definedFields({ day }) };
}

/** A page of a period is parted even where all of its papers are of one day, which it is not a page of. */
function part(html: string): CapturePart[] | undefined {
  const report = openProblemCollector("");
  const text = findProps(html)?.props ?? "";
  const props = objectOf(openJson(text, "the page", nowhere, report), report);
  const list = props && findField(pageFields.papers, { page: props });
  const parts = list && partList(list, text);
  return parts && (parts.length > 1 || !isOfOneDay(props, report)) ? parts : undefined;
}

function isOfOneDay(props: Json, report: ProblemCollector): boolean {
  const period = textOf(findField(pageFields.period, { page: props }), report);
  if (!period || period.text === "day") return true;
  report.raise("page-period", period.at, shown(period.text));
  return false;
}

function dayShown(props: Json, fileDay: IsoDay | undefined, report: ProblemCollector): IsoDay | undefined {
  const stated = textOf(findField(pageFields.day, { page: props }), report);
  const day = readDayOfTime(stated, report);
  if (stated && day !== undefined && fileDay !== undefined && day !== fileDay) {
    report.raise("page-day-disagrees", stated.at, day, fileDay);
  }
  return day;
}

/**
 * The attribute with the papers, and the offsets of its tag. The page is only tokenized: building a tree of hostile
 * markup takes time that grows with the square of its depth.
 */
function findProps(html: string): { props: string; from: number; to: number } | undefined {
  let found: { props: string; from: number; to: number } | undefined;
  const skip = () => undefined;
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, attrs, location }: Token.TagToken) => {
        const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
        const props = tagName === "div" && value("data-target") === "DailyPapers" ? value("data-props") : undefined;
        if (props !== undefined && location) {
          found = { props, from: location.startOffset, to: location.endOffset };
          tokenizer.pause();
        }
        tokenizer.state = contents.get(tagName) ?? tokenizer.state;
      },
      onComment: skip,
      onDoctype: skip,
      onEndTag: skip,
      onEof: skip,
      onCharacter: skip,
      onNullCharacter: skip,
      onWhitespaceCharacter: skip,
    },
  );
  tokenizer.write(html, true);
  return found;
}

/** Elements whose content is not markup (HTML standard, 13.2.6): a tag within is text. */
const contents = new Map<string, Tokenizer["state"]>([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ["plaintext", TokenizerMode.PLAINTEXT],
]);
