import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import {
  cataloguePath,
  packPath,
  type Catalogue,
  type OfflineOffer,
  type Pack,
} from "../../browser/offline/catalogue.ts";
import { piecesFolder } from "../../browser/offline/manifest.ts";
import { unpack } from "../../browser/offline/unpack.ts";
import { pageOfFile } from "../../paths.ts";
import { readEnvironment, root } from "../../site.ts";
import { rootFiles } from "../../root-files.ts";
import type { BuildSummary } from "../build-summary.ts";
import { writeGeneratedSeeds } from "./generated-archive.ts";

// What the copies of an archive cost: `npm run bench -- offline 2000`. The archive is built without its newest day and
// then with it, for what a reader who saved the one downloads to have the other.

const run = promisify(execFile);
const [papers = 2000] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));
const seeds = join(folder, "seeds");
const content = join(folder, "content");
const out = join(folder, "site");

/** A saved copy as it was built. */
interface Copy {
  summary: BuildSummary;
  packs: Pack[];
  /** Of the catalogue, as hosts transfer it. */
  catalogueBytes: number;
  /** What a pack holds of each of its files, by the file's path. */
  kept: Map<string, Buffer>;
}

try {
  await writeGeneratedSeeds(seeds, papers);
  await cp(join(root, "content/topics"), join(content, "topics"), { recursive: true });
  await cp(join(root, "content/pages"), join(content, "pages"), { recursive: true });
  const newest = (await readdir(seeds)).sort().at(-1) ?? "";
  await rename(join(seeds, newest), join(folder, newest));
  const before = await build();
  await rename(join(folder, newest), join(seeds, newest));
  const after = await build();
  print(before, after);
} finally {
  await rm(folder, { recursive: true, force: true });
  await rm(readEnvironment({ OUT_DIR: out }).cacheDir, { recursive: true, force: true });
}

function print(before: Copy, after: Copy): void {
  const had = new Set(before.packs.map(({ name }) => name));
  const isFresh = ({ name }: Pack): boolean => !had.has(name);
  const fresh = after.packs.filter(isFresh);
  const { stages, portable = { bytes: 0, unzippedBytes: 0 }, bytes } = after.summary;
  const seconds = (stage: string): string => `${(stages[stage] ?? 0).toFixed(1)} s`;
  console.log(`archive    ${papers} papers, ${kilobytes(bytes)} on its server`);
  console.log(
    `portable   ${seconds("portable")}, zip ${kilobytes(portable.bytes)}, unzipped ${kilobytes(portable.unzippedBytes)}`,
  );
  console.log(
    `offline    ${seconds("offline")}; “changed” is what of the new day's packs is of files that are not as before`,
  );
  row("", "requests", "whole copy", "requests", "one day more", "changed");
  for (const [kind, packs] of Map.groupBy(after.packs, kindOf)) sums(kind, packs, packs.filter(isFresh));
  sums("together", after.packs, fresh);
  const catalogue = kilobytes(after.catalogueBytes);
  row("catalogue", "1", catalogue, "1", catalogue, "");

  function sums(name: string, packs: readonly Pack[], ofDay: readonly Pack[]): void {
    const changed = ofDay.reduce((sum, pack) => sum + changedBytes(pack), 0);
    row(name, packs.length, kilobytes(sizeOf(packs)), ofDay.length, kilobytes(sizeOf(ofDay)), kilobytes(changed));
  }

  /** Its share of a pack's bytes, as each file weighs in it by itself. */
  function changedBytes({ files, bytes: all }: Pack): number {
    const weight = (path: string): number => gzipSync(after.kept.get(path) ?? "").length;
    const changed = files.filter((path) => before.kept.get(path)?.equals(after.kept.get(path) ?? Buffer.of()) !== true);
    const weights = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + weight(path), 0);
    return (all * weights(changed)) / weights(files);
  }
}

function row(name: string, ...figures: (string | number)[]): void {
  console.log(name.padEnd(10) + figures.map((figure) => String(figure).padStart(14)).join(""));
}

async function build(): Promise<Copy> {
  const { stdout } = await run(process.execPath, [join(root, "src/cli/build-command.ts"), "--json"], {
    cwd: root,
    env: { ...process.env, SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: out },
    maxBuffer: 64 * 1024 * 1024,
  });
  const edition = JSON.parse(await readFile(join(out, rootFiles.edition.name), "utf8")) as { offline: OfflineOffer };
  const catalogue = await readFile(join(out, cataloguePath(edition.offline.catalogue)));
  const { packs } = JSON.parse(catalogue.toString()) as Catalogue;
  const kept = new Map<string, Buffer>();
  for (const { name, files } of packs) {
    const held = await unpack(new Blob([await readFile(join(out, packPath(name)))]), files);
    for (const [path, bytes] of held) kept.set(path, Buffer.from(bytes));
  }
  return { summary: JSON.parse(stdout) as BuildSummary, packs, catalogueBytes: gzipSync(catalogue).length, kept };
}

function kindOf({ files, composed }: Pack): string {
  if (composed) return "lists";
  if (files.includes("index.html")) return "front page";
  if (files.includes("404.html")) return "shell";
  const [first = ""] = files;
  if (files.some((path) => pageOfFile(path)?.kind === "papers")) return "papers";
  return first.startsWith(piecesFolder()) ? "pieces" : "index";
}

function sizeOf(packs: readonly Pack[]): number {
  return packs.reduce((sum, { bytes }) => sum + bytes, 0);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString("en-US")} KB`;
}
