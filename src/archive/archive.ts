import { z } from "astro/zod";
import type { ListKind } from "../paths.ts";
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

/** Papers that have something in common: a topic, an organization, an author. */
export const listSchema = z.object({
  /** The path segment, unique in its kind. */
  id: z.string(),
  name: z.string(),
  /** How the newest listing spells the handle by which the list is known, where it is known by one. */
  handle: z.string().optional(),
  /** In Markdown, as curators wrote it; empty where they wrote nothing, none of a list that they do not define. */
  description: z.string().optional(),
  /** Permalinks, the newest paper first. Never empty: a list without papers has no page. */
  papers: z.array(z.string()).min(1),
});

export type Edition = z.infer<typeof editionSchema>;
export type ArchiveDate = z.infer<typeof dateSchema>;
export type List = z.infer<typeof listSchema>;

/** The lists of each kind, by name. */
export type Lists = Record<ListKind, List[]>;

/** All that the site shows, each list in a fixed order whatever the order of the inputs. */
export interface Archive {
  /** By permalink. */
  papers: Paper[];
  /** By day. */
  editions: Edition[];
  /** By day. */
  dates: ArchiveDate[];
  lists: Lists;
  /** Pages that stand where something was published before. */
  tombstones: Tombstone[];
}
