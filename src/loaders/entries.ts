import { z } from "astro/zod";
import type { Archive } from "../archive/archive.ts";
import { editionSchema, listSchema } from "../archive/archive.ts";
import { paperSchema } from "../archive/paper.ts";
import { titleText } from "../archive/names/title-forms.ts";
import { renderAbstract, renderNote, renderTitle } from "../markdown/index.ts";
import { listKinds } from "../paths.ts";
import type { CollectionEntry } from "./archive-loader.ts";

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

export function* paperEntries({ papers }: Archive): Iterable<CollectionEntry> {
  for (const paper of papers) {
    const title = renderTitle(paper.title);
    const abstract = paper.abstract === undefined ? undefined : renderAbstract(paper.abstract);
    yield {
      id: paper.permalink,
      data: {
        ...paper,
        alsoTitles: paper.alsoTitles.map(titleText),
        titleHtml: title.html,
        titleText: title.text,
        abstractText: abstract?.text ?? "",
        ...(paper.note === undefined ? {} : { noteHtml: renderNote(paper.note).html }),
      },
      ...(abstract ? { html: abstract.html } : {}),
    };
  }
}

export function* editionEntries({ editions }: Archive): Iterable<CollectionEntry> {
  for (const edition of editions) {
    const note = edition.note === undefined ? {} : { noteHtml: renderNote(edition.note).html };
    yield { id: edition.day, data: { ...edition, ...note } };
  }
}

export function* dateEntries({ dates }: Archive): Iterable<CollectionEntry> {
  for (const date of dates) yield { id: date.day, data: date };
}

/** The lists of every kind, each by its kind and its own id. */
export function* listEntries({ lists }: Archive): Iterable<CollectionEntry> {
  for (const kind of listKinds) {
    for (const list of lists[kind]) {
      const described = list.description === undefined ? {} : { descriptionHtml: renderNote(list.description).html };
      yield { id: `${kind}/${list.id}`, data: { kind, ...list, ...described } };
    }
  }
}

export function* tombstoneEntries({ tombstones }: Archive): Iterable<CollectionEntry> {
  for (const page of tombstones) yield { id: page.path, data: page };
}
