import { getCollection, type CollectionEntry } from "astro:content";
import type { ArchiveDate } from "../archive/archive.ts";
import { keyOf, membershipsOf } from "../archive/lists/memberships.ts";
import type { Tombstone } from "../archive/permalinks/tombstones.ts";
import type { EditionEntry, ListEntry, PaperEntry } from "../loaders/entries.ts";
import { kinds, listKinds, subscribePage, type ListKind } from "../paths.ts";
import { urls } from "./urls.ts";

/** A paper as pages show it, with its abstract as HTML. */
export interface ShownPaper extends PaperEntry {
  abstractHtml: string;
}

// The only caller of getCollection: each collection is fetched once a build and indexed, so that a page costs the
// same in an archive of any size.

const papersByPermalink = once(async () => {
  const entries = await getCollection("papers");
  return new Map(entries.map((entry) => [entry.id, shown(entry)]));
});
const listsByKind = once(async () => {
  const lists = (await getCollection("lists")).map(({ data }) => data);
  return Map.groupBy(byName(lists), ({ kind }) => kind);
});
const authorsByName = once(async () => new Map((await allLists("authors")).map((it) => [it.name, it])));
const editionsByDay = once(async () => byId(await getCollection("editions")));
const datesByDay = once(async () => byId(await getCollection("dates")));

/** All papers, by permalink. */
export async function allPapers(): Promise<ShownPaper[]> {
  return [...(await papersByPermalink()).values()];
}

/** The named papers, in the order of their names. */
export async function papersNamed(permalinks: readonly string[]): Promise<ShownPaper[]> {
  const papers = await papersByPermalink();
  return permalinks.flatMap((permalink) => papers.get(permalink) ?? []);
}

export async function allEditions(): Promise<EditionEntry[]> {
  return [...(await editionsByDay()).values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

export async function editionOf(day: string): Promise<EditionEntry | undefined> {
  return (await editionsByDay()).get(day);
}

/**
 * The newest editions with their papers, the newest first, at most `most`. One whose papers were all removed has a page
 * still, and nothing to tell whoever follows.
 */
export async function newestEditions(most: number): Promise<{ edition: EditionEntry; papers: ShownPaper[] }[]> {
  const editions = (await allEditions())
    .filter(({ papers }) => papers.length > 0)
    .slice(-most)
    .reverse();
  return Promise.all(editions.map(async (edition) => ({ edition, papers: await papersNamed(edition.papers) })));
}

/** Days that have papers, the oldest first. */
export async function allDates(): Promise<ArchiveDate[]> {
  return [...(await datesByDay()).values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The lists of a kind, by name: topics that have papers, authors of two papers or more. */
export async function allLists(kind: ListKind): Promise<ListEntry[]> {
  return (await listsByKind()).get(kind) ?? [];
}

/** The lists of all kinds. */
export async function everyList(): Promise<ListEntry[]> {
  return (await Promise.all(listKinds.map(allLists))).flat();
}

/** What the lists of a kind that a paper is in are called, as the paper has them. */
export async function listNames(paper: PaperEntry, kind: ListKind): Promise<string[]> {
  const memberships = membershipsOf(paper, kind);
  if (kinds[kind].key !== "file") return memberships.map((it) => (typeof it === "string" ? it : it.name));
  const names = new Map((await allLists(kind)).map(({ id, name }) => [id, name]));
  return memberships.flatMap((it) => names.get(keyOf(it)) ?? []);
}

/** The name of a topic as readers see it. */
export async function topicNames(): Promise<ReadonlyMap<string, string>> {
  return namesOfTopics();
}

const namesOfTopics = once(async () => new Map((await allLists("topics")).map(({ id, name }) => [id, name])));

/** The author's page, by the name as papers give it; an author of one paper has none. */
export async function authorNamed(name: string): Promise<ListEntry | undefined> {
  return (await authorsByName()).get(name);
}

/** Pages that stand where something was published before, by path. */
export async function allTombstones(): Promise<Tombstone[]> {
  return (await getCollection("tombstones")).map(({ data }) => data);
}

/** Pages of `content/pages`. */
export const allPages: () => Promise<CollectionEntry<"pages">[]> = once(() => getCollection("pages"));

/** Path of the page that says how to follow the archive; like every page of `content/pages`, it may be missing. */
export const waysToFollow = once(async () =>
  (await allPages()).some(({ id }) => id === subscribePage) ? urls.page(subscribePage) : undefined,
);

function shown({ data, rendered }: CollectionEntry<"papers">): ShownPaper {
  return { ...data, abstractHtml: rendered?.html ?? "" };
}

function byId<Data>(entries: readonly { id: string; data: Data }[]): Map<string, Data> {
  return new Map(entries.map(({ id, data }) => [id, data]));
}

function byName<Named extends { name: string }>(entries: Named[]): Named[] {
  return entries.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** In `npm run dev` content changes under the running server, so nothing is kept there. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
}
