import type { Entry, IsoDay } from "./digest.ts";
import { type PaperRead, readElements } from "./elements.ts";
import type { Reader } from "./format.ts";
import { placesOf } from "./places.ts";
import { present } from "./present.ts";
import { lineOf, type Report } from "./report.ts";
import {
  readAbstract,
  readCategory,
  readDoi,
  readId,
  readName,
  readPublished,
  readText,
  shown,
  type Stated,
} from "./stated.ts";
import { attributeOf, childrenOf, childText, linesOf, neededText, openXml, placeOf, type Xml } from "./xml.ts";

/**
 * An Atom feed as arXiv's API answers (https://info.arxiv.org/help/api/user-manual.html, 3.3): an entry a paper, with
 * the authors' abstract. The feed's own dates are those of the query, so the day is the file's alone.
 *
 * Each `entry` is an entry or the subject of a problem within it.
 */
export const readAtom: Reader = (lines, day, report) => {
  const { text, ...places } = placesOf(lines);
  const feed = openXml(text, places, report);
  if (!feed) return { entries: [] };
  if (feed.path !== "feed") {
    report.raise("unknown-format", placeOf(feed), "XML that is no Atom feed");
    return { entries: [] };
  }
  const papers = readElements(childrenOf(feed, "entry"), linesOf, (item) => readEntry(item, day, report), report);
  report.assign(lines, "header");
  return { entries: papers.map(({ entry }) => entry) };
};

function readEntry(item: Xml, day: IsoDay | undefined, report: Report): PaperRead | undefined {
  const text = (name: string) => childText(item, name);
  const id = neededText(item, "id", report);
  if (id?.text.includes("arxiv.org/api/errors")) {
    report.raise("feed-error", placeOf(item), shown(text("summary")?.text ?? ""));
    return undefined;
  }
  const stated = neededText(item, "title", report);
  const title = readText(stated, report);
  if (!stated || title === undefined) return undefined;
  const entry: Entry = {
    title,
    line: lineOf(stated.at).number,
    ...present({
      abstract: readAbstract(text("summary"), report),
      arxiv: readId(id, report),
      authors: readAuthors(item, report),
      published: readPublished(text("published"), day, report),
      doi: readDoi(text("doi") ?? linkedDoi(item), report),
      category: readCategory(attributeOf(childrenOf(item, "primary_category")[0], "term"), report),
    }),
  };
  return { entry, at: stated.at };
}

/** Undefined where none is named. */
function readAuthors(item: Xml, report: Report): string[] | undefined {
  const names = childrenOf(item, "author").flatMap(
    (author) => readName(neededText(author, "name", report), report) ?? [],
  );
  return names.length > 0 ? names : undefined;
}

/** Feeds give a DOI as an element or as a link, or as both. */
function linkedDoi(item: Xml): Stated | undefined {
  return attributeOf(
    childrenOf(item, "link").find(({ element }) => element.attributes["title"] === "doi"),
    "href",
  );
}
