import { z } from "astro/zod";
import type { Problem } from "../../digest/problem.ts";
import { relativeImages } from "../../markdown/index.ts";
import { readFrontMatter, type ContentFile } from "./front-matter.ts";
import { problem } from "../rules.ts";
import { pageAt } from "../../paths.ts";

/** The front matter of `content/pages/<page>.md`. */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1),
  /** One sentence for search engines and link previews. */
  description: z.string().trim().min(1),
});

/** An image that a page names by its place beside it. */
export interface PageImage {
  /** The page's path, as problems show it. */
  file: string;
  line: number;
  address: string;
}

/** Checks a page, so that what is wrong is told beside all other problems. Astro renders it. */
export function checkPage(file: ContentFile): { problems: Problem[]; images: PageImage[] } {
  const name = file.path.split("/").pop() ?? "";
  const stem = name.replace(/\.md$/, "");
  if (pageAt(`${stem}/`)?.kind !== "pages") {
    const wanted = "made of a–z, 0–9 and single hyphens, short, and not the name of a part of the site or of a device";
    return { problems: [problem("content-name", { file: file.path, line: 1 }, name, wanted)], images: [] };
  }
  const { result, problems } = readFrontMatter(file, pageSchema);
  const images = result ? relativeImages(result.body) : [];
  return {
    problems,
    images: images.map(({ address, line }) => ({
      file: file.path,
      line: (result?.bodyLine ?? 1) + line - 1,
      address,
    })),
  };
}
