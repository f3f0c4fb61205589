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
    may: ["data/urls.ts", "data/bylines.ts", "data/counts.ts", "data/days.ts", "site.ts"],
    types: ["archive/", "loaders/"],
    pure: true,
  },
  loaders: { may: ["digest/", "markdown/", "archive/", "site.ts"] },
  ingest: { may: ["digest/", "archive/", "loaders/sources.ts", "loaders/report.ts", "data/counts.ts"] },
  data: { may: ["archive/", "digest/", "loaders/", "site.ts"] },
  // Runs in the reader's browser: nothing that reads the environment of a build.
  search: { may: ["data/days.ts"] },
  integrations: { may: ["data/urls.ts", "site.ts"], types: ["archive/"] },
};

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
            regex: `^(?:\\.\\./)+${place}`,
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
  const others =
    "archive|cli|components|data|digest|exports|ingest|integrations|layouts|loaders|markdown|pages|search|styles";
  return `^(?:\\.\\./)+(?!${places.map((place) => place.replace(".", "\\.")).join("|")})(?:(?:${others})/|site\\.ts$)`;
}

/** @param {string[]} places */
function listed(places) {
  return places.join(", ") || "nothing";
}
