import { findField, neededField, paperFields } from "./daily-fields.ts";
import type { Entry, IsoDay, Organization } from "./digest.ts";
import { type ListedPaper, readListedPapers } from "./listed-papers.ts";
import { countOf, itemsOf, type Json, linesOf, member, neededText, objectOf, placeOf, textOf } from "./json-reader.ts";
import type { ListedOn } from "./listing-day.ts";
import { definedFields } from "../defined-fields.ts";
import { lineOf, type ProblemCollector } from "./problem-collector.ts";
import {
  readAbstract,
  readAddress,
  readDayOfTime,
  readHandle,
  readId,
  readName,
  readPublished,
  readRepository,
  readText,
} from "./typed-fields.ts";
import { withdrawalInAbstract, withdrawnUnsaid } from "./withdrawal.ts";

/** The papers of a list, in its order, and the days that they say they were listed on. */
export interface DailyPapers {
  entries: Entry[];
  listedOn: ListedOn[];
}

/**
 * Reads the list of papers that the hosted Daily Papers answer with, by its API and in its pages: objects
 * `{ paper: { id, title, summary, authors, … }, title, numComments, organization, … }`, whose names are those of
 * `paperFields`. Members that are not known are ignored, `null` is as if it were not there.
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
  const field = (name: keyof typeof paperFields) => findField(paperFields[name], { element: outer, paper });
  const text = (name: keyof typeof paperFields) => textOf(field(name), report);
  const stated = neededField(paperFields.title, { element: outer, paper }, report);
  const title = readText(stated, report);
  if (!stated || title === undefined) return undefined;

  const abstract = readAbstract(text("abstract"), report);
  const listed = text("listed");
  const listedDay = readDayOfTime(listed, report);
  const entry: Entry = {
    title,
    line: lineOf(stated.at).number,
    ...definedFields({
      abstract,
      arxiv: readId(neededField(paperFields.arxiv, { paper }, report), report),
      authors: readAuthors(field("authors"), report),
      organization: readOrganization(field("organization"), report),
      published: readPublished(text("published"), day, report),
      comments: countOf(field("comments"), report),
      upvotes: countOf(field("upvotes"), report),
      code: readRepository(text("code"), report),
      project: readAddress(text("project"), report),
      withdrawn: withdrawalInAbstract(abstract) ?? (text("withdrawn") ? withdrawnUnsaid : undefined),
    }),
  };
  return {
    entry,
    at: stated.at,
    ...definedFields({ listed: listed && listedDay !== undefined ? { day: listedDay, at: listed.at } : undefined }),
  };
}

/** All of them; undefined where none is named. */
function readAuthors(list: Json | undefined, report: ProblemCollector): string[] | undefined {
  const names = (itemsOf(list, report) ?? []).flatMap((item) => {
    const author = objectOf(item, report);
    return author ? (readName(neededText(author, "name", report), report) ?? []) : [];
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
