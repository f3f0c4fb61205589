import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compiled } from "../harness/compiled.ts";
import { nodePath } from "../harness/node.ts";
import { ownProject } from "../harness/project-copy.ts";
import { temporaryFolder, writeFiles } from "../harness/temporary-folder.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

// The commands that serve a site, as an operator runs and stops them.

test.each([
  ["start", "Serving on"],
  ["dev", "Editing on"],
])("npm %s says what would be minted and mints nothing, and one interrupt ends it", async (name, ready) => {
  const folder = await temporaryFolder();
  await writeFiles(join(folder, "seeds"), tinySeeds);
  await writeFiles(join(folder, "content"), tinyContent);
  const child = spawn(nodePath(), [join(await ownProject(), `src/cli/${name}-command.ts`)], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"] ?? "",
      ...compiled(),
      ASTRO_TELEMETRY_DISABLED: "1",
      ...{ SEEDS_DIR: "seeds", CONTENT_DIR: "content", OUT_DIR: join(folder, "site"), PORT: "0" },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  const serving = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        told += text;
        if (told.includes(ready)) resolve();
      });
    }
  });
  // As a shell gives it.
  const ended = new Promise<number>((resolve) => {
    child.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGKILL"]));
  });
  await Promise.race([serving, ended]);
  expect(told).toMatch(
    /^\d+ paths would be minted, such as .*: run npm run build and commit content\/permalinks\.json$/m,
  );
  expect(told).not.toMatch(/\d minted\b/);
  expect(existsSync(join(folder, "content/permalinks.json"))).toBe(false);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
});
