import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withFileLock } from "../../../src/cli/file-lock.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

test("work is done one at a time, and nothing is left behind, where some of it fails too", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "astro.turn");
  let atWork = 0;
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map((number) =>
      withFileLock(file, async () => {
        expect(++atWork).toBe(1);
        expect(existsSync(file)).toBe(true);
        await new Promise((done) => setImmediate(done));
        atWork -= 1;
        if (number === 2) throw new Error("failed");
        return number;
      }),
    ),
  );
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
  expect(await readdir(folder)).toEqual([]);
});

test("where the process at work died, the next takes over", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "astro.turn");
  // No process has so large an id.
  await writeFile(file, String(2 ** 31 - 1));
  expect(await withFileLock(file, () => Promise.resolve("done"))).toBe("done");
  expect(await readdir(folder)).toEqual([]);
});
