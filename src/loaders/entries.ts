import { z } from "astro/zod";
import { editionSchema, topicSchema } from "../archive/archive.ts";
import { paperSchema } from "../archive/paper.ts";

/** A paper as pages show it, other titles in plain text; the abstract's HTML is the entry's rendered text. */
export const paperEntrySchema = paperSchema.extend({
  /** Inline HTML, formulas as MathML. */
  titleHtml: z.string(),
  /** For `<title>`, search and exports. */
  titleText: z.string(),
  /** The abstract without markup, for excerpts and exports; empty where there is none. */
  abstractText: z.string(),
  /** The curator's note as HTML. */
  noteHtml: z.string().optional(),
});

export const editionEntrySchema = editionSchema.extend({
  /** The editor's note as HTML. */
  noteHtml: z.string().optional(),
});

export const topicEntrySchema = topicSchema.extend({
  descriptionHtml: z.string(),
});

export type PaperEntry = z.infer<typeof paperEntrySchema>;
export type EditionEntry = z.infer<typeof editionEntrySchema>;
export type TopicEntry = z.infer<typeof topicEntrySchema>;
