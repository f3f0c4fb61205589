import type { AstroIntegration } from "astro";
import { afterPages } from "../after-pages.ts";
import { indexSite } from "./index-site.ts";

/** The search index of the site. */
export function searchIndex(): AstroIntegration {
  return afterPages("search", (folder) => indexSite(folder));
}
