import type { Row } from "./row.ts";

/** A kind of lists of papers: `topics`, with a list for each topic. */
export interface ListRow extends Row {
  shape: "list";
  label: string;
  /** Fields of a paper that name its lists; the first that it has counts. */
  fields: readonly string[];
  /**
   * How lists are told apart: by the name of their file in `content/<kind>`, which gives name and description; by a
   * handle, case aside; or by the very name, kept in the lock file where two names make one slug.
   */
  key: "file" | "handle" | "name";
  /** With fewer papers a list has no page. */
  fewest: number;
  /** What one list is called. */
  noun: string;
  /** Before the name of a list, in descriptions. */
  papersOf: "Papers on" | "Papers by" | "Papers of" | "Papers at";
  /** The directory: cards with a chart each, or an index of names as at the end of a book. */
  directory: "cards" | "index";
  /** What the directory says of itself. */
  lead: string;
  /** What `llms.txt` says of the directory. */
  forPrograms: string;
  /** What each list says of itself, before a search for its name. */
  explanation?: string;
  /** By which search filters papers, in the order of the table. */
  facet?: string;
}

const topics = {
  segment: "topics",
  shape: "list",
  label: "Topics",
  place: "masthead",
  locked: true,
  fed: true,
  cited: true,
  changes: "lists",
  fields: ["topics"],
  key: "file",
  fewest: 1,
  noun: "Topic",
  papersOf: "Papers on",
  directory: "cards",
  lead: "What the papers are about.",
  forPrograms: "papers by what they are about; each topic has a feed beside its page",
  facet: "topic",
} as const satisfies ListRow;

const organizations = {
  segment: "organizations",
  shape: "list",
  label: "Organizations",
  place: "masthead",
  locked: true,
  fed: true,
  cited: true,
  changes: "lists",
  fields: ["organization"],
  key: "handle",
  fewest: 1,
  noun: "Organization",
  papersOf: "Papers by",
  directory: "cards",
  lead: "Who the listings name instead of authors.",
  forPrograms: "papers by who made them; each has a feed beside its page",
  facet: "organization",
} as const satisfies ListRow;

/** Neither people who share a name nor the spellings of one person can be told from listings. */
const authors = {
  segment: "authors",
  shape: "list",
  label: "Authors",
  place: "footer",
  locked: true,
  fed: true,
  cited: true,
  changes: "lists",
  fields: ["authors", "authorsUnordered"],
  key: "name",
  fewest: 2,
  noun: "Author",
  papersOf: "Papers by",
  directory: "index",
  lead: "Every author of two papers or more in the archive.",
  forPrograms: "authors of two papers or more; each has a feed beside the page",
  explanation:
    "Papers that give this very name among their authors: people who share it stand here together, and other spellings elsewhere.",
} as const satisfies ListRow;

export const lists = { topics, organizations, authors } as const;
export type ListKind = keyof typeof lists;
export const listKinds = /* @__PURE__ */ Object.keys(lists) as ListKind[];

/** Kinds by whose lists search filters papers. */
export const listFacets = /* @__PURE__ */ listKinds.flatMap((kind) => {
  const row = lists[kind];
  return "facet" in row ? [{ kind, facet: row.facet, label: row.noun }] : [];
});
