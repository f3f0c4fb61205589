/**
 * What a listing counts of a paper: each fact is a row here and known to the readers that find it in a capture. How
 * listings are merged, pages, search, feeds, mails and `papers.jsonl` read this table, and so does the type of an entry.
 */
export interface Fact {
  /** One of what is counted; with an s at its end, several. */
  noun: string;
  /** What `papers.schema.json` says of it. */
  described: string;
  /** Of the counts of all listings that have one, the oldest first: the paper's. */
  merge: (counts: readonly number[]) => number | undefined;
  /** Where readers see it. `papers.jsonl` has every fact. */
  shownIn: readonly Viewer[];
  /** By what name a list can be sorted by it, and whether it can where no paper of the list has it. */
  sortsLists?: { name: string; always: boolean };
  /** By what name the results of a search can be sorted by it. */
  sortsResults?: string;
}

/** A list of papers, a paper's own page, a result of a search, a feed, a mail. */
export type Viewer = "list" | "page" | "search" | "feed" | "mail";

const newest: Fact["merge"] = (counts) => counts.at(-1);

/** In the order in which they are shown. */
export const facts = {
  upvotes: {
    noun: "upvote",
    described: "Upvotes at the newest listing that counts them",
    merge: newest,
    shownIn: ["list", "page", "feed"],
    sortsLists: { name: "trending (upvotes)", always: false },
  },
  comments: {
    noun: "comment",
    described: "Comments at the newest listing",
    merge: newest,
    shownIn: ["list", "page", "search", "feed", "mail"],
    sortsLists: { name: "comments", always: true },
    sortsResults: "most comments",
  },
} as const satisfies Record<string, Fact>;

export type FactName = keyof typeof facts;

/** What is known of an entry or a paper: whole numbers from 0. */
export type Facts = { [Name in FactName]?: number };

/** The same as schemas give it. */
export type KnownFacts = { readonly [Name in FactName]?: number | undefined };

/** Facts by which the results of a search can be sorted. */
export type SortingFact = {
  [Name in FactName]: (typeof facts)[Name] extends { sortsResults: string } ? Name : never;
}[FactName];

/** The rows in their order, each as any fact can be. */
export const factRows = Object.entries(facts) as [FactName, Fact][];

/** The names of facts in the order of the alphabet, in which data have them. */
export const factNames: readonly FactName[] = factRows.map(([name]) => name).sort();

/** Facts by which the results of a search can be sorted, in the order in which they are offered. */
export const sortingFacts = factRows.flatMap(([name, { sortsResults }]) =>
  sortsResults === undefined ? [] : [name as SortingFact],
);

/** Those that results show or are sorted by: the search index keeps them. */
export const searchedFacts: readonly FactName[] = factNames.filter((name) => {
  const { shownIn, sortsResults }: Fact = facts[name];
  return shownIn.includes("search") || sortsResults !== undefined;
});

/** What is given for each fact, by its name. */
export function eachFact<Value>(give: (name: FactName, fact: Fact) => Value): Record<FactName, Value> {
  return Object.fromEntries(factNames.map((name) => [name, give(name, facts[name])])) as Record<FactName, Value>;
}
