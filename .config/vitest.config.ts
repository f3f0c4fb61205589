import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { hangs } from "../tests/harness/hangs.ts";

/**
 * One configuration for all tests; `npm test -- tests/unit` or `tests/browser` runs a part.
 * Nothing here goes through Astro: what needs its modules is tested on a built site.
 */
export default defineConfig({
  root: fileURLToPath(new URL("../", import.meta.url)),
  test: {
    // Vitest starts projects by their names, and in each the files that failed or took longest in the last run: short
    // units fill what the last sites leave.
    projects: [
      // Each worker reads the modules that files have in common once. None of these files leaves anything behind in them.
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "site", include: ["tests/{build,browser}/**/*.test.ts"] } },
      // Only by `npm run test:engines`: it needs browsers that not every machine has.
      { extends: true, test: { name: "engines", include: ["tests/engines/**/*.test.ts"], testTimeout: 600_000 } },
    ],
    globalSetup: ["tests/harness/run-folder.ts"],
    // Processes, since the harness tells by process id whether the one that builds a shared site is still alive.
    pool: "forks",
    // Made for two cores: whoever waits for a shared build does not hold up the third.
    maxWorkers: 3,
    // No test is timed: waits are for events, and limits catch what hangs, on a machine as busy as it may be.
    testTimeout: hangs,
    hookTimeout: hangs,
    // Before the limit of its test, which would not say what was waited for.
    expect: { poll: { timeout: hangs - 30_000 } },
    // Of a browser test: the place of an assertion counts, not its pages of HTML.
    diff: { maxDepth: 6, truncateThreshold: 2000 },
  },
});
