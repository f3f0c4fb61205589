import { countOf } from "../data/counts.ts";
import { longDay } from "../data/days.ts";
import { urls } from "../data/urls.ts";
import type { EditionEntry } from "../loaders/entries.ts";
import { stableName } from "../paths.ts";
import { site } from "../site.ts";
import { withAbsoluteLinks } from "./absolute-links.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import { listedText, paperText, type FeedPaper } from "./feed-text.ts";

/** An edition with its papers in the order of its listing. */
export interface FullEdition {
  edition: EditionEntry;
  papers: readonly FeedPaper[];
}

type TopicNames = ReadonlyMap<string, string>;

/** How many editions `/feed.xml` and `/feed.json` hold. */
export const editionsInFeed = 30;
/** From how many editions `/papers.xml` takes its papers. */
export const editionsOfPapers = 14;
/** How many papers the feed of a topic, an organization or an author holds. */
const papersInFeed = 50;

/** An entry an edition: all its papers with their whole texts. `editions`: the newest first. */
export function editionsFeed(editions: readonly FullEdition[], self: string): Feed {
  return {
    name: "feed",
    title: site.name,
    subtitle: site.tagline,
    self,
    page: urls.home(),
    entries: editions.map(editionEntry),
  };
}

/** An entry a paper, each once, in the order of the newest edition that lists it. `editions`: the newest first. */
export function papersFeed(editions: readonly FullEdition[], topics: TopicNames): Feed {
  const papers = new Map(editions.flatMap((it) => it.papers).map((paper) => [paper.permalink, paper]));
  return {
    name: "papers",
    title: `${site.name}: papers`,
    subtitle: "Every paper of the newest editions, one by one",
    self: urls.papersFeed(),
    page: urls.home(),
    entries: [...papers.values()].map((paper) => paperEntry(paper, topics)),
  };
}

/** What has a page with a list of papers: a topic, an organization, an author. */
export interface Collection {
  name: string;
  /** Path of its page. */
  page: string;
  /** Its kind and id, which stay where its path moves: `topics/agents`. */
  path: string;
  papers: readonly FeedPaper[];
}

/**
 * The papers that came to a collection last. Not the newest papers: one that was published years ago and is listed today
 * is news to whoever follows the feed.
 */
export function collectionFeed({ name, page, path, papers }: Collection, topics: TopicNames): Feed {
  return {
    name: path,
    title: `${name} · ${site.name}`,
    subtitle: `Papers of ${name}, as they come to the archive`,
    self: urls.feedBeside(page),
    page,
    entries: latestFirst(papers)
      .slice(0, papersInFeed)
      .map((paper) => paperEntry(paper, topics)),
  };
}

function editionEntry({ edition, papers }: FullEdition): FeedEntry {
  const { day, curator, noteHtml } = edition;
  const page = urls.date(day);
  return {
    path: stableName("dates", day),
    title: `${longDay(day)}: ${countOf(papers.length, "paper")}`,
    page,
    published: day,
    updated: day,
    authors: [curator ?? site.name],
    topics: [],
    html: (noteHtml ? withAbsoluteLinks(noteHtml, page) : "") + papers.map(listedText).join(""),
  };
}

function paperEntry(paper: FeedPaper, topics: TopicNames): FeedEntry {
  const { permalink, titleText, withdrawn, appearances } = paper;
  const days = appearances.map(({ day }) => day);
  return {
    path: stableName("papers", permalink),
    title: withdrawn === undefined ? titleText : `Withdrawn: ${titleText}`,
    page: urls.paper(permalink),
    published: days[0] ?? paper.day,
    updated: days.at(-1) ?? paper.day,
    authors: authorsOf(paper),
    topics: paper.topics.flatMap((id) => ({ id, name: topics.get(id) ?? id })),
    html: paperText(paper),
  };
}

/** All names where their order is known; else what the listing says in place of names, and never names in a made-up order. */
function authorsOf({ authors, authorsUnordered, authorCount, organization }: FeedPaper): readonly string[] {
  if (authors) return authors;
  const count = authorCount ?? authorsUnordered?.length;
  return [count ? countOf(count, "author") : (organization?.name ?? "Authors not known")];
}

/** By the first edition that lists a paper, the newest in front, then by its place there. */
function latestFirst(papers: readonly FeedPaper[]): FeedPaper[] {
  return papers.toSorted((a, b) => {
    const [first, second] = [a.appearances[0], b.appearances[0]];
    if (!first || !second || first.day === second.day) return (first?.position ?? 0) - (second?.position ?? 0);
    return first.day < second.day ? 1 : -1;
  });
}
