import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { diskFault } from "./disk-fault.ts";
import { isMountPoint, refuseFull } from "./disk-place.ts";
import { makeFolders } from "../integrations/files.ts";
import { isEmpty, isOurs, OutputFolderError, refuseForeign } from "../integrations/output-folder.ts";
import { isRunning } from "./is-running.ts";

/** A folder beside the output folder that a build writes into, so that the last good site stays until the end. */
export interface Workspace {
  /** Absolute path of the folder to write into. */
  folder: string;
  /** Puts the folder in the output folder's place, by two renames. */
  publish: () => Promise<void>;
  /** Removes the folder. */
  discard: () => Promise<void>;
}

/**
 * Opens a workspace beside `outDir`, once it is sure that what stands there may be replaced and that no other build
 * replaces it. Whatever an earlier build that was stopped left behind is put right first.
 *
 * @throws OutputFolderError where `outDir` holds something that Broadsheet did not write, or another build is under way,
 *   or the disk cannot take a site there.
 */
export async function openWorkspace(outDir: string): Promise<Workspace> {
  await makeFolders(dirname(outDir)).catch((error: unknown) => {
    throw new OutputFolderError(
      `OUT_DIR is “${outDir}”, which cannot be made: ${diskFault(error) ?? (error as Error).message}`,
    );
  });
  const busy = await recoverSite(outDir);
  if (busy !== undefined) {
    throw new OutputFolderError(
      `another build writes the same OUT_DIR: wait for it, or remove ${busy} where there is none`,
    );
  }
  await refuseForeign(outDir);
  if (await isMountPoint(outDir)) {
    throw new OutputFolderError(
      `OUT_DIR is “${outDir}”, where a disk is mounted, and a site is put in place by renaming its folder: choose a folder within it`,
    );
  }
  await refuseFull(dirname(outDir), outDir);

  const previous = besides(outDir, "previous");
  const folder = besides(outDir, `next-${process.pid}`);
  await mkdir(folder).catch((error: unknown) => {
    throw new OutputFolderError(
      `OUT_DIR is “${outDir}”, and no folder can be made beside it: ${diskFault(error) ?? (error as Error).message}`,
    );
  });
  return {
    folder,
    async publish() {
      const replaces = existsSync(outDir);
      if (replaces) await rename(outDir, previous);
      try {
        await rename(folder, outDir);
      } catch (error) {
        if (replaces) await rename(previous, outDir);
        throw error;
      }
      await rm(previous, { recursive: true, force: true });
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Puts right what a build of `outDir` that was stopped left behind: its workspace goes, and a site that it had moved
 * away comes back. Where another build is under way it touches nothing and gives the path of that build's workspace.
 */
export async function recoverSite(outDir: string): Promise<string | undefined> {
  const workspaces = await workspacesOf(outDir);
  const busy = workspaces.find(({ pid }) => pid !== process.pid && isRunning(pid));
  if (busy) return busy.path;
  for (const { path } of workspaces) await rm(path, { recursive: true, force: true });
  await bringBack(outDir, besides(outDir, "previous"));
  return undefined;
}

/** After a stop between the two renames the last good site is the one that was moved away. */
async function bringBack(outDir: string, previous: string): Promise<void> {
  if (!existsSync(previous)) return;
  if (isOurs(outDir)) {
    await rm(previous, { recursive: true, force: true });
  } else if (await isEmpty(outDir)) {
    await rm(outDir, { recursive: true, force: true });
    await rename(previous, outDir);
  }
}

async function workspacesOf(outDir: string): Promise<{ path: string; pid: number }[]> {
  const prefix = basename(besides(outDir, "next-"));
  const beside = await readdir(dirname(outDir)).catch(() => []);
  const names = beside.filter((name) => name.startsWith(prefix));
  return names
    .filter((name) => /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => ({ path: join(dirname(outDir), name), pid: Number(name.slice(prefix.length)) }));
}

/** A hidden sibling of the output folder: on the same file system, so that a rename is enough. */
function besides(outDir: string, name: string): string {
  return join(dirname(outDir), `.${basename(outDir)}-${name}`);
}
