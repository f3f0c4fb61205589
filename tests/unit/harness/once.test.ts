import { spawnSync } from "node:child_process";
import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodePath } from "../../harness/node.ts";
import { once } from "../../harness/once.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

test("does the work once for all who ask at the same time", async () => {
  const file = join(await temporaryFolder(), "value.json");
  let times = 0;
  const work = async (): Promise<{ times: number }> => {
    times += 1;
    await new Promise((done) => setTimeout(done, 20));
    return { times };
  };
  const values = await Promise.all([once(file, work), once(file, work), once(file, work)]);
  expect(values).toEqual([{ times: 1 }, { times: 1 }, { times: 1 }]);
});

test("lets the next one try where the work failed, and leaves no lock", async () => {
  const file = join(await temporaryFolder(), "value.json");
  await expect(once(file, () => Promise.reject(new Error("no luck")))).rejects.toThrow("no luck");
  await expect(access(`${file}.lock`)).rejects.toThrow("ENOENT");
  expect(await once(file, async () => "luck")).toBe("luck");
});

test("takes over from a process that died at work", async () => {
  const file = join(await temporaryFolder(), "value.json");
  const { pid } = spawnSync(nodePath(), ["--version"]);
  await writeFile(`${file}.lock`, String(pid));
  expect(await once(file, async () => "mine")).toBe("mine");
});
