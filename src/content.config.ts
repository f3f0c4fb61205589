import { defineCollection } from "astro:content";
import { dateSchema } from "./archive/archive.ts";
import { pageSchema } from "./archive/content/site-page.ts";
import { tombstoneSchema } from "./archive/permalinks/tombstones.ts";
import { archiveLoaders } from "./loaders/archive-loader.ts";
import { editionEntrySchema, listEntrySchema, paperEntrySchema } from "./loaders/entries.ts";
import { pageLoader } from "./loaders/page-loader.ts";
import { environment } from "./site.ts";

const fromArchive = archiveLoaders(environment);

export const collections = {
  papers: defineCollection({ loader: fromArchive("papers"), schema: paperEntrySchema }),
  editions: defineCollection({ loader: fromArchive("editions"), schema: editionEntrySchema }),
  dates: defineCollection({ loader: fromArchive("dates"), schema: dateSchema }),
  lists: defineCollection({ loader: fromArchive("lists"), schema: listEntrySchema }),
  tombstones: defineCollection({ loader: fromArchive("tombstones"), schema: tombstoneSchema }),
  pages: defineCollection({ loader: pageLoader(`${environment.contentDir}/pages`), schema: pageSchema }),
};
