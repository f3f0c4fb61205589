import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { writeOfflineCopy } from "../../../src/integrations/offline.ts";
import { cataloguePath, nameOf, packPath, type Catalogue } from "../../../src/offline/catalogue.ts";
import { unpack } from "../../../src/offline/pack.ts";
import { temporaryFolder, writeFiles, type Files } from "../../harness/temporary-folder.ts";

/** Text that hardly compresses and is the same each time. */
function noise(seed: string, length: number): string {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) >>> 0;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + (state >>> 25));
  }).join("");
}

const days = Array.from({ length: 40 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
);
const perDay = 4;

/** A site of the first so many days. */
function siteOf(count: number): { files: Files; firstDays: Map<string, string> } {
  const files: Files = {
    "404.html": "404",
    "search/index.html": "search",
    "offline/index.html": "offline",
    "_astro/style.css": noise("style", 8000),
    "favicon.svg": "<svg/>",
    "edition.json": "{}",
    "papers.jsonl": noise("all", 1000),
    "pagefind/pagefind.js": noise("engine", 8000),
    "pagefind/index/en_1.pf_index": noise(`index ${count}`, 500 * count),
    "dates/2026/index.html": noise(`year ${count}`, 2000),
    "index.html": noise(`home ${count}`, 5000),
    "topics/sleep/index.html": noise(`topic ${count}`, 5000),
    "topics/sleep/2025/index.html": noise("topic of last year", 5000),
    "dates/2019-03-01/index.html": noise("old", 1000),
    "dates/2020-03-01/index.html": noise("old too", 1000),
  };
  const firstDays = new Map<string, string>();
  for (const day of days.slice(0, count)) {
    files[`dates/${day}/index.html`] = noise(day, 4000);
    for (let paper = 0; paper < perDay; paper++) {
      const name = `${day}-${paper}`;
      firstDays.set(name, day);
      files[`papers/${name}/index.html`] = noise(name, 2000);
      const fragment = gzipSync(`pagefind_dcd{"url":"/papers/${name}/","content":"${name}"}`);
      files[`pagefind/fragment/en_${name}.pf_fragment`] = fragment;
    }
  }
  return { files, firstDays };
}

async function write(count: number): Promise<{ folder: string; catalogue: Catalogue; bytes: number }> {
  const { files, firstDays } = siteOf(count);
  const folder = await temporaryFolder(files);
  return { folder, ...(await copyOf(folder, firstDays)) };
}

async function copyOf(folder: string, firstDays: Map<string, string>) {
  const offer = await writeOfflineCopy(folder, firstDays);
  if (!offer) throw new Error("no copy was written");
  const text = await readFile(join(folder, cataloguePath(offer.catalogue)), "utf8");
  return { catalogue: JSON.parse(text) as Catalogue, bytes: offer.bytes };
}

let before: Awaited<ReturnType<typeof write>>;
beforeAll(async () => {
  before = await write(24);
});

test("packs hold every page and file that a reader needs, byte for byte, under the name of what they hold", async () => {
  const { folder, catalogue } = before;
  const found = new Map<string, Buffer>();
  for (const { name, bytes, files } of catalogue.packs) {
    const packed = await readFile(join(folder, packPath(name)));
    expect([packed.length, await nameOf(packed)]).toEqual([bytes, name]);
    for (const [path, content] of await unpack(new Blob([packed]), files)) found.set(path, Buffer.from(content));
  }
  const { files } = siteOf(24);
  const left = Object.keys(files).filter((path) => !found.has(path));
  expect(left.sort()).toEqual(["edition.json", "papers.jsonl"]);
  for (const [path, content] of found) expect(content.equals(Buffer.from(files[path] ?? "")), path).toBe(true);
});

test("the same site gives the same packs, over an earlier copy too", async () => {
  const again = await copyOf(before.folder, siteOf(24).firstDays);
  expect(again).toEqual({ catalogue: before.catalogue, bytes: before.bytes });
});

test("one new day costs its own papers, the lists and the index, and no other day", async () => {
  const after = await write(25);
  const had = new Set(before.catalogue.packs.map(({ name }) => name));
  const fresh = after.catalogue.packs.filter(({ name }) => !had.has(name));
  const papers = fresh.flatMap(({ files }) => files).filter((path) => path.startsWith("papers/"));
  expect(papers).toHaveLength(perDay);
  expect(papers.every((path) => path.startsWith(`papers/${days[24]}`))).toBe(true);
  const stale = [
    "_astro/style.css",
    "topics/sleep/2025/index.html",
    "dates/2019-03-01/index.html",
    "dates/2026-01-01/index.html",
  ];
  expect(fresh.flatMap(({ files }) => files).filter((path) => stale.includes(path))).toEqual([]);
  // Of all that is not the index: a new day, the lists, and the days that share its pack.
  const withoutIndex = ({ files }: { files: string[] }): boolean => !files.some((path) => path.endsWith(".pf_index"));
  const sum = (packs: { bytes: number }[]): number => packs.reduce((all, { bytes }) => all + bytes, 0);
  const whole = sum(after.catalogue.packs.filter(withoutIndex));
  expect(sum(fresh.filter(withoutIndex))).toBeLessThan(whole / 5);
  expect(sum(fresh)).toBeGreaterThan(10_000);
});

test("a large group is cut into packs", async () => {
  const { folder, catalogue } = before;
  await writeFiles(folder, { "pagefind/index/en_2.pf_index": "x".repeat(1_990_000) });
  const more = await copyOf(folder, siteOf(24).firstDays);
  expect(more.catalogue.packs).toHaveLength(catalogue.packs.length + 1);
});

test("where the site offers no copies, a worker that retires the others is all", async () => {
  const { files } = siteOf(1);
  const folder = await temporaryFolder(files);
  expect(await writeOfflineCopy(folder, new Map(), { offered: false })).toBeUndefined();
  expect(existsSync(join(folder, "offline"))).toBe(false);
  expect(await readFile(join(folder, "worker.js"), "utf8")).toContain("unregister");
  expect((await readdir(folder)).filter((name) => name.endsWith(".pack"))).toEqual([]);
});
