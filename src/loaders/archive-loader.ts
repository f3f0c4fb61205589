import { createHash } from "node:crypto";
import { sep } from "node:path";
import type { DataStore, Loader, LoaderContext } from "astro/loaders";
import type { CollectionEntry, CollectionName } from "./render-entries.ts";
import { snapshotOf, type Snapshot } from "./snapshot.ts";
import type { Folders } from "./sources.ts";

/**
 * Fills collections from the snapshot of a build. In `npm run dev` all are filled again, one after the other, from a new
 * one whenever an input changes.
 */
export function archiveLoaders({ seedsDir, contentDir }: Folders): (name: CollectionName) => Loader {
  const refills: ((snapshot: Snapshot) => Promise<void>)[] = [];
  let refilled = Promise.resolve();

  const watch = (watcher: NonNullable<LoaderContext["watcher"]>, config: LoaderContext["config"]) => {
    const refillAll = async () => {
      const snapshot = await snapshotOf(config, { again: true });
      for (const refill of refills) await refill(snapshot);
    };
    const inputs = [seedsDir, contentDir];
    watcher.add(inputs);
    watcher.on("all", (_event, path) => {
      if (inputs.some((folder) => path.startsWith(folder + sep))) refilled = refilled.then(refillAll);
    });
  };

  return (name) => ({
    name: `broadsheet-${name}`,
    async load(context) {
      const refill = (snapshot: Snapshot) => fill(context, snapshot.entriesOf(name));
      await refill(await snapshotOf(context.config));
      if (!context.watcher) return;
      if (refills.length === 0) watch(context.watcher, context.config);
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
