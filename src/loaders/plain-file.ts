import { constants, type Stats } from "node:fs";
import { lstat, open, realpath, type FileHandle } from "node:fs/promises";
import { dirname, sep } from "node:path";

/** Largest file that is read as an input, in bytes: a hundred times the capture of a busy day. */
export const largestInput = 64 * 1024 * 1024;

/** Why a file is not read: a rule of `archive/rules.ts`, and what it is told. */
export interface Unread {
  rule: "unreadable-file" | "not-a-file" | "link-out-of-folder" | "file-too-large";
  detail: string;
}

/**
 * Reads a file whole, if it is one: from a pipe or a device there may be no end, and a link may lead to what nobody means
 * to publish. Never waits for another process.
 *
 * @param path absolute
 * @param within absolute folders, of which one must hold what a link leads to; any place will do where none is given
 */
export async function readPlainFile(
  path: string,
  within: readonly string[] = [],
): Promise<{ bytes: Uint8Array } | { unread: Unread }> {
  let file: FileHandle | undefined;
  try {
    const target = within.length > 0 ? await leadsOut(path, within) : undefined;
    if (target !== undefined) return { unread: { rule: "link-out-of-folder", detail: target } };
    // Without waiting for whoever writes into a pipe. Windows has neither: no bit is set there.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const found = await file.stat();
    if (!found.isFile()) return { unread: { rule: "not-a-file", detail: kindOf(found) } };
    if (found.size > largestInput) return { unread: { rule: "file-too-large", detail: megabytes(found.size) } };
    return { bytes: await file.readFile() };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    // Sockets, and devices that are not there, cannot even be opened.
    if (code === "ENXIO") return { unread: { rule: "not-a-file", detail: "a socket or a device" } };
    return { unread: { rule: "unreadable-file", detail: code } };
  } finally {
    await file?.close();
  }
}

/** Where a link leads that leaves all these folders; `undefined` for anything else. */
async function leadsOut(path: string, folders: readonly string[]): Promise<string | undefined> {
  if (!(await lstat(path)).isSymbolicLink()) return undefined;
  const target = await realpath(path);
  const roots = await Promise.all([dirname(path), ...folders].map((folder) => realpath(folder)));
  return roots.some((root) => target.startsWith(root.endsWith(sep) ? root : root + sep)) ? undefined : target;
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return "a folder";
  if (found.isFIFO()) return "a pipe";
  return found.isSocket() ? "a socket" : "a device";
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MiB`;
}
