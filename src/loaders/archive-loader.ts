import { createHash } from "node:crypto";
import type { DataStore, Loader, LoaderContext } from "astro/loaders";
import type { Archive } from "../archive/archive.ts";
import { loadArchive, type Folders } from "./sources.ts";

/** One entry of a collection: its id, its data, and HTML where it has a text. */
export interface CollectionEntry {
  id: string;
  data: Record<string, unknown>;
  body?: string;
  html?: string;
}

/**
 * Fills one collection from the archive. In `npm run dev` it does so again whenever an input changes. Problems are not
 * its business: the build has reported them before Astro starts.
 */
export function archiveLoader(
  name: string,
  folders: Folders,
  entriesOf: (archive: Archive) => Iterable<CollectionEntry>,
): Loader {
  return {
    name: `broadsheet-${name}`,
    async load(context) {
      await fill(context, folders, entriesOf);
      context.watcher?.on("all", (_event, path) => {
        if (!Object.values(folders).some((folder: string) => path.startsWith(folder))) return;
        fill(context, folders, entriesOf).catch((error: unknown) => context.logger.error(String(error)));
      });
      for (const folder of Object.values(folders) as string[]) context.watcher?.add(folder);
    },
  };
}

async function fill(
  { store, parseData }: LoaderContext,
  folders: Folders,
  entriesOf: (archive: Archive) => Iterable<CollectionEntry>,
): Promise<void> {
  const { archive } = await loadArchive(folders);
  store.clear();
  for (const { id, data, body, html } of entriesOf(archive)) {
    const entry: Parameters<DataStore["set"]>[0] = {
      id,
      data: await parseData({ id, data }),
      digest: createHash("sha256")
        .update(JSON.stringify([data, html]))
        .digest("base64url"),
    };
    if (body !== undefined) entry.body = body;
    if (html !== undefined) entry.rendered = { html };
    store.set(entry);
  }
}
