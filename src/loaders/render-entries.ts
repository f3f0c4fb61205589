import type { Archive } from "../archive/archive.ts";
import { titleText } from "../archive/names/title-forms.ts";
import { renderAbstract, renderNote, renderTitle } from "../markdown/index.ts";
import { listKinds } from "../paths.ts";

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
  lists: listEntries,
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

/** The lists of every kind, each by its kind and its own id. */
function* listEntries({ lists }: Archive): Iterable<CollectionEntry> {
  for (const kind of listKinds) {
    for (const list of lists[kind]) {
      const described = list.description === undefined ? {} : { descriptionHtml: renderNote(list.description).html };
      yield { id: `${kind}/${list.id}`, data: { kind, ...list, ...described } };
    }
  }
}

function* tombstoneEntries({ tombstones }: Archive): Iterable<CollectionEntry> {
  for (const page of tombstones) yield { id: page.path, data: page };
}
