/** What the site uses of the engine that Pagefind writes beside its index. */
export interface Pagefind {
  /** `null` finds every paper that the filters let through. */
  search(text: string | null, options: SearchOptions): Promise<Answer>;
  filters(): Promise<Counts>;
  destroy(): Promise<void>;
}

export interface SearchOptions {
  filters: Record<string, { any: string[] }>;
  sort: Record<string, "desc">;
}

export interface Answer {
  /** The best first. `data` fetches what is shown of a result. */
  results: { data(): Promise<Fragment> }[];
  /** How many results would be left with one more filter. */
  filters: Counts;
}

export interface Fragment {
  url: string;
  /** Escaped, with `<mark>`. */
  excerpt: string;
  /** As written in the page: text, never to be read as HTML. */
  meta: Record<string, string | undefined>;
}

/** Facet to value to number of papers. */
export type Counts = Record<string, Record<string, number>>;

/** Where the index of a site lies, as root-relative paths that end in a slash. */
export interface IndexPlace {
  /** The site's base. */
  base: string;
  /** The folder that Pagefind wrote. */
  bundle: string;
}

/**
 * Loads the engine and opens the index.
 *
 * @param attempt how often it was tried before: browsers remember a module that failed under its address
 * @throws where the engine cannot be loaded; a broken index shows with the first search or `filters()`
 */
export async function loadPagefind({ base, bundle }: IndexPlace, attempt: number): Promise<Pagefind> {
  const address = `${bundle}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ""}`;
  const module = (await import(/* @vite-ignore */ address)) as { createInstance(options: object): Pagefind };
  return module.createInstance({ basePath: bundle, baseUrl: base, excerptLength: 44, ranking });
}

/** Whether the index is there and holds no paper at all, which Pagefind reports like a broken one. */
export async function isEmptyIndex({ bundle }: IndexPlace): Promise<boolean> {
  try {
    const response = await fetch(`${bundle}pagefind-entry.json`);
    const entry = (await response.json()) as { languages: object };
    return Object.keys(entry.languages).length === 0;
  } catch {
    return false;
  }
}

/** See https://pagefind.app/docs/ranking/ for what each number does. */
const ranking = {
  // `expert` finds `experts` before `expertise`: names in this field differ by one letter.
  termSimilarity: 1.6,
  // All abstracts are about as long as one another; a paper without one is no better for being short.
  pageLength: 0.3,
  // The fifth time that an abstract says `model` tells no more than the third.
  termSaturation: 1,
  // `tulu` finds `TÜLU` all the same; `TÜLU` as typed comes first.
  diacriticSimilarity: 0.8,
  metaWeights: {
    // Who knows a title wants that paper.
    title: 8,
    // So does who has its number.
    arxiv: 8,
    // Earlier titles.
    also: 4,
    // Names, which are in no text: of the first authors, of those behind the fold, and of organizations.
    authors: 3,
    others: 3,
    byline: 2,
    // Shown, but not searched: `5` is not looked for among counts of comments, nor `Summary` among labels.
    date: 0,
    comments: 0,
    text: 0,
  },
};
