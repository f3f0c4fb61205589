import { defineCollection } from "astro:content";
import { authorPageSchema, dateSchema, organizationPageSchema } from "./archive/archive.ts";
import { pageSchema } from "./archive/content/site-page.ts";
import { tombstoneSchema } from "./archive/permalinks/tombstones.ts";
import { archiveLoaders } from "./loaders/archive-loader.ts";
import { editionEntrySchema, paperEntrySchema, topicEntrySchema } from "./loaders/entries.ts";
import { pageLoader } from "./loaders/page-loader.ts";
import { environment } from "./site.ts";

const fromArchive = archiveLoaders(environment);

export const collections = {
  papers: defineCollection({ loader: fromArchive("papers"), schema: paperEntrySchema }),
  editions: defineCollection({ loader: fromArchive("editions"), schema: editionEntrySchema }),
  dates: defineCollection({ loader: fromArchive("dates"), schema: dateSchema }),
  topics: defineCollection({ loader: fromArchive("topics"), schema: topicEntrySchema }),
  organizations: defineCollection({ loader: fromArchive("organizations"), schema: organizationPageSchema }),
  authors: defineCollection({ loader: fromArchive("authors"), schema: authorPageSchema }),
  tombstones: defineCollection({ loader: fromArchive("tombstones"), schema: tombstoneSchema }),
  pages: defineCollection({ loader: pageLoader(`${environment.contentDir}/pages`), schema: pageSchema }),
};
