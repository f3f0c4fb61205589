import { join } from "node:path";
import type { Progress } from "../../../src/ingest/progress.ts";
import { temporaryFolder, type Files } from "../../harness/temporary-folder.ts";

/** Folders of an archive with these seeds and this content. */
export async function archiveFolders(seeds: Files, content: Files = {}) {
  const put = (folder: string, files: Files) =>
    Object.fromEntries(Object.entries({ ".gitkeep": "", ...files }).map(([name, text]) => [`${folder}/${name}`, text]));
  const folder = await temporaryFolder({ ...put("seeds", seeds), ...put("content", content) });
  return { seedsDir: join(folder, "seeds"), contentDir: join(folder, "content") };
}

/** Keeps what a run tells. */
export function notebook(): Progress & { text: () => string } {
  const told: string[] = [];
  return { show: () => undefined, tell: (text) => told.push(text), end: () => undefined, text: () => told.join("") };
}
