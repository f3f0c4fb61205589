import type { Entry, IsoDay, Organization } from "./digest.ts";
import { type ListedPaper, readListedPapers } from "./listed-papers.ts";
import {
  countOf,
  flagOf,
  itemsOf,
  type Json,
  linesOf,
  member,
  neededText,
  objectOf,
  placeOf,
  textOf,
} from "./json-reader.ts";
import type { ListedOn } from "./listing-day.ts";
import { definedFields } from "../defined-fields.ts";
import { lineOf, type ProblemCollector } from "./problem-collector.ts";
import {
  readAbstract,
  readAddress,
  readDayOfTime,
  readHandle,
  readId,
  readPublished,
  readRepository,
  readText,
} from "./typed-fields.ts";

/** The papers of a list, in its order, and the days that they say they were listed on. */
export interface DailyPapers {
  entries: Entry[];
  listedOn: ListedOn[];
}

/**
 * Reads the list of papers that the hosted Daily Papers answer with, by its API and in its pages: objects
 * `{ paper: { id, title, summary, authors, … }, title, numComments, organization, … }`. Members that are not known are
 * ignored, `null` is as if it were not there. The outer `publishedAt` is not read: it is shifted by hours.
 *
 * Each element is an entry or the subject of a problem within it.
 */
export function readDailyPapers(list: Json, day: IsoDay | undefined, report: ProblemCollector): DailyPapers {
  const items = itemsOf(list, report);
  if (items?.length === 0) report.raise("no-entries", placeOf(list));
  const papers = readListedPapers(items ?? [], linesOf, (item) => readItem(item, day, report), report);
  return { entries: papers.map(({ entry }) => entry), listedOn: papers.flatMap(({ listed }) => listed ?? []) };
}

type ItemRead = ListedPaper & { listed?: ListedOn };

function readItem(item: Json, day: IsoDay | undefined, report: ProblemCollector): ItemRead | undefined {
  const outer = objectOf(item, report);
  if (!outer) return undefined;
  const inner = member(outer, "paper");
  if (!inner) report.raise("missing-field", placeOf(outer), `${outer.path}.paper`);
  const paper = objectOf(inner, report);
  if (!paper) return undefined;
  const text = (name: string) => textOf(member(paper, name), report);
  const stated = neededText(member(paper, "title") ? paper : outer, "title", report);
  const title = readText(stated, report);
  if (!stated || title === undefined) return undefined;

  const listed = text("submittedOnDailyAt");
  const listedDay = readDayOfTime(listed, report);
  const entry: Entry = {
    title,
    line: lineOf(stated.at).number,
    ...definedFields({
      abstract: readAbstract(text("summary") ?? textOf(member(outer, "summary"), report), report),
      arxiv: readId(neededText(paper, "id", report), report),
      authors: readAuthors(paper, report),
      organization: readOrganization(member(paper, "organization") ?? member(outer, "organization"), report),
      published: readPublished(text("publishedAt"), day, report),
      comments: countOf(member(outer, "numComments"), report),
      upvotes: countOf(member(paper, "upvotes"), report),
      code: readRepository(text("githubRepo"), report),
      project: readAddress(text("projectPage"), report),
      withdrawn: text("withdrawnAt") ? true : undefined,
    }),
  };
  return {
    entry,
    at: stated.at,
    ...definedFields({ listed: listed && listedDay !== undefined ? { day: listedDay, at: listed.at } : undefined }),
  };
}

/** Those that are not hidden; undefined where none is named. */
function readAuthors(paper: Json, report: ProblemCollector): string[] | undefined {
  const names = (itemsOf(member(paper, "authors"), report) ?? []).flatMap((item) => {
    const author = objectOf(item, report);
    if (!author || flagOf(member(author, "hidden"), report)) return [];
    return readText(neededText(author, "name", report), report) ?? [];
  });
  return names.length > 0 ? names : undefined;
}

/** Their `name` is the handle, `fullname` the name. */
function readOrganization(json: Json | undefined, report: ProblemCollector): Organization | undefined {
  const organization = objectOf(json, report);
  if (!organization) return undefined;
  const handle = readHandle(neededText(organization, "name", report), report);
  const fullname = readAbstract(textOf(member(organization, "fullname"), report), report);
  return handle === undefined ? undefined : { handle, name: fullname?.replaceAll("\n\n", " ") ?? handle };
}
