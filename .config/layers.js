/**
 * Who may import whom in `src/`, checked by `tests/checks/layers.ts` for TypeScript and Astro's components alike: data
 * flows in one direction, and nothing knows of anything below it here but what its row names.
 *
 * A place is a folder (`digest/`) with all below it, or a file, seen from `src/`. A file belongs to the narrowest place
 * that names it, and may import what lies in the places of its row, which stand first. Of `types` only types may be
 * imported.
 *
 * `runs` says where the code runs, and so what it may import besides:
 * - `anywhere`: pure, also at the reader's: no `node:*`, no `astro:*`, and code only of what runs anywhere too;
 * - `browser`: the same, and code of the other rooms of the browser;
 * - `node`: in plain Node and in Vitest, where Astro's virtual modules do not exist: no `astro:*`, and no code that
 *   needs them;
 * - `astro`: within Astro's build alone.
 *
 * @typedef {object} Layer
 * @property {string[]} places
 * @property {"anywhere" | "browser" | "node" | "astro"} runs
 * @property {string[]} may
 * @property {string[]} [types]
 * @property {boolean} [isLeaf] every room may import it
 * @property {string} why
 */

/** @type {Layer[]} */
export const layers = [
  // Tables and small pure files that every room may read.
  {
    places: [
      "operator-error.ts",
      "defined-fields.ts",
      "facts.ts",
      "citation-formats.ts",
      "markup.ts",
      "root-files.ts",
      "search-fields.ts",
      "search-files.ts",
    ],
    runs: "anywhere",
    may: [],
    types: ["browser/search/query.ts"],
    isLeaf: true,
    why: "what every room reads knows of none",
  },
  {
    places: ["paths.ts"],
    runs: "anywhere",
    may: ["paths/"],
    isLeaf: true,
    why: "build and browser spell paths alike, and ask here",
  },
  { places: ["paths/"], runs: "anywhere", may: [], why: "the table of the kinds of pages knows no page" },

  { places: ["site.ts"], runs: "node", may: [], why: "it is read before all else" },
  { places: ["styles/"], runs: "anywhere", may: [], why: "a look knows nothing of what it is for" },

  // From captures to the archive.
  { places: ["digest/"], runs: "anywhere", may: [], why: "a capture is read without knowing what becomes of it" },
  { places: ["markdown/"], runs: "anywhere", may: [], why: "it turns text into HTML, whoever's text it is" },
  {
    places: ["archive/"],
    runs: "node",
    may: ["digest/", "markdown/"],
    why: "it knows digests and what curators wrote, and nothing of the site that shows it",
  },
  {
    places: ["archive/names/person-name.ts"],
    runs: "anywhere",
    may: [],
    why: "citations at the reader's part names too",
  },
  {
    places: ["archive/names/"],
    runs: "node",
    may: ["digest/arxiv-id.ts", "markdown/", "archive/rules.ts", "archive/permalinks/lock.ts"],
    types: ["digest/", "archive/identity/", "archive/permalinks/"],
    why: "a name is made of a title or an id; the lock file says which were given",
  },
  {
    places: ["archive/content/"],
    runs: "node",
    may: ["digest/paragraph-marks.ts", "markdown/", "archive/names/", "archive/rules.ts"],
    types: ["digest/"],
    why: "a curator's file is read by itself",
  },
  {
    places: ["archive/identity/"],
    runs: "node",
    may: ["digest/", "archive/names/", "archive/rules.ts", "archive/permalinks/lock.ts"],
    types: ["archive/content/"],
    why: "which entries are one work is decided before anything is made of the work",
  },
  {
    places: ["archive/permalinks/"],
    runs: "node",
    may: ["digest/arxiv-id.ts", "archive/names/", "archive/identity/", "archive/rules.ts"],
    types: ["archive/archive.ts", "archive/content/", "digest/"],
    why: "a path is given to a work, whatever the work is shown as",
  },
  {
    places: ["archive/lists/"],
    runs: "node",
    may: ["archive/names/"],
    types: ["archive/", "digest/"],
    why: "a list is made of papers that are finished",
  },

  // From the archive to pages, feeds and mails.
  {
    places: ["loaders/"],
    runs: "node",
    may: ["digest/", "markdown/", "archive/"],
    why: "it reads files, and gives the archive to Astro",
  },
  {
    places: ["content.config.ts"],
    runs: "astro",
    may: ["archive/", "loaders/", "site.ts"],
    why: "it is a table of contents",
  },
  {
    places: ["data/anchors.ts", "data/counts.ts", "data/days.ts", "data/fact-texts.ts"],
    runs: "anywhere",
    may: [],
    types: ["digest/"],
    why: "pages and the reader's browser write days and numbers alike",
  },
  {
    places: ["data/"],
    runs: "node",
    may: ["archive/names/", "site.ts"],
    types: ["archive/", "digest/", "loaders/"],
    why: "what pages are told is put into words here, from what the archive says",
  },
  {
    places: ["data/queries.ts", "data/cited-lists.ts", "data/moved-parts.ts", "data/site-look.ts"],
    runs: "astro",
    may: ["archive/lists/memberships.ts", "data/", "styles/"],
    types: ["archive/", "loaders/"],
    why: "only these ask Astro, for its collections and for a file's text",
  },
  {
    places: ["exports/"],
    runs: "node",
    may: [
      "archive/names/person-name.ts",
      "data/bylines.ts",
      "data/counts.ts",
      "data/days.ts",
      "data/fact-texts.ts",
      "data/long-lists.ts",
      "data/paper-links.ts",
      "data/urls.ts",
      "site.ts",
    ],
    types: ["archive/", "digest/", "loaders/", "styles/"],
    why: "an export is a pure function of what it is given",
  },
  {
    places: ["exports/citations/"],
    runs: "anywhere",
    may: ["archive/names/person-name.ts"],
    types: ["archive/"],
    why: "a citation is written at the reader's too",
  },
  { places: ["exports/icon/"], runs: "anywhere", may: [], types: ["styles/"], why: "an icon is a drawing and a look" },
  {
    places: ["mail/"],
    runs: "node",
    may: [
      "data/bylines.ts",
      "data/counts.ts",
      "data/days.ts",
      "data/excerpts.ts",
      "data/fact-texts.ts",
      "data/urls.ts",
      "exports/absolute-links.ts",
      "exports/escape-xml.ts",
      "markdown/typographic-quotes.ts",
      "site.ts",
    ],
    types: ["archive/", "loaders/", "styles/"],
    why: "a mail knows an edition and its papers, and nothing of pages",
  },
  {
    places: ["ingest/"],
    runs: "node",
    may: [
      "archive/",
      "data/counts.ts",
      "digest/",
      "loaders/format-problems.ts",
      "loaders/plain-file.ts",
      "loaders/sources.ts",
    ],
    why: "a capture is added after it was read as the build would read it",
  },

  // What runs at the reader's.
  {
    places: ["browser/load-file.ts"],
    runs: "browser",
    may: [],
    why: "it fetches a file and knows none of them",
  },
  {
    places: ["browser/platform.ts"],
    runs: "browser",
    may: [],
    why: "it knows what browsers lack, and not what for",
  },
  {
    places: ["browser/marked.ts"],
    runs: "browser",
    may: [],
    why: "it finds what is marked, whatever that is",
  },
  {
    places: ["browser/reading/"],
    runs: "browser",
    may: [
      "browser/load-file.ts",
      "browser/marked.ts",
      "browser/platform.ts",
      "data/anchors.ts",
      "data/counts.ts",
      "data/days.ts",
      "exports/citations/records.ts",
    ],
    why: "every page loads it: small files, and nothing of a build",
  },
  {
    places: ["browser/offline/"],
    runs: "browser",
    may: ["browser/marked.ts", "browser/platform.ts"],
    why: "a worker is one script, which a reader keeps until the next visit",
  },
  {
    places: ["browser/search/query.ts", "browser/search/pagefind-api.ts"],
    runs: "browser",
    may: [],
    why: "words, engine and view all speak of them",
  },
  {
    places: ["browser/search/words/"],
    runs: "browser",
    may: ["browser/load-file.ts", "digest/arxiv-id.ts"],
    types: ["browser/search/pagefind-api.ts"],
    why: "words are understood without knowing what is found",
  },
  {
    places: ["browser/search/engine/"],
    runs: "browser",
    may: ["browser/load-file.ts", "browser/platform.ts", "browser/search/query.ts", "browser/search/words/"],
    types: ["browser/search/pagefind-api.ts"],
    why: "another engine is another room: it searches, and shows nothing",
  },
  {
    places: ["browser/search/view/"],
    runs: "browser",
    may: [
      "browser/marked.ts",
      "browser/reading/",
      "browser/search/",
      "data/counts.ts",
      "data/days.ts",
      "data/fact-texts.ts",
    ],
    why: "it shows what the engine found, and saves and exports as the reader's list does",
  },

  // What a reader sees.
  {
    places: ["layouts/"],
    runs: "astro",
    may: ["components/chrome/", "components/follow/", "data/", "site.ts", "styles/"],
    why: "a layout is the frame of a page, whatever the page shows",
  },
  {
    places: ["components/chrome/"],
    runs: "astro",
    may: ["components/search/SearchDialog.astro", "data/", "layouts/", "site.ts"],
    types: ["archive/"],
    why: "it is around every page, and knows the papers of none",
  },
  {
    places: ["components/follow/"],
    runs: "astro",
    may: ["browser/offline/", "data/", "site.ts"],
    why: "it offers ways to follow the site, and shows no papers",
  },
  { places: ["components/saved/"], runs: "astro", may: ["browser/reading/", "data/"], why: "the list is the reader's" },
  {
    places: ["components/search/"],
    runs: "astro",
    may: ["browser/marked.ts", "browser/search/", "components/saved/", "data/", "exports/citations/"],
    why: "it draws what the search of the browser fills",
  },
  {
    places: ["components/lists/"],
    runs: "astro",
    may: ["browser/marked.ts", "components/saved/", "data/", "exports/", "layouts/", "markdown/typographic-quotes.ts"],
    types: ["archive/", "loaders/"],
    why: "a list is the same on every page that has one",
  },
  {
    places: ["components/dates/"],
    runs: "astro",
    may: ["browser/reading/", "components/chrome/", "components/lists/", "components/saved/", "data/", "layouts/"],
    types: ["archive/", "digest/", "loaders/"],
    why: "a date shows lists",
  },
  {
    places: ["components/paper/"],
    runs: "astro",
    may: [
      "browser/reading/copy-citation.ts",
      "browser/search/engine/display-only.ts",
      "browser/search/words/also-written.ts",
      "data/",
      "exports/",
    ],
    why: "a paper is shown by itself; what search reads of its page is written as search reads it",
  },
  {
    places: ["pages/"],
    runs: "astro",
    may: ["components/", "data/", "exports/", "layouts/", "site.ts", "styles/"],
    types: ["archive/", "loaders/"],
    why: "a page chooses data and a layout, and does no more",
  },

  // After the pages.
  {
    places: ["integrations/"],
    runs: "node",
    may: [
      "archive/last-changes.ts",
      "browser/offline/catalogue.ts",
      "browser/offline/manifest.ts",
      "browser/search/engine/display-only.ts",
      "browser/search/engine/facet-index.ts",
      "browser/search/engine/hit.ts",
      "browser/search/engine/sort-index.ts",
      "browser/search/words/vocabulary.ts",
      "data/counts.ts",
      "data/urls.ts",
      "exports/citations/records.ts",
      "exports/write-sitemap.ts",
      "loaders/format-problems.ts",
      "loaders/read-snapshot.ts",
      "loaders/snapshot.ts",
      "site.ts",
    ],
    types: ["archive/", "digest/", "loaders/"],
    why: "it works on the written site; a file is written by the code beside which it is read",
  },

  // The commands.
  {
    places: ["cli/"],
    runs: "node",
    may: [
      "archive/permalinks/",
      "data/counts.ts",
      "data/urls.ts",
      "digest/",
      "ingest/",
      "integrations/",
      "loaders/",
      "mail/",
      "site.ts",
      "styles/look.ts",
    ],
    why: "a command reads, reports and calls those who do the work",
  },
  {
    places: ["cli/bench/"],
    runs: "node",
    may: [
      "../tests/harness/",
      "archive/",
      "browser/offline/",
      "browser/search/",
      "cli/",
      "data/",
      "digest/",
      "exports/",
      "integrations/",
      "site.ts",
    ],
    why: "a bench measures any room",
  },
];

/** Files of one name in different rooms, and why they are called so. Routes need no reason: their name is their address. */
export const sameNames = {
  rules: "each is its room's table of what may be wrong in an input, in the words of `digest/problem.ts`",
};
