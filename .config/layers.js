import { readdirSync } from "node:fs";

/**
 * Who may import whom, as ESLint rules: data flows in one direction, and nothing knows of anything to its right.
 * A folder that is not named here may import all of them.
 *
 * @type {Record<string, { may: string[]; types?: string[]; pure?: true }>}
 */
const rooms = {
  digest: { may: [], pure: true },
  markdown: { may: [], pure: true },
  // Titles are compared, and formulas checked, in the form that the Markdown processor gives them.
  archive: { may: ["digest/", "markdown/"], pure: true },
  exports: {
    may: [
      "archive/name.ts",
      "data/urls.ts",
      "data/bylines.ts",
      "data/counts.ts",
      "data/days.ts",
      "data/links.ts",
      "data/long-lists.ts",
      "site.ts",
    ],
    types: ["archive/", "digest/", "loaders/"],
    pure: true,
  },
  // Nothing that reads the environment of a build; `endings.ts`, which the reader's browser runs, imports nothing at all.
  "exports/citations": { may: ["archive/name.ts"], types: ["archive/"], pure: true },
  loaders: { may: ["digest/", "markdown/", "archive/", "site.ts"] },
  ingest: { may: ["digest/", "archive/", "loaders/sources.ts", "loaders/report.ts", "data/counts.ts"] },
  data: { may: ["archive/", "digest/", "loaders/", "site.ts"] },
  // Runs in the reader's browser: nothing that reads the environment of a build.
  search: {
    may: [
      "data/counts.ts",
      "data/days.ts",
      "data/data-file.ts",
      "digest/arxiv-id.ts",
      "exports/citations/endings.ts",
      "reading/",
    ],
  },
  // The reader's own list, kept in the browser.
  reading: {
    may: ["data/anchors.ts", "data/counts.ts", "data/data-file.ts", "data/days.ts", "exports/citations/endings.ts"],
  },
  // Runs in the reader's browser too, as service worker, as control on a page, or in the copy on disk.
  offline: { may: [] },
  // An edition as a mail, and its sending: knows an edition and its papers, and nothing of the site's pages.
  mail: {
    may: [
      "data/urls.ts",
      "data/bylines.ts",
      "data/counts.ts",
      "data/days.ts",
      "data/excerpts.ts",
      "exports/absolute-links.ts",
      "exports/xml.ts",
      "markdown/typographic-quotes.ts",
      "site.ts",
    ],
    types: ["archive/", "loaders/"],
  },
  // What search loads beside Pagefind's index, and what a saved copy is made of, is written by the code beside which it
  // is read.
  integrations: {
    may: [
      "data/urls.ts",
      "exports/citations/endings.ts",
      "exports/sitemap.ts",
      "offline/catalogue.ts",
      "offline/recipe.ts",
      "reading/day-citations.ts",
      "search/vocabulary.ts",
      "search/orders.ts",
      "search/facet-table.ts",
      "search/concealed.ts",
      "site.ts",
    ],
    types: ["archive/", "digest/"],
  },
};

/** Every room there is, so that a new one is closed to all who are not let in. */
const folders = readdirSync(new URL("../src", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export const layers = Object.entries(rooms).map(([room, { may, types = [], pure }]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: outside([room, ...may, ...types]),
            message: `${room}/ may import ${listed(may)} of ours, and types of ${listed(types)}.`,
          },
          ...types.map((place) => ({
            // But for files that are named in `may`.
            regex: `^(?:\\.\\./)+(?!${alternatives(["-", ...may])})${place}`,
            allowTypeImports: true,
            message: `${room}/ may import only types of ${place}`,
          })),
          // Run by plain Node and Vitest, where Astro's virtual modules do not exist.
          ...(pure ? [{ regex: "^astro:", message: `${room}/ is pure and knows nothing of astro:* modules.` }] : []),
        ],
      },
    ],
  },
}));

/**
 * Matches imports of a room of `src/` other than these.
 *
 * @param {string[]} places
 */
function outside(places) {
  return `^(?:\\.\\./)+(?!${alternatives(places)})(?:(?:${folders.join("|")})/|site\\.ts$)`;
}

/** @param {string[]} places */
function alternatives(places) {
  return places.map((place) => place.replace(".", "\\.")).join("|");
}

/** @param {string[]} places */
function listed(places) {
  return places.join(", ") || "nothing";
}
