import { z } from "astro/zod";
import type { Tombstone } from "./permalinks/tombstones.ts";
import type { Paper } from "./paper.ts";

const day = z.iso.date();

/** A digest as the site publishes it: all captures of one day. */
export const editionSchema = z.object({
  day,
  /** Day of the year, from 1: a number that no digest captured later can change. */
  number: z.number().int().positive(),
  curator: z.string().optional(),
  /** Permalinks in the listing's order, which is its ranking. */
  papers: z.array(z.string()),
  /** An editor's note on the whole edition, in Markdown. */
  note: z.string().optional(),
  /** Days of the editions before and after. */
  previous: day.optional(),
  next: day.optional(),
});

/** Everything of one calendar day. */
export const dateSchema = z.object({
  day,
  /** Whether an edition of that day exists. */
  edition: z.boolean(),
  /** Permalinks of the papers published that day, sorted. */
  published: z.array(z.string()),
  /** How many different papers the day's page shows. */
  count: z.number().int().nonnegative(),
  /** Nearest days before and after that have papers. */
  previous: day.optional(),
  next: day.optional(),
});

export const topicSchema = z.object({
  /** The file's name in `content/topics`, without extension; the path segment. */
  id: z.string(),
  name: z.string(),
  /** In Markdown. */
  description: z.string(),
  /** Permalinks, the newest paper first. Never empty: a topic without papers has no page. */
  papers: z.array(z.string()).min(1),
});

export const organizationPageSchema = z.object({
  /** The path segment; see `segment.ts`. */
  id: z.string(),
  /** As the newest listing spells it. */
  handle: z.string(),
  name: z.string(),
  /** Permalinks, the newest paper first. */
  papers: z.array(z.string()).min(1),
});

export const authorPageSchema = z.object({
  /** The path segment. */
  id: z.string(),
  /** As papers give it: names are one where they are written alike. */
  name: z.string(),
  /** Permalinks, the newest paper first: two at least. */
  papers: z.array(z.string()).min(2),
});

export type Edition = z.infer<typeof editionSchema>;
export type ArchiveDate = z.infer<typeof dateSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type OrganizationPage = z.infer<typeof organizationPageSchema>;
export type AuthorPage = z.infer<typeof authorPageSchema>;

/** All that the site shows, each list in a fixed order whatever the order of the inputs. */
export interface Archive {
  /** By permalink. */
  papers: Paper[];
  /** By day. */
  editions: Edition[];
  /** By day. */
  dates: ArchiveDate[];
  /** By name. */
  topics: Topic[];
  /** By name. */
  organizations: OrganizationPage[];
  /** Who wrote two papers or more, by name. */
  authors: AuthorPage[];
  /** Pages that stand where something was published before. */
  tombstones: Tombstone[];
}
