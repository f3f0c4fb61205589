import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cataloguePath, type Catalogue, type OfflineOffer } from "../../offline/catalogue.ts";
import { readEnvironment, root } from "../../site.ts";
import type { BuildSummary } from "../summary.ts";
import { writeGeneratedSeeds } from "./generated-archive.ts";

// What the copies of an archive cost: `npm run bench -- offline 2000`. The archive is built without its newest day and
// then with it, for what a reader who saved the one downloads to have the other.

const run = promisify(execFile);
const [papers = 2000] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));
const seeds = join(folder, "seeds");
const content = join(folder, "content");
const out = join(folder, "site");

try {
  await writeGeneratedSeeds(seeds, papers);
  await cp(join(root, "content/topics"), join(content, "topics"), { recursive: true });
  await cp(join(root, "content/pages"), join(content, "pages"), { recursive: true });
  const newest = (await readdir(seeds)).sort().at(-1) ?? "";
  await rename(join(seeds, newest), join(folder, newest));
  const before = await build();
  await rename(join(folder, newest), join(seeds, newest));
  const after = await build();

  const had = new Set(before.packs.map(({ name }) => name));
  const fresh = after.packs.filter(({ name }) => !had.has(name));
  const shell = after.packs.find(({ files }) => files.includes("404.html"));
  const { stages, portable, bytes } = after.summary;
  const rows: [string, string][] = [
    ["archive", `${papers} papers, ${kilobytes(bytes)} on its server`],
    [
      "portable",
      `${(stages["portable"] ?? 0).toFixed(1)} s, zip ${kilobytes(portable.bytes)}, unzipped ${kilobytes(portable.unzippedBytes)}`,
    ],
    [
      "offline",
      `${(stages["offline"] ?? 0).toFixed(1)} s, ${after.packs.length} packs, ${kilobytes(sizeOf(after.packs))}`,
    ],
    ["shell", kilobytes(shell?.bytes ?? 0)],
    ["one day more", `${fresh.length} packs, ${kilobytes(sizeOf(fresh))}, and the catalogue`],
    ...kindsOf(fresh).map(([kind, packs]): [string, string] => [`  ${kind}`, kilobytes(sizeOf(packs))]),
  ];
  for (const [name, figures] of rows) console.log(`${name.padEnd(16)} ${figures}`);
} finally {
  await rm(folder, { recursive: true, force: true });
  await rm(readEnvironment({ OUT_DIR: out }).cacheDir, { recursive: true, force: true });
}

async function build(): Promise<{ summary: BuildSummary; packs: Catalogue["packs"] }> {
  const { stdout } = await run(process.execPath, [join(root, "src/cli/build.ts"), "--json"], {
    cwd: root,
    env: { ...process.env, SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: out },
    maxBuffer: 64 * 1024 * 1024,
  });
  const edition = JSON.parse(await readFile(join(out, "edition.json"), "utf8")) as { offline: OfflineOffer };
  const catalogue = await readFile(join(out, cataloguePath(edition.offline.catalogue)), "utf8");
  return { summary: JSON.parse(stdout) as BuildSummary, packs: (JSON.parse(catalogue) as Catalogue).packs };
}

/** Packs by what their first file is of. */
function kindsOf(packs: Catalogue["packs"]): [string, Catalogue["packs"]][] {
  const kinds = Map.groupBy(packs, ({ files: [first = ""] }) => {
    if (first.startsWith("papers/") || first.includes(".pf_fragment")) return "papers";
    if (/^dates\/\d{4}-\d\d-\d\d\//.test(first)) return "days";
    return first.startsWith("pagefind/") ? "index" : "lists and shell";
  });
  return [...kinds];
}

function sizeOf(packs: Catalogue["packs"]): number {
  return packs.reduce((sum, { bytes }) => sum + bytes, 0);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString("en-US")} KB`;
}
