import { spawnSync } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sweepUnfinished, writeNew } from "../../../src/ingest/write-new.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

const uuid = "00000000-0000-4000-8000-000000000000";

test("a file is written once, and never over another", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "a.txt");
  expect(await writeNew(path, "first")).toBe(true);
  expect(await writeNew(path, "second")).toBe(false);
  expect(await readFile(path, "utf8")).toBe("first");
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

test("of several writers of one name one wins, and nothing half-written stays", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "a.txt");
  const texts = Array.from({ length: 8 }, (_, i) => String(i).repeat(10_000));
  const written = await Promise.all(texts.map((text) => writeNew(path, text)));
  expect(written.filter(Boolean)).toHaveLength(1);
  expect(await readFile(path, "utf8")).toBe(texts[written.indexOf(true)]);
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

test("what cannot be written leaves nothing behind", async () => {
  const folder = await temporaryFolder();
  await expect(writeNew(join(folder, "missing/a.txt"), "text")).rejects.toThrow(/ENOENT/);
  expect(await readdir(folder)).toEqual([]);
});

test("leavings of killed writers are swept, those of living ones and other files stay", async () => {
  const { pid: dead } = spawnSync(process.execPath, ["--version"]);
  const folder = await temporaryFolder({
    [`.2026-06-18.txt.${dead}.${uuid}.unfinished`]: "ha",
    [`.2026-06-19.txt.${process.pid}.${uuid}.unfinished`]: "ha",
    ".gitkeep": "",
    "2026-06-17.txt": "whole",
  });
  await sweepUnfinished(folder);
  expect((await readdir(folder)).sort()).toEqual([
    `.2026-06-19.txt.${process.pid}.${uuid}.unfinished`,
    ".gitkeep",
    "2026-06-17.txt",
  ]);
  await sweepUnfinished(join(folder, "missing"));
});
