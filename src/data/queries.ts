import { getCollection, type CollectionEntry } from "astro:content";
import type { ArchiveDate, AuthorPage, OrganizationPage } from "../archive/archive.ts";
import type { Tombstone } from "../archive/permalinks/tombstones.ts";
import type { EditionEntry, PaperEntry, TopicEntry } from "../loaders/entries.ts";
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
const topicsById = once(async () => byId(await getCollection("topics")));
const organizationsById = once(async () => byId(await getCollection("organizations")));
const authorsById = once(async () => byId(await getCollection("authors")));
const authorsByName = once(async () => new Map([...(await authorsById()).values()].map((it) => [it.name, it])));
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

/** Topics that have papers, by name. */
export async function allTopics(): Promise<TopicEntry[]> {
  return byName([...(await topicsById()).values()]);
}

/** The name of a topic as readers see it. */
export async function topicNames(): Promise<ReadonlyMap<string, string>> {
  return namesOfTopics();
}

const namesOfTopics = once(async () => new Map([...(await topicsById())].map(([id, { name }]) => [id, name])));

/** Organizations by name. */
export async function allOrganizations(): Promise<OrganizationPage[]> {
  return byName([...(await organizationsById()).values()]);
}

/** Authors of two papers or more, by name. */
export async function allAuthors(): Promise<AuthorPage[]> {
  return byName([...(await authorsById()).values()]);
}

/** The author's page, by the name as papers give it; an author of one paper has none. */
export async function authorNamed(name: string): Promise<AuthorPage | undefined> {
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
  (await allPages()).some(({ id }) => id === "subscribe") ? urls.page("subscribe") : undefined,
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
