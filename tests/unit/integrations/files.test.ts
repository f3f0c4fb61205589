import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { move } from "../../../src/integrations/files.ts";
import { temporaryFolder, writeFiles } from "../../harness/temporary-folder.ts";

test("a folder and a file move", async () => {
  await expectMoved(await temporaryFolder());
});

/** A file system of its own, where there is one. */
const memory = "/dev/shm";

test.skipIf(!existsSync(memory))("a folder and a file move from one file system to another", async () => {
  const other = await mkdtemp(join(memory, "broadsheet-tests-"));
  try {
    await expectMoved(other);
  } finally {
    await rm(other, { recursive: true });
  }
});

async function expectMoved(to: string): Promise<void> {
  const from = await temporaryFolder({ "site/deep/page.html": "text", "copy.zip": "new" });
  await writeFiles(to, { "copy.zip": "old" });
  await move(join(from, "site"), join(to, "site"));
  await move(join(from, "copy.zip"), join(to, "copy.zip"));
  expect(await readFile(join(to, "site/deep/page.html"), "utf8")).toBe("text");
  expect(await readFile(join(to, "copy.zip"), "utf8")).toBe("new");
  expect(existsSync(join(from, "site")) || existsSync(join(from, "copy.zip"))).toBe(false);
}
