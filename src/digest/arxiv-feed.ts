import type { Entry, IsoDay } from "./digest.ts";
import { type ListedPaper, readListedPapers } from "./listed-papers.ts";
import type { CaptureFormat, Reader, Refusal } from "./format.ts";
import { placesOf } from "./places.ts";
import { definedFields } from "../defined-fields.ts";
import { lineOf, type ProblemCollector } from "./problem-collector.ts";
import {
  readAbstract,
  readCategory,
  readDoi,
  readId,
  readName,
  readPublished,
  readText,
  shown,
  type TypedField,
} from "./typed-fields.ts";
import { attributeOf, childrenOf, childText, linesOf, neededText, openXml, placeOf, type Xml } from "./xml-reader.ts";
import { withdrawalInAbstract, withdrawalInComment } from "./withdrawal.ts";

export const arxivFeed: CaptureFormat = {
  name: "arXiv’s Atom feeds",
  looks: "XML",
  extension: "xml",
  recognizes(opening) {
    if (/^(?:<\?[^>]*> ?)*<(?:[\w.-]+:)?(?:feed|entry)\b/i.test(opening)) return "own";
    return /^<(?:\?xml\b|!doctype (?!html\b)|(?:[\w.-]+:)?(?:rss|rdf)\b)/i.test(opening) ? "kin" : undefined;
  },
  read,
};

/**
 * An Atom feed as arXiv's API answers (https://info.arxiv.org/help/api/user-manual.html, 3.3): an entry a paper, with
 * the authors' abstract, and with arXiv's comment where that says that the paper was withdrawn. The feed's own dates are those of the query, so the day is the file's alone.
 *
 * Each `entry` is an entry or the subject of a problem within it.
 */
function read(...[lines, day, report]: Parameters<Reader>): ReturnType<Reader> {
  const { text, ...places } = placesOf(lines);
  const feed = openXml(text, places, report);
  if (!feed) return { entries: [] };
  if (feed.path !== "feed") {
    return {
      entries: [],
      refused: { at: placeOf(feed), ...(others.get(feed.path) ?? { kind: "XML that is no Atom feed" }) },
    };
  }
  const papers = readListedPapers(childrenOf(feed, "entry"), linesOf, (item) => readEntry(item, day, report), report);
  report.assign(lines, "header");
  return { entries: papers.map(({ entry }) => entry) };
}

const atom = "the Atom feed that arXiv’s API answers with, /api/query";

/** What other XML is, by its root. */
const others = new Map<string, Omit<Refusal, "at">>([
  ["rss", { kind: "an RSS feed, which lacks authors and days", instead: atom }],
  ["RDF", { kind: "an RSS feed, which lacks authors and days", instead: atom }],
  ["entry", { kind: "one entry of a feed", instead: "the whole feed" }],
]);

function readEntry(item: Xml, day: IsoDay | undefined, report: ProblemCollector): ListedPaper | undefined {
  const text = (name: string) => childText(item, name);
  const id = neededText(item, "id", report);
  if (id?.text.includes("arxiv.org/api/errors")) {
    report.raise("feed-error", placeOf(item), shown(text("summary")?.text ?? ""));
    return undefined;
  }
  const stated = neededText(item, "title", report);
  const title = readText(stated, report);
  if (!stated || title === undefined) return undefined;
  const abstract = readAbstract(text("summary"), report);
  const comment = readAbstract(text("comment"), report);
  const entry: Entry = {
    title,
    line: lineOf(stated.at).number,
    ...definedFields({
      abstract,
      arxiv: readId(id, report),
      authors: readAuthors(item, report),
      published: readPublished(text("published"), day, report),
      doi: readDoi(text("doi") ?? linkedDoi(item), report),
      withdrawn: withdrawalInComment(comment) ?? withdrawalInAbstract(abstract),
      category: readCategory(attributeOf(childrenOf(item, "primary_category")[0], "term"), report),
    }),
  };
  return { entry, at: stated.at };
}

/** Undefined where none is named. */
function readAuthors(item: Xml, report: ProblemCollector): string[] | undefined {
  const names = childrenOf(item, "author").flatMap(
    (author) => readName(neededText(author, "name", report), report) ?? [],
  );
  return names.length > 0 ? names : undefined;
}

/** Feeds give a DOI as an element or as a link, or as both. */
function linkedDoi(item: Xml): TypedField | undefined {
  return attributeOf(
    childrenOf(item, "link").find(({ element }) => element.attributes["title"] === "doi"),
    "href",
  );
}
