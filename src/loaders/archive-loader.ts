import { createHash } from "node:crypto";
import { sep } from "node:path";
import type { DataStore, Loader, LoaderContext } from "astro/loaders";
import type { Archive } from "../archive/archive.ts";
import { readArchive, type Folders, type LoadedArchive } from "./sources.ts";

/** One entry of a collection: its id, its data, and HTML where it has a text. */
export interface CollectionEntry {
  id: string;
  data: Record<string, unknown>;
  html?: string;
}

/** Gives an entry to a collection for each thing of the archive that it holds. */
type EntriesOf = (archive: Archive) => Iterable<CollectionEntry>;

/**
 * Fills collections from the archive, which is read once for all of them. In `npm run dev` all are filled again, one
 * after the other, whenever an input changes; problems are then told with `report`. In a build they have been reported
 * before Astro starts.
 */
export function archiveLoaders(folders: Folders, report: (loaded: LoadedArchive) => void) {
  let archive = readArchive(folders);
  const refills: (() => Promise<void>)[] = [];
  let refilled: Promise<void> | undefined;

  const refillAll = async () => {
    archive = readArchive(folders);
    report(await archive);
    for (const refill of refills) await refill();
  };
  const watch = (watcher: NonNullable<LoaderContext["watcher"]>) => {
    const inputs = [folders.seedsDir, folders.contentDir];
    watcher.add(inputs);
    watcher.on("all", (_event, path) => {
      if (inputs.some((folder) => path.startsWith(folder + sep)))
        refilled = (refilled ?? Promise.resolve()).then(refillAll);
    });
  };

  return (name: string, entriesOf: EntriesOf): Loader => ({
    name: `broadsheet-${name}`,
    async load(context) {
      const refill = async () => fill(context, entriesOf((await archive).archive));
      await refill();
      if (!context.watcher) return;
      if (refills.length === 0) watch(context.watcher);
      refills.push(refill);
    },
  });
}

async function fill({ store, parseData }: LoaderContext, entries: Iterable<CollectionEntry>): Promise<void> {
  store.clear();
  for (const { id, data, html } of entries) {
    const entry: Parameters<DataStore["set"]>[0] = {
      id,
      data: await parseData({ id, data }),
      digest: createHash("sha256")
        .update(JSON.stringify([data, html]))
        .digest("base64url"),
    };
    if (html !== undefined) entry.rendered = { html };
    store.set(entry);
  }
}
