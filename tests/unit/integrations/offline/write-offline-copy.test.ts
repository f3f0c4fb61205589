import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { chunks } from "../../../../src/integrations/offline/chunk.ts";
import { writeOfflineCopy } from "../../../../src/integrations/offline/write-offline-copy.ts";
import { cataloguePath, nameOf, packPath, type Catalogue } from "../../../../src/browser/offline/catalogue.ts";
import { unpack } from "../../../../src/browser/offline/unpack.ts";
import { compose, piecesPath, type Pieces, type Manifest } from "../../../../src/browser/offline/manifest.ts";
import { temporaryFolder, type Files } from "../../../harness/temporary-folder.ts";

/** Text that hardly compresses, is the same each time, and holds no tags. */
function noise(seed: string, length: number): string {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) >>> 0;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + (state >>> 25));
  })
    .join("")
    .replaceAll("<", "(");
}

const days = Array.from({ length: 40 }, (_, index) =>
  new Date(Date.UTC(2025, 11, 20 + index)).toISOString().slice(0, 10),
);
const perDay = 4;

const [paper, frame] = ['data-piece="paper"', 'data-piece="frame"'];

/** A page with the frame of all, on which the first paper brings a module that the others need too. */
function listOf(papers: readonly string[]): string {
  const item = (name: string, script = ""): string =>
    `<li><p ${paper}><b><a href="/papers/${name}/">${name}</a></b>${script}<i>${noise(name, 900)}</i></p></li>`;
  const [first = "", ...others] = papers;
  const script = '<script type="module" src="/_astro/save.js"></script>';
  const items = [item(first, script), ...others.map((name) => item(name))];
  return `<html><p ${frame}>Ä</p><main>${items.join("")}</main></html>`;
}

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
    "topics/sleep/index.html": listOf(days.slice(0, count).map((day) => `${day}-0`)),
    "topics/sleep/2025/index.html": listOf([`${days[0]}-1`]),
    "dates/2019-03-01/index.html": listOf([`${days[0]}-2`]),
    "dates/2020-03-01/index.html": listOf([`${days[0]}-3`]),
  };
  const firstDays = new Map<string, string>();
  for (const day of days.slice(0, count)) {
    const listed = Array.from({ length: perDay }, (_, paper) => `${day}-${paper}`);
    files[`papers/${day}-0.bib`] = noise(`${day} many authors`, 200);
    files[`dates/${day}/index.html`] = listOf(listed);
    files[`dates/${day}.bib`] = listed
      .map((name) => `@misc{x,\n  url = {https://x.org/papers/${name}/},\n}\n`)
      .join("\n");
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
  const manifests = new Map<string, Buffer>();
  for (const { name, bytes, files, composed } of catalogue.packs) {
    const packed = await readFile(join(folder, packPath(name)));
    expect([packed.length, await nameOf(packed)]).toEqual([bytes, name]);
    for (const [path, content] of await unpack(new Blob([packed]), files)) {
      (composed ? manifests : found).set(path, Buffer.from(content));
    }
  }
  const piecesOf = (collection: string) =>
    Promise.resolve(JSON.parse(found.get(piecesPath(collection))?.toString() ?? "") as Pieces);
  for (const [path, manifest] of manifests) {
    found.set(path, Buffer.from((await compose(JSON.parse(manifest.toString()) as Manifest, piecesOf)) ?? "missing"));
  }
  // Each paper of a list is a reference, and the list's own text is short.
  expect(manifests.get("topics/sleep/index.html")?.length).toBeLessThan(days.length * 100);
  expect([...found.keys()].filter((path) => path.startsWith("offline/pieces/"))).toHaveLength(2 * 24 + 1);
  for (const path of found.keys()) if (path.startsWith("offline/pieces/")) found.delete(path);
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
  expect(papers).toHaveLength(perDay + 1);
  expect(papers.every((path) => path.startsWith(`papers/${days[24]}`))).toBe(true);
  const stale = [
    "_astro/style.css",
    "topics/sleep/2025/index.html",
    "dates/2019-03-01/index.html",
    "dates/2025-12-20/index.html",
  ];
  expect(fresh.flatMap(({ files }) => files).filter((path) => stale.includes(path))).toEqual([]);
  // Of all that is not the index: a new day, the lists, and the days that share its pack.
  const withoutIndex = ({ files }: { files: string[] }): boolean => !files.some((path) => path.endsWith(".pf_index"));
  const sum = (packs: { bytes: number }[]): number => packs.reduce((all, { bytes }) => all + bytes, 0);
  const whole = sum(after.catalogue.packs.filter(withoutIndex));
  expect(sum(fresh.filter(withoutIndex))).toBeLessThan(whole / 6);
  expect(sum(fresh)).toBeGreaterThan(10_000);
  // What the lists show of older papers stays where it is.
  const pieces = fresh.flatMap(({ files }) => files).filter((path) => path.startsWith("offline/pieces/"));
  expect(pieces.sort()).toEqual([piecesPath(`${days[24]}-citations`), piecesPath(`${days[24]}-lists`)]);
});

