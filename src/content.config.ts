import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { dateSchema, organizationPageSchema } from "./archive/archive.ts";
import { pageSchema } from "./archive/page.ts";
import { archiveLoader } from "./loaders/archive-loader.ts";
import {
  dateEntries,
  editionEntries,
  editionEntrySchema,
  organizationEntries,
  paperEntries,
  paperEntrySchema,
  topicEntries,
  topicEntrySchema,
} from "./loaders/entries.ts";
import { environment } from "./site.ts";

const { seedsDir, contentDir } = environment;
const folders = { seedsDir, contentDir };

export const collections = {
  papers: defineCollection({ loader: archiveLoader("papers", folders, paperEntries), schema: paperEntrySchema }),
  editions: defineCollection({
    loader: archiveLoader("editions", folders, editionEntries),
    schema: editionEntrySchema,
  }),
  dates: defineCollection({ loader: archiveLoader("dates", folders, dateEntries), schema: dateSchema }),
  topics: defineCollection({ loader: archiveLoader("topics", folders, topicEntries), schema: topicEntrySchema }),
  organizations: defineCollection({
    loader: archiveLoader("organizations", folders, organizationEntries),
    schema: organizationPageSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: `${contentDir}/pages`, pattern: "*.md" }),
    schema: pageSchema,
  }),
};
