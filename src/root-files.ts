/** A file at the root of the site, and which copies hold it. */
interface RootFile {
  name: string;
  /** Whether the copy holds it that a reader's browser saves. */
  isSaved: boolean;
  /** Whether the copy holds it that works from a folder on disk. */
  isPortable: boolean;
}

/**
 * Files at the root of which several rooms speak: some are written by a step of the build, others by the route of the
 * same name in `pages/`.
 */
export const rootFiles = {
  /** What changes daily for the whole archive, and by which Broadsheet knows a folder that it wrote. */
  edition: { name: "edition.json", isSaved: false, isPortable: false },
  /** The service worker. */
  worker: { name: "worker.js", isSaved: false, isPortable: false },
  /** What hosts read of paths that lead to others. */
  redirects: { name: "_redirects", isSaved: false, isPortable: false },
  robots: { name: "robots.txt", isSaved: false, isPortable: false },
  /** For programs, as a feed is; a folder on disk has readers that are programs too. */
  llms: { name: "llms.txt", isSaved: false, isPortable: true },
  jsonFeed: { name: "feed.json", isSaved: false, isPortable: true },
  /** By which a device installs the site; nothing on disk can be installed. */
  manifest: { name: "manifest.webmanifest", isSaved: true, isPortable: false },
  /** The portable copy itself. */
  portable: { name: "broadsheet-portable.zip", isSaved: false, isPortable: false },
} as const satisfies Record<string, RootFile>;

/** The file at a path below the base, where it is one of these. */
export function rootFileAt(path: string): RootFile | undefined {
  return Object.values(rootFiles).find(({ name }) => name === path);
}