test("papers that show other papers, newer every day, cost no more than what names them", async () => {
  const relatedOn = async (count: number) => {
    const { files, firstDays } = siteOf(count);
    const newest = days
      .slice(0, count)
      .slice(-4)
      .map((day) => `${day}-0`);
    for (const name of firstDays.keys()) {
      // Each shows others, the newest of the archive.
      const others = `<section>${listOf(newest.filter((it) => it !== name))}</section>`;
      const own = `<article><h1>${name}</h1><p>${noise(name, 2000)}</p><a href="/papers/${name}/">cite</a></article>`;
      files[`papers/${name}/index.html`] = `<html><title>${name}</title>${own}${others}<footer>end</footer></html>`;
    }
    const folder = await temporaryFolder(files);
    return { folder, files, ...(await copyOf(folder, firstDays)) };
  };
  const [one, other] = [await relatedOn(24), await relatedOn(25)];
  const had = new Set(one.catalogue.packs.map(({ name }) => name));
  const fresh = other.catalogue.packs.filter(({ name }) => !had.has(name));
  const texts = fresh.flatMap(({ files }) => files).filter((path) => path.endsWith("-papers.json"));
  expect(texts).toEqual([piecesPath(`${days[24]}-papers`)]);
  const references = fresh.filter(({ composed }) => composed);
  expect(references.flatMap(({ files }) => files).filter((path) => path.startsWith("papers/"))).toHaveLength(
    25 * perDay,
  );
  const bytes = references.reduce((sum, pack) => sum + pack.bytes, 0);
  expect(bytes / (25 * perDay)).toBeLessThan(100);

  // What is put together again is what was written.
  const kept = new Map<string, string>();
  for (const { name, files } of other.catalogue.packs) {
    const packed = new Blob([await readFile(join(other.folder, packPath(name)))]);
    for (const [path, content] of await unpack(packed, files)) kept.set(path, Buffer.from(content).toString());
  }
  const piecesOf = (collection: string) =>
    Promise.resolve(JSON.parse(kept.get(piecesPath(collection)) ?? "") as Pieces);
  const path = `papers/${days[0]}-0/index.html`;
  expect(await compose(JSON.parse(kept.get(path) ?? "") as Manifest, piecesOf)).toBe(other.files[path]);
});

test("a group is cut into packs, and a file that comes or goes changes only its own", () => {
  const content = new Uint8Array(1000);
  const files = Array.from({ length: 500 }, (_, index) => ({ path: `authors/${1000 + index}/index.html`, content }));
  const packs = (some: typeof files) => Array.from(chunks(some, 10_000), (part) => part.map(({ path }) => path).join());
  const all = packs(files);
  expect(all.length).toBeGreaterThan(40);
  expect(all.length).toBeLessThan(80);
  expect(Math.max(...all.map((paths) => paths.split(",").length))).toBeLessThanOrEqual(30);
  const without = packs(files.toSpliced(100, 1));
  expect(without.filter((paths) => !all.includes(paths)).length).toBeLessThanOrEqual(2);
  // Packs that were filled one after the other would all be others from there on.
  expect(all.filter((paths) => !without.includes(paths)).length).toBeLessThanOrEqual(2);
});

test("where the site offers no copies, a worker that retires the others is all", async () => {
  const { files } = siteOf(1);
  const folder = await temporaryFolder(files);
  expect(await writeOfflineCopy(folder, new Map(), { offered: false })).toBeUndefined();
  expect(existsSync(join(folder, "offline"))).toBe(false);
  expect(await readFile(join(folder, "worker.js"), "utf8")).toContain("unregister");
  expect((await readdir(folder)).filter((name) => name.endsWith(".pack"))).toEqual([]);
});
