import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root, absolute. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The Node that runs our commands: npm scripts have the right one, whoever starts Vitest by hand may not. */
export function nodePath(): string {
  if (Number.parseInt(process.versions.node) >= 24) return process.execPath;
  const carried = ["bin/node", "bin/node.exe"].map((path) => join(root, "node_modules/node", path)).find(existsSync);
  return carried ?? process.execPath;
}
