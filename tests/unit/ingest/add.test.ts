import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { addCapture } from "../../../src/ingest/add.ts";
import { readKnown } from "../../../src/ingest/check.ts";
import { formatAdded } from "../../../src/ingest/ingest-summary.ts";
import { dailyJson, listing } from "./captures.ts";
import { archiveFolders } from "./runs.ts";

type Folders = Awaited<ReturnType<typeof archiveFolders>>;
interface Capture {
  text?: string;
  name?: string;
  suffix?: string;
}

const add = (folders: Folders, { text = listing, name = "2026-06-18.txt", suffix }: Capture = {}) =>
  addCapture({ source: `inbox/${name}`, name, bytes: new TextEncoder().encode(text), suffix }, folders.seedsDir, () =>
    readKnown(folders),
  );
const seedNames = async ({ seedsDir }: Folders) => (await readdir(seedsDir)).filter((name) => name !== ".gitkeep");

test("a capture is counted against the archive as the next build would merge it", async () => {
  const earlier = dailyJson("2026-06-17", ["2606.00001"]).replace(
    "On the Matter of 2606.00001",
    "A second look at teaspoons",
  );
  const folders = await archiveFolders({ "2026-06-17.json": earlier });
  expect(await add(folders)).toMatchObject({
    outcome: "added",
    entries: 2,
    newPapers: 1,
    knownPapers: 1,
    problems: [],
  });
});

describe("a capture of a day that has one", () => {
  test("of the same content is there already, under whatever name", async () => {
    const folders = await archiveFolders({ "2026-06-18-noon.txt": listing });
    const added = await add(folders, { suffix: "evening" });
    expect(formatAdded("x", added).text).toMatch(/2026-06-18-noon\.txt has the same content already: nothing to do\n$/);
    expect(await seedNames(folders)).toEqual(["2026-06-18-noon.txt"]);
  });

  test("of other content needs a suffix that is free", async () => {
    const folders = await archiveFolders({ "2026-06-18-noon.json": dailyJson("2026-06-18", ["2606.00001"]) });
    await expect(add(folders)).rejects.toThrow(
      /2026-06-18-noon\.json is there already, with other content: .*--suffix/,
    );
    await expect(add(folders, { suffix: "noon" })).rejects.toThrow(/is there already/);
    expect(await add(folders, { suffix: "evening" })).toMatchObject({ outcome: "added" });
    expect((await seedNames(folders)).sort()).toEqual(["2026-06-18-evening.txt", "2026-06-18-noon.json"]);
  });
});

test("a capture with errors is refused, with every problem at its line in the file that was given", async () => {
  const folders = await archiveFolders({});
  const text = listing.replace("Jun 16, 2026 3", "Feb 30, 2026").replace("1 author", "0 authors");
  const added = await add(folders, { text });
  const { problems, text: summary } = formatAdded("inbox/2026-06-18.txt", added);
  expect(problems).toMatch(/^inbox\/2026-06-18\.txt:11:1 error impossible-day: /m);
  expect(problems).toMatch(/^inbox\/2026-06-18\.txt:17:\d+ error author-count: /m);
  expect(summary).toBe("2 errors in inbox/2026-06-18.txt: nothing was written\n");
  expect(await seedNames(folders)).toEqual([]);
});

test("a capture that the archive contradicts is refused as well", async () => {
  const twins = dailyJson("2026-06-17", ["2606.00001", "2606.00002"]).replace(
    /On the Matter of \S+(?=",)/g,
    "A Second Look at Teaspoons",
  );
  const folders = await archiveFolders({ "2026-06-17.json": twins });
  const added = await add(folders);
  expect(added).toMatchObject({
    outcome: "refused",
    problems: [{ rule: "ambiguous-title", file: "inbox/2026-06-18.txt" }],
  });
  expect(await seedNames(folders)).toEqual(["2026-06-17.json"]);
});

test("errors that were there before are not the capture's", async () => {
  const folders = await archiveFolders({ "2026-06-17.txt": "Daily Papers\n" }, { "papers/x.md": "no front matter" });
  expect(await add(folders)).toMatchObject({ outcome: "added", problems: [] });
});

test("a folder of seeds that does not exist is told", async () => {
  const folders = await archiveFolders({});
  await expect(add({ ...folders, seedsDir: `${folders.seedsDir}-not` })).rejects.toThrow(/does not exist: create it/);
});
