import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root, absolute. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The Node that runs our commands: the one that runs the tests where it reads TypeScript, so that the tests prove that
 * one; else the one that comes with the packages, as in an npm script.
 */
export function nodePath(): string {
  if (process.features.typescript) return process.execPath;
  const carried = ["bin/node", "bin/node.exe"].map((path) => join(root, "node_modules/node", path)).find(existsSync);
  return carried ?? process.execPath;
}
