import type { Sources } from "../../../src/archive/build.ts";
import { emptyLock } from "../../../src/archive/permalinks/lock.ts";
import { readOverlay, type Overlay } from "../../../src/archive/content/overlay.ts";
import type { Digest, Entry } from "../../../src/digest/digest.ts";

/** A digest of the given entries, each with as little as a title. */
export function digest(day: string, entries: (Partial<Entry> & { title: string })[], suffix = ""): Digest {
  return {
    day,
    file: `seeds/${day}${suffix}.txt`,
    entries: entries.map((entry, index) => ({ line: 10 + 10 * index, ...entry })),
  };
}

/** An overlay as read from front matter; throws where the sample itself is wrong. */
export function overlay(name: string, frontMatter: string, body = ""): Overlay {
  const { overlay: read, problems } = readOverlay({
    path: `content/papers/${name}.md`,
    text: `---\n${frontMatter}\n---\n${body}`,
  });
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}

export function sources(parts: Partial<Sources>): Sources {
  return { digests: [], overlays: [], topics: [], notes: [], lock: emptyLock("content/permalinks.json"), ...parts };
}
