import { z } from "astro/zod";
import { eachFact } from "../facts.ts";
import { publicationSchema } from "./content/overlay.ts";

/** A calendar day as `YYYY-MM-DD`, in UTC. */
const day = z.iso.date();

const organizationSchema = z.object({
  /** As the listing spells it; its path is made from it by `segment.ts`. */
  handle: z.string(),
  name: z.string(),
});

const appearanceSchema = z.object({
  day,
  /** 1-based place in the edition of that day. */
  position: z.number().int().positive(),
  /** How many papers that edition lists. */
  of: z.number().int().positive(),
  /** Permalink of the paper listed just before, if any. */
  previous: z.string().optional(),
  /** Permalink of the paper listed just after, if any. */
  next: z.string().optional(),
});

/**
 * The permalink of another paper, of which a paper's page shows something: the page changes with that paper too. A field
 * of this type is all that last changes and saved copies need to know of it.
 */
export const otherPaper = z.string().meta({ names: "paper" });

/** What the archive knows of a work, merged from every entry and overlay that speak of it. */
export const paperSchema = z.object({
  /** Path segment below `/papers/`, minted once. */
  permalink: z.string(),
  /** Further segments below `/papers/` that lead to the same page. */
  aliases: z.array(z.string()),
  /** By which it is cited, unique in the archive; given once. */
  citationKey: z.string(),
  /** As captured or curated; may hold LaTeX. */
  title: z.string(),
  /** Other titles the work is or was known by. */
  alsoTitles: z.array(z.string()),
  /** As captured; paragraphs separated by one blank line; may hold LaTeX. */
  abstract: z.string().optional(),
  /** `listing`: the authors' abstract; `summary`: written by this archive's editors; `arxiv`: fetched from arXiv. */
  abstractSource: z.enum(["listing", "summary", "arxiv"]).optional(),
  /** Earliest day of publication that any listing gives. */
  published: day.optional(),
  /** The day that places the paper in time: of its publication, else of the first edition that lists it. */
  day,
  /** All authors, in the order of the paper. */
  authors: z.array(z.string()).optional(),
  /** All authors where the order of the paper is not known: for show in alphabetical order, never for citation. */
  authorsUnordered: z.array(z.string()).optional(),
  /** How many authors the newest listing that says so counts. */
  authorCount: z.number().int().positive().optional(),
  /** Listed instead of the authors. */
  organization: organizationSchema.optional(),
  /** What listings count of it; see `src/facts.ts`. */
  ...eachFact(() => z.number().int().nonnegative().optional()),
  /** Names of files in `content/topics`, the best match first. */
  topics: z.array(z.string()),
  /** arXiv id without version. */
  arxiv: z.string().optional(),
  doi: z.string().optional(),
  /** arXiv's primary category, such as `cs.CL`. */
  category: z.string().optional(),
  /** Free text, as a curator gave it. */
  venue: z.string().optional(),
  /** Where and how it was published for good, in fields. */
  publication: publicationSchema.optional(),
  /** URL of the code. */
  code: z.string().optional(),
  /** URL of the project's page. */
  project: z.string().optional(),
  /** A curator's note, in Markdown. */
  note: z.string().optional(),
  /** Path of the overlay, relative to the content folder, for "correct this page". */
  overlay: z.string().optional(),
  /** Why the paper was withdrawn, where it was: it stays readable, marked, and is not to be cited. */
  withdrawn: z.string().optional(),
  /** Every edition that lists the paper, the oldest first. Never empty. */
  appearances: z.array(appearanceSchema).min(1),
});

export type Paper = z.infer<typeof paperSchema>;
export type Appearance = z.infer<typeof appearanceSchema>;

/** The permalinks of other papers in the fields of a paper that show something of them. */
export function papersNamedBy(paper: Paper, schema: z.ZodObject = paperSchema): string[] {
  return namesIn(schema, paper);
}

function namesIn(schema: unknown, value: unknown): string[] {
  if (value === undefined) return [];
  if (schema instanceof z.ZodOptional) return namesIn(schema.unwrap(), value);
  if (schema instanceof z.ZodArray) return (value as unknown[]).flatMap((item) => namesIn(schema.element, item));
  if (schema instanceof z.ZodObject) {
    return Object.entries(value as object).flatMap(([field, own]) => namesIn(schema.shape[field], own));
  }
  return schema instanceof z.ZodString && schema.meta()?.["names"] === "paper" ? [value as string] : [];
}
