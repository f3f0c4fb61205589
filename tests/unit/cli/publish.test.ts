import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isMountPoint, refuseFull } from "../../../src/cli/disk-place.ts";
import { openWorkspace } from "../../../src/cli/publish.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

const ours = (text: string) => ({ "edition.json": '{"generator": "Broadsheet"}', "index.html": text });

async function folderWith(path: string, files: Record<string, string>): Promise<void> {
  await mkdir(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
}

const read = (folder: string) => readFile(join(folder, "index.html"), "utf8");

test("a site is replaced whole, and nothing stays beside it", async () => {
  const parent = await temporaryFolder();
  const out = join(parent, "site");
  await folderWith(out, ours("old"));
  const workspace = await openWorkspace(out);
  await folderWith(workspace.folder, ours("new"));
  expect(await read(out)).toBe("old");
  await workspace.publish();
  await workspace.discard();
  expect(await read(out)).toBe("new");
  expect(await readdir(parent)).toEqual(["site"]);
});

test("a site comes back where the second rename fails", async () => {
  const out = join(await temporaryFolder(), "site");
  await folderWith(out, ours("old"));
  const workspace = await openWorkspace(out);
  await workspace.discard();
  await expect(workspace.publish()).rejects.toThrow("ENOENT");
  expect(await read(out)).toBe("old");
});

test("what a stopped build left behind is put right, also where it had the same process id", async () => {
  const parent = await temporaryFolder();
  const out = join(parent, "site");
  await folderWith(join(parent, ".site-previous"), ours("old"));
  await folderWith(join(parent, `.site-next-${process.pid}`), ours("half"));
  await mkdir(out);
  const workspace = await openWorkspace(out);
  expect(await read(out)).toBe("old");
  await workspace.discard();
  expect(await readdir(parent)).toEqual(["site"]);
});

test("a build gives way to one that runs, and leaves folders of other sites alone", async () => {
  const parent = await temporaryFolder();
  const others = [".site-next-next-1", ".site-next-previous", ".site-nextdoor"];
  for (const name of others) await folderWith(join(parent, name), ours("theirs"));
  await (await openWorkspace(join(parent, "site"))).discard();
  expect((await readdir(parent)).sort()).toEqual(others);

  await mkdir(join(parent, `.site-next-${process.ppid}`));
  await expect(openWorkspace(join(parent, "site"))).rejects.toThrow("another build");
});

test("a folder of somebody else is never replaced, nor a file", async () => {
  const parent = await temporaryFolder();
  await folderWith(join(parent, "home"), { "letter.txt": "precious" });
  await expect(openWorkspace(join(parent, "home"))).rejects.toThrow("did not write");
  await expect(openWorkspace(join(parent, "home/letter.txt"))).rejects.toThrow("did not write");
  await expect(openWorkspace(join(parent, "home/letter.txt/site"))).rejects.toThrow("cannot be made");
  expect(await readdir(join(parent, "home"))).toEqual(["letter.txt"]);
});

test("a disk that is mounted there, or has no room, is told before anything is made", async () => {
  // Where every system has another disk mounted.
  expect(await isMountPoint("/dev")).toBe(true);
  const parent = await temporaryFolder();
  const out = join(parent, "site");
  await folderWith(out, { ...ours("old"), "papers.jsonl": "x".repeat(5_000_000) });
  expect(await isMountPoint(out)).toBe(false);
  expect(await isMountPoint(join(parent, "nowhere"))).toBe(false);

  const full = (folder: string, free: number) => refuseFull(parent, join(parent, folder), free);
  await full("site", 6_000_000);
  await full("nowhere", 4_500_000);
  await expect(full("site", 4_500_000)).rejects.toThrow(
    /^the disk is full: 4\.5 MB are free in .*, and the new site needs 5\.0 MB or more there: make room/,
  );
  await expect(full("nowhere", 100_000)).rejects.toThrow("0.1 MB are free");
});

test.runIf(process.platform === "linux")("a folder that nobody can make one beside is told in one line", async () => {
  await expect(openWorkspace("/proc/site")).rejects.toThrow(
    /^OUT_DIR is “\/proc\/site”, and no folder can be made beside it: /,
  );
});
