import { z } from "astro/zod";
import { editionSchema, listSchema } from "../archive/archive.ts";
import { paperSchema } from "../archive/paper.ts";
import { listKinds } from "../paths.ts";

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

export const listEntrySchema = listSchema.extend({
  kind: z.enum(listKinds),
  /** The description as HTML. */
  descriptionHtml: z.string().optional(),
});

export type PaperEntry = z.infer<typeof paperEntrySchema>;
export type EditionEntry = z.infer<typeof editionEntrySchema>;
export type ListEntry = z.infer<typeof listEntrySchema>;
