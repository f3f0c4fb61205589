import { execFile } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { privateFile } from "../../../src/mail/private-file.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

const git = (...args: string[]) => promisify(execFile)("git", args);
let repository: string;
let elsewhere: string;
beforeAll(async () => {
  repository = await temporaryFolder({
    ".gitignore": "outbox/\n*.only\n",
    "list.txt": "a@b.example\n",
    "deep/er/list.txt": "a@b.example\n",
    "outbox/list.txt": "a@b.example\n",
    "outbox/tracked.txt": "a@b.example\n",
    "list.only": "a@b.example\n",
  });
  await git("init", "--quiet", repository);
  await git("-C", repository, "add", "--force", "list.txt", "outbox/tracked.txt");
  elsewhere = await temporaryFolder({ "list.txt": "a@b.example\n" });
});

test("a list outside of repositories, or ignored with its journal, is taken", async () => {
  expect(await privateFile(join(elsewhere, "list.txt"), ".2026-06-17.journal")).toContain("list.txt");
  expect(await privateFile(join(repository, "outbox/list.txt"), ".2026-06-17.journal")).toContain("outbox");
});

test.each([
  ["tracked", "list.txt"],
  ["not ignored", "deep/er/list.txt"],
  ["tracked in an ignored folder", "outbox/tracked.txt"],
  ["ignored, but its journal would not be", "list.only"],
])("a list that is %s is refused", async (_, path) => {
  await expect(privateFile(join(repository, path), ".2026-06-17.journal")).rejects.toThrow(
    "lies in a git repository that does not ignore it",
  );
});

test("a link does not hide where a list lies", async () => {
  await symlink(join(repository, "list.txt"), join(elsewhere, "link.txt"));
  await expect(privateFile(join(elsewhere, "link.txt"), ".2026-06-17.journal")).rejects.toThrow(
    "lies in a git repository",
  );
});

test("a list that is not there is told", async () => {
  await expect(privateFile(join(elsewhere, "none.txt"), ".2026-06-17.journal")).rejects.toThrow("there is no file");
});
