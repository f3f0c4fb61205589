import { entriesOf } from "./render-entries.ts";
import type { Snapshot } from "./snapshot.ts";
import { readArchive, type Folders } from "./sources.ts";

/** Reads and merges all inputs. */
export async function readSnapshot(folders: Folders): Promise<Snapshot> {
  const loaded = await readArchive(folders);
  return { ...loaded, entriesOf: (collection) => entriesOf[collection](loaded.archive) };
}
