import { execFile } from "node:child_process";
import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { addCapture } from "../../../src/ingest/add.ts";
import { readKnown } from "../../../src/ingest/check.ts";
import { systemClock } from "../../../src/ingest/clock.ts";
import { openFetching } from "../../../src/ingest/http.ts";
import { openSource } from "../../../src/ingest/source.ts";
import { loadLock, readArchive } from "../../../src/loaders/sources.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";
import { listing } from "../ingest/captures.ts";
import { archiveFolders } from "../ingest/runs.ts";

const execute = promisify(execFile);
const pipe = (path: string) => execute("mkfifo", [path]);

/** What may lie where a file is expected, and how each is told. */
const others: Record<string, { put: (path: string) => Promise<unknown>; told: RegExp }> = {
  "a pipe that nobody writes into": { put: pipe, told: /not-a-file: this is a pipe and not a file/ },
  "a device without an end": {
    put: (path) => symlink("/dev/zero", path),
    told: /link-out-of-folder: this is a link that leads out of the folder, to \/dev\/zero/,
  },
  "a link to somebody's letters": {
    put: async (path) => symlink(join(await temporaryFolder({ "letters.txt": "Dear Ada" }), "letters.txt"), path),
    told: /link-out-of-folder: this is a link that leads out of the folder, to .*letters\.txt/,
  },
  "a link to nowhere": { put: (path) => symlink("nowhere.txt", path), told: /unreadable-file: .*ENOENT/ },
  "88 MB": {
    put: async (path) => {
      await writeFile(path, "");
      await truncate(path, 88 * 1024 * 1024);
    },
    told: /file-too-large: the file has 88 MiB, and was not read/,
  },
};

describe.runIf(process.platform !== "win32")("what is no plain file", () => {
  test.each(Object.entries(others))("%s, as a capture and as the lock file", async (_, { put, told }) => {
    const folders = await archiveFolders({});
    await put(join(folders.seedsDir, "2026-06-18.txt"));
    await put(join(folders.contentDir, "permalinks.json"));
    const { problems } = await readArchive(folders);
    const said = problems.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
    expect(said.filter((line) => /2026-06-18\.txt/.test(line))).toEqual([expect.stringMatching(told)]);
    expect((await loadLock(folders.contentDir)).problems).toMatchObject([{ severity: "error" }]);
  });

  test.each([
    ["a pipe", pipe, /inbox\.txt is a pipe and not a file: give a file, an https address, or - for standard input$/],
    ["a folder", (path: string) => mkdir(path), /inbox\.txt is a folder and not a file/],
    ["a device", (path: string) => symlink("/dev/zero", path), /inbox\.txt is a device and not a file/],
  ])("%s is not ingested", async (_, put, message) => {
    const path = join(await temporaryFolder(), "inbox.txt");
    await put(path);
    const fetching = openFetching(0, systemClock, new AbortController().signal);
    await expect(openSource(path, process.stdin, fetching)).rejects.toThrow(message);
  });

  test("a capture is not compared with one", async () => {
    const folders = await archiveFolders({});
    await pipe(join(folders.seedsDir, "2026-06-18-noon.txt"));
    const incoming = { source: "x", name: "2026-06-18.txt", bytes: new TextEncoder().encode(listing) };
    expect(await addCapture(incoming, folders.seedsDir, () => readKnown(folders))).toMatchObject({
      outcome: "refused",
      problems: [{ rule: "not-a-file", message: "this is a pipe and not a file" }],
    });
  });

  test("a socket is not waited for", async () => {
    const folders = await archiveFolders({});
    const server = createServer();
    const path = join(folders.seedsDir, "2026-06-18.txt");
    await new Promise<void>((done) => server.listen(path, done));
    const { problems } = await readArchive(folders);
    server.close();
    expect(problems.map(({ rule }) => rule)).toContain("not-a-file");
  });
});

test("a link within the folder is read, also where the folder is itself behind a link", async () => {
  const folders = await archiveFolders({ "2026-06-18.txt": listing });
  const link = join(await temporaryFolder(), "linked");
  await symlink(folders.seedsDir, link);
  await symlink("2026-06-18.txt", join(folders.seedsDir, "2026-06-18-again.txt"));
  const { archive, problems } = await readArchive({ ...folders, seedsDir: link });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(archive.editions).toHaveLength(1);
});
