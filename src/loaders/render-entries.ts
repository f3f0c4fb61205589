import type { Archive } from "../archive/archive.ts";
import { titleText } from "../archive/names/title-forms.ts";
import { renderAbstract, renderNote, renderTitle } from "../markdown/index.ts";

/** One entry of a collection: its id, its data, and HTML where it has a text. */
export interface CollectionEntry {
  id: string;
  data: Record<string, unknown>;
  html?: string;
}

/** The collections that the archive fills, with what makes their entries. */
export const entriesOf = {
  papers: paperEntries,
  editions: editionEntries,
  dates: dateEntries,
  topics: topicEntries,
  organizations: organizationEntries,
  authors: authorEntries,
  tombstones: tombstoneEntries,
} as const satisfies Record<string, (archive: Archive) => Iterable<CollectionEntry>>;

export type CollectionName = keyof typeof entriesOf;

function* paperEntries({ papers }: Archive): Iterable<CollectionEntry> {
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

function* editionEntries({ editions }: Archive): Iterable<CollectionEntry> {
  for (const edition of editions) {
    const note = edition.note === undefined ? {} : { noteHtml: renderNote(edition.note).html };
    yield { id: edition.day, data: { ...edition, ...note } };
  }
}

function* dateEntries({ dates }: Archive): Iterable<CollectionEntry> {
  for (const date of dates) yield { id: date.day, data: date };
}

function* topicEntries({ topics }: Archive): Iterable<CollectionEntry> {
  for (const topic of topics) {
    yield { id: topic.id, data: { ...topic, descriptionHtml: renderNote(topic.description).html } };
  }
}

function* organizationEntries({ organizations }: Archive): Iterable<CollectionEntry> {
  for (const organization of organizations) yield { id: organization.id, data: organization };
}

function* authorEntries({ authors }: Archive): Iterable<CollectionEntry> {
  for (const author of authors) yield { id: author.id, data: author };
}

function* tombstoneEntries({ tombstones }: Archive): Iterable<CollectionEntry> {
  for (const page of tombstones) yield { id: page.path, data: page };
}
