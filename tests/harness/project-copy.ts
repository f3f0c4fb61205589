import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { root } from "./node.ts";
import { once } from "./once.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/**
 * The copy of the project that the tests of one worker build with. Builds of one project take turns, and those of
 * several workers would wait for each other.
 *
 * @returns the copy's folder, absolute
 */
export async function ownProject(): Promise<string> {
  const worker = process.env["VITEST_POOL_ID"] ?? "0";
  return await once(join(inject("runFolder"), "shared", `project-${worker}.json`), copyProject);
}

/** Copies what a build needs of the repository; the packages are those of the repository itself. */
export async function copyProject(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ["src", "public", "content", "astro.config.mjs", "package.json", "tsconfig.json"]) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}
