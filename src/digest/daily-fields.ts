import type { IsoDay } from "./digest.ts";
import { type Json, member, placeOf, textOf } from "./json-reader.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import type { TypedField } from "./typed-fields.ts";

/** What a field stands in: the page's props, an element of the list of papers, or the `paper` within it. */
export type Holder = "page" | "element" | "paper";

/** A name that a field of the Daily Papers has, or had for a time. */
export interface FieldName {
  in: Holder;
  name: string;
  /** The first day of which a capture with this name is known. */
  since: IsoDay;
  /** A value as it stood there. */
  sample: unknown;
}

/** Of the names of one field the first that is there is read, so the one in use stands first. */
type FieldNames = readonly [FieldName, ...FieldName[]];

/**
 * What is read of a paper in the Daily Papers, by API and page alike, and what it was called when. A field that is
 * renamed gets one more name here and nothing else. Fields about accounts (`hidden`, `user`, `status` of an author,
 * `submittedBy`) are not among them: they say nothing about the paper. Nor is the outer `publishedAt`, which is
 * shifted by hours.
 */
export const paperFields = {
  title: [
    { in: "paper", name: "title", since: "2024-05-27", sample: "Lanterns: Sparse Memory for Small Planners" },
    { in: "element", name: "title", since: "2024-05-27", sample: "Lanterns: Sparse Memory for Small Planners" },
  ],
  abstract: [
    { in: "paper", name: "summary", since: "2024-05-27", sample: "Small planners forget what\nthey saw." },
    { in: "element", name: "summary", since: "2025-09-26", sample: "Small planners forget what\nthey saw." },
  ],
  arxiv: [{ in: "paper", name: "id", since: "2024-05-27", sample: "2606.01234" }],
  authors: [{ in: "paper", name: "authors", since: "2024-05-27", sample: [{ name: "Ada Ahl", hidden: true }] }],
  organization: [
    { in: "paper", name: "organization", since: "2025-10-03", sample: { name: "river-lab", fullname: "River Lab" } },
    { in: "element", name: "organization", since: "2025-10-03", sample: { name: "river-lab", fullname: "River Lab" } },
    {
      in: "element",
      name: "submitterOrganization",
      since: "2025-10-02",
      sample: { name: "river-lab", fullname: "River Lab" },
    },
    {
      in: "paper",
      name: "submitterOrganization",
      since: "2025-10-02",
      sample: { name: "river-lab", fullname: "River Lab" },
    },
  ],
  published: [{ in: "paper", name: "publishedAt", since: "2024-05-27", sample: "2026-06-15T17:59:59.000Z" }],
  listed: [{ in: "paper", name: "submittedOnDailyAt", since: "2025-03-17", sample: "2026-06-17T00:35:18.352Z" }],
  comments: [{ in: "element", name: "numComments", since: "2024-05-27", sample: 2 }],
  upvotes: [{ in: "paper", name: "upvotes", since: "2024-05-27", sample: 12 }],
  code: [{ in: "paper", name: "githubRepo", since: "2025-03-04", sample: "https://github.com/river-lab/lanterns" }],
  project: [{ in: "paper", name: "projectPage", since: "2025-03-04", sample: "https://lanterns.example/" }],
  withdrawn: [{ in: "paper", name: "withdrawnAt", since: "2026-06-17", sample: "2026-06-17T08:00:00.000Z" }],
} as const satisfies Record<string, FieldNames>;

/** The same of a saved page: what its props say beside the papers. */
export const pageFields = {
  day: [
    { in: "page", name: "dateString", since: "2026-03-09", sample: "2026-03-09" },
    { in: "page", name: "date", since: "2024-08-01", sample: "2024-08-01T00:00:00.000Z" },
  ],
  period: [{ in: "page", name: "periodType", since: "2026-03-24", sample: "day" }],
  papers: [{ in: "page", name: "dailyPapers", since: "2024-08-01", sample: [] }],
} as const satisfies Record<string, FieldNames>;

/** Where a field may stand: the objects of one paper or one page. */
export type Holders = Partial<Record<Holder, Json>>;

/** The value of a field under the first of its names that is there. */
export function findField(names: FieldNames, holders: Holders): Json | undefined {
  for (const { in: holder, name } of names) {
    const of = holders[holder];
    const found = of && member(of, name);
    if (found) return found;
  }
  return undefined;
}

/** The text of a field that must be there; messages call a missing one by the first of its names. */
export function neededField(names: FieldNames, holders: Holders, report: ProblemCollector): TypedField | undefined {
  const found = findField(names, holders);
  const [{ in: holder, name }] = names;
  const of = holders[holder];
  if (!found && of) report.raise("missing-field", placeOf(of), `${of.path}.${name}`);
  return textOf(found, report);
}
