import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { expectedOutput } from "../harness/expected-output.ts";
import { root } from "../harness/node.ts";
import { sharedSite } from "../harness/shared-site.ts";

const folder = join(root, "tests/fixtures/example/expected");

/**
 * The whole output of five invented papers that touch every feature. `UPDATE=1` rewrites it: the diff is the review of a
 * change of a template.
 */
test("the example archive gives the output that was reviewed", async () => {
  const { texts, paths } = await expectedOutput(await sharedSite("example"));
  const files = { ...texts, "all-paths.txt": paths };
  if (process.env["UPDATE"]) await rewrite(files);
  const expected = Object.keys(files).map(async (path) => [path, await read(path)] as const);
  expect(files).toEqual(Object.fromEntries(await Promise.all(expected)));
});

async function rewrite(files: Record<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** `undefined` for a file that nobody has reviewed yet. */
async function read(path: string): Promise<string | undefined> {
  const file = join(folder, path);
  return existsSync(file) ? await readFile(file, "utf8") : undefined;
}
