import { z } from "astro/zod";
import { eachFact } from "../facts.ts";
import { absolute, urls } from "../data/urls.ts";
import { directoryPath } from "../paths.ts";
import type { PaperEntry } from "../loaders/entries.ts";

/** Raised when a field changes its meaning or goes away; a new field does not raise it. */
const recordVersion = 1;

const day = z.iso.date();

/** One line of `/papers.jsonl`. What is not known is null, so that every line has every field. */
const recordSchema = z.object({
  permalink: z.string().describe(`Path segment of the paper's page below /${directoryPath("papers")}; never changes`),
  url: z.url().describe("Address of the paper's page"),
  title: z.string().describe("Plain text; formulas in a readable form"),
  abstract: z.string().nullable().describe("Plain text; paragraphs separated by a blank line"),
  abstractSource: z
    .enum(["listing", "summary", "arxiv"])
    .nullable()
    .describe("listing and arxiv: the authors' abstract; summary: written by the archive's editors"),
  published: day.nullable().describe("Day of publication"),
  authors: z
    .array(z.string())
    .nullable()
    .describe("All authors in the order of the paper; null where the order is not known"),
  authorCount: z.int().positive().nullable().describe("How many authors the listing counts"),
  organization: z
    .object({ handle: z.string(), name: z.string() })
    .nullable()
    .describe("The organization that the listing names instead of authors"),
  ...eachFact((_, { described }) => z.int().nonnegative().nullable().describe(described)),
  topics: z.array(z.string()).describe("Path segments of topic pages, the best match first"),
  arxiv: z.string().nullable().describe("arXiv id without version"),
  doi: z.string().nullable(),
  venue: z.string().nullable().describe("Free text"),
  code: z.url().nullable(),
  project: z.url().nullable(),
  digests: z.array(day).min(1).describe("Days of the editions that list the paper, the oldest first"),
  status: z.enum(["published", "withdrawn"]).describe("withdrawn: readable, but not to be cited"),
});

export type PaperRecord = z.infer<typeof recordSchema>;

export function paperRecord(paper: PaperEntry): PaperRecord {
  return {
    permalink: paper.permalink,
    url: absolute(urls.paper(paper.permalink)),
    title: paper.titleText,
    abstract: paper.abstractText || null,
    abstractSource: paper.abstractSource ?? null,
    published: paper.published ?? null,
    authors: paper.authors ?? null,
    authorCount: paper.authorCount ?? null,
    organization: paper.organization ?? null,
    ...eachFact((name) => paper[name] ?? null),
    topics: paper.topics,
    arxiv: paper.arxiv ?? null,
    doi: paper.doi ?? null,
    venue: paper.venue ?? null,
    code: paper.code ?? null,
    project: paper.project ?? null,
    digests: paper.appearances.map(({ day }) => day),
    status: paper.withdrawn === undefined ? "published" : "withdrawn",
  };
}

/** Every paper, one JSON object a line. */
export function papersJsonl(papers: readonly PaperEntry[]): string {
  return papers.map((paper) => `${JSON.stringify(paperRecord(paper))}\n`).join("");
}

/** The JSON Schema (2020-12) of a line. */
export function papersSchema(): string {
  const schema = {
    $id: absolute(urls.papersSchema()),
    title: "A paper of the archive: one line of papers.jsonl",
    version: recordVersion,
    ...z.toJSONSchema(recordSchema),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
