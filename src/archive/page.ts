import { z } from "astro/zod";
import type { Problem } from "../digest/problem.ts";
import { readFrontMatter, type ContentFile } from "./front-matter.ts";
import { problem } from "./rules.ts";

/** The front matter of `content/pages/<page>.md`. */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1),
  /** One sentence for search engines and link previews. */
  description: z.string().trim().min(1),
});

/** Paths of the site that a page of `content/pages` cannot have. */
const taken = new Set(["papers", "dates", "topics", "organizations", "authors", "search", "pagefind", "404", "index"]);

/** Checks a page, so that what is wrong is told beside all other problems. Astro renders it. */
export function checkPage(file: ContentFile): { problems: Problem[] } {
  const name = file.path.split("/").pop() ?? "";
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.test(name) || taken.has(name.replace(/\.md$/, ""))) {
    const wanted = "made of a–z, 0–9 and single hyphens, and not the name of a part of the site";
    return { problems: [problem("content-name", { file: file.path, line: 1 }, name, wanted)] };
  }
  return { problems: readFrontMatter(file, pageSchema).problems };
}
