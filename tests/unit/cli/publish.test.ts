import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
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
