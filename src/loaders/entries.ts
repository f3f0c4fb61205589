import { z } from "astro/zod";
import type { Archive } from "../archive/archive.ts";
import { editionSchema, topicSchema } from "../archive/archive.ts";
import { paperSchema } from "../archive/paper.ts";
import { titleText } from "../archive/title.ts";
import { renderAbstract, renderNote, renderTitle } from "../markdown/index.ts";
import type { CollectionEntry } from "./archive-loader.ts";

/** A paper as pages show it, other titles in plain text; the abstract's HTML is the entry's rendered text. */
export const paperEntrySchema = paperSchema.extend({
  /** Inline HTML, formulas as MathML. */
  titleHtml: z.string(),
  /** For `<title>`, search and exports. */
  titleText: z.string(),
  /** The title's text and formulas apart, where it has formulas: these in TeX, and as they read in plain text. */
  titlePieces: z.array(z.union([z.string(), z.object({ tex: z.string(), text: z.string() })])).optional(),
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
        ...(title.pieces.every((piece) => typeof piece === "string") ? {} : { titlePieces: title.pieces }),
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

export function* topicEntries({ topics }: Archive): Iterable<CollectionEntry> {
  for (const topic of topics) {
    yield { id: topic.id, data: { ...topic, descriptionHtml: renderNote(topic.description).html } };
  }
}

export function* organizationEntries({ organizations }: Archive): Iterable<CollectionEntry> {
  for (const organization of organizations) yield { id: organization.id, data: organization };
}

export function* authorEntries({ authors }: Archive): Iterable<CollectionEntry> {
  for (const author of authors) yield { id: author.id, data: author };
}

export function* keptEntries({ kept }: Archive): Iterable<CollectionEntry> {
  for (const page of kept) yield { id: page.path, data: page };
}
