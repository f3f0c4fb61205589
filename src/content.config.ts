import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { dateSchema } from "./archive/archive.ts";
import { tombstoneSchema } from "./archive/permalinks/tombstones.ts";
import { pageSchema } from "./archive/content/site-page.ts";
import { formatProblems } from "./loaders/format-problems.ts";
import { archiveLoaders } from "./loaders/archive-loader.ts";
import {
  dateEntries,
  editionEntries,
  editionEntrySchema,
  listEntries,
  listEntrySchema,
  paperEntries,
  paperEntrySchema,
  tombstoneEntries,
} from "./loaders/entries.ts";
import { environment } from "./site.ts";

const fromArchive = archiveLoaders(environment, ({ problems }) => {
  process.stderr.write(formatProblems(problems));
});

export const collections = {
  papers: defineCollection({ loader: fromArchive("papers", paperEntries), schema: paperEntrySchema }),
  editions: defineCollection({
    loader: fromArchive("editions", editionEntries),
    schema: editionEntrySchema,
  }),
  dates: defineCollection({ loader: fromArchive("dates", dateEntries), schema: dateSchema }),
  lists: defineCollection({ loader: fromArchive("lists", listEntries), schema: listEntrySchema }),
  tombstones: defineCollection({ loader: fromArchive("tombstones", tombstoneEntries), schema: tombstoneSchema }),
  pages: defineCollection({
    loader: glob({ base: `${environment.contentDir}/pages`, pattern: "*.md" }),
    schema: pageSchema,
  }),
};
