import { sync } from "astro";
import { join } from "node:path";
import { root } from "../harness/node.ts";

/**
 * Writes the types of the content collections to `.astro/`, which `astro check`, TypeScript and ESLint read. Its cache
 * is its own: a build that runs meanwhile keeps hers.
 */
const cacheDir = join(root, "node_modules/.cache/broadsheet-types");
await sync({ root, cacheDir, logLevel: "error", vite: { cacheDir: join(cacheDir, "vite"), logLevel: "error" } });
