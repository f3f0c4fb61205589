import type { Entry, IsoDay } from "../digest/digest.ts";
import type { Problem } from "../digest/problem.ts";
import { definedFields } from "../defined-fields.ts";
import { eachFact } from "../facts.ts";
import type { RankedEdition } from "./lists/editions.ts";
import type { Overlay } from "./content/overlay.ts";
import type { Paper } from "./paper.ts";
import type { Paths } from "./permalinks/assign-paths.ts";
import { problem } from "./rules.ts";
import { normalizeTitle, titleText } from "./names/title-forms.ts";
import type { Listing, Work } from "./identity/work.ts";

interface Context {
  paths: Paths;
  citationKey: string;
  /** By day. */
  rankedEditions: ReadonlyMap<IsoDay, RankedEdition>;
  /** Days whose texts were written by the archive's editors. */
  summaries: ReadonlySet<IsoDay>;
  tag: (title: string, abstract: string) => string[];
  /** Why the paper was withdrawn, where the lock file says so. */
  withdrawn: string | undefined;
}

/**
 * One paper from all its listings and its overlay: the curator's title wins, else the newest; the authors' abstract
 * wins over one fetched from arXiv, that over a summary, then the newest; the earliest date stays; what listings count
 * is merged as `src/facts.ts` says.
 */
export function mergePaper(
  work: Work,
  { paths, citationKey, rankedEditions, summaries, tag, withdrawn }: Context,
): Paper {
  const { overlay } = work;
  const newestFirst = work.listings.toReversed();
  const newest = <Value>(read: (listing: Listing) => Value | undefined) =>
    newestFirst.map(read).find((value) => value !== undefined);
  const listed = <Field extends keyof Entry>(field: Field): Entry[Field] | undefined =>
    newest(({ entry }) => entry[field]);

  const title = overlay?.title ?? listed("title") ?? "";
  const text =
    newest((it) => (summaries.has(it.digest.day) ? undefined : abstractOf(it, "listing"))) ??
    fetchedAbstract(overlay) ??
    newest((it) => abstractOf(it, "summary"));
  const [published] = work.listings.flatMap(({ entry }) => entry.published ?? []).sort();
  const authors = overlay?.authors ?? (overlay?.authorsUnordered ? undefined : listed("authors"));

  return {
    ...paths,
    citationKey,
    title,
    alsoTitles: otherTitles(work, title),
    day: published ?? work.listings[0]?.digest.day ?? "",
    topics: tag(titleText(title), text?.abstract ?? ""),
    ...definedFields({
      abstract: text?.abstract,
      abstractSource: text?.source,
      published,
      authors,
      authorsUnordered: overlay?.authorsUnordered,
      authorCount: listed("authorCount"),
      organization: listed("organization"),
      ...eachFact((name, { merge }) => merge(work.listings.flatMap(({ entry }) => entry[name] ?? []))),
      arxiv: work.arxiv,
      doi: overlay?.doi ?? listed("doi"),
      category: overlay?.category ?? listed("category"),
      venue: overlay?.venue,
      publication: overlay?.published,
      code: overlay?.code ?? listed("code"),
      project: overlay?.project ?? listed("project"),
      note: overlay?.note,
      overlay: overlay?.path,
      withdrawn: withdrawn ?? overlay?.withdrawn ?? listed("withdrawn"),
    }),
    appearances: appearancesOf(work, paths.permalink, rankedEditions),
  };
}

function abstractOf({ entry }: Listing, source: "listing" | "summary") {
  return entry.abstract === undefined ? undefined : { abstract: entry.abstract, source };
}

function fetchedAbstract(overlay: Overlay | undefined) {
  const { abstract, abstractSource: source } = overlay ?? {};
  return abstract === undefined || source === undefined ? undefined : { abstract, source };
}

/** Titles other than the one shown, one spelling of each, as curated or listed. */
function otherTitles(work: Work, shown: string): string[] {
  const all = [...(work.overlay?.alsoTitles ?? []), ...work.listings.map(({ entry }) => entry.title)];
  const spellings = new Map(all.toReversed().map((title) => [normalizeTitle(title), title]));
  spellings.delete(normalizeTitle(shown));
  return [...spellings.values()].sort();
}

function appearancesOf(work: Work, permalink: string, rankedEditions: ReadonlyMap<IsoDay, RankedEdition>) {
  const days = [...new Set(work.listings.map(({ digest }) => digest.day))].sort();
  return days.flatMap((day) => rankedEditions.get(day)?.places.get(permalink) ?? []);
}

/** Warnings where listings of one paper disagree: each at the later listing, naming the one before. */
export function mergeProblems(work: Work): Problem[] {
  return [
    ...disagreements(work, ({ entry }) => entry.published).map(([here, there, a, b]) =>
      problem("date-disagrees", placeOf(here), here.entry.title, a, b, there.digest.file),
    ),
    ...disagreements(work, ({ entry }) => entry.authorCount).map(([here, there, a, b]) =>
      problem("author-count-disagrees", placeOf(here), here.entry.title, a, b, there.digest.file),
    ),
  ];
}

function disagreements<Value>(work: Work, read: (listing: Listing) => Value | undefined) {
  const known = work.listings.flatMap((listing) => {
    const value = read(listing);
    return value === undefined ? [] : [{ listing, value }];
  });
  return known.flatMap(({ listing, value }, index) => {
    const before = known[index - 1];
    return before && before.value !== value ? [[listing, before.listing, value, before.value] as const] : [];
  });
}

function placeOf({ digest, entry }: Listing) {
  return { file: digest.file, line: entry.line };
}
