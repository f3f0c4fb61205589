import type { AstroIntegration } from "astro";
import { citationFormats } from "../citation-formats.ts";

/**
 * A route for the files of citations in each format. Injected, since a file of `src/pages` would be needed for each
 * ending: a development server finds no file where the ending is a part of a parameter.
 */
export function citationRoutes(): AstroIntegration {
  return {
    name: "broadsheet:citation-routes",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        for (const { ending } of citationFormats) {
          injectRoute({
            pattern: `/[collection]/[list].${ending}`,
            entrypoint: new URL("../pages/_citations.ts", import.meta.url),
          });
        }
      },
    },
  };
}
