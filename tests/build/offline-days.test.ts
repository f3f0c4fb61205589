import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { generatedEntries } from "../../src/cli/bench/generated-archive.ts";
import { serializeListing } from "../../src/digest/serialize-listing.ts";
import {
  cataloguePath,
  packPath,
  type OfflineOffer,
  type Catalogue,
  type Pack,
} from "../../src/browser/offline/catalogue.ts";
import { unpack } from "../../src/browser/offline/unpack.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { buildSite } from "../harness/site.ts";
import type { Files } from "../harness/temporary-folder.ts";
import { tinyContent } from "../harness/tiny-site.ts";

/** Two successive days, and the last one of the month before. */
const days = ["2026-01-31", "2026-02-01", "2026-02-02"] as const;
const perDay = 30;
const entries = generatedEntries(days.length * perDay, "2026-01-31");

const seeds: Files = {};
/** Authors with a paper of the first day alone; one has papers of all. */
const content: Files = { ...tinyContent };
for (const [place, day] of days.entries()) {
  const own = entries
    .slice(place * perDay, (place + 1) * perDay)
    .map((entry) => ({ ...entry, published: "2026-01-30" }));
  seeds[`${day}.txt`] = serializeListing({ day, file: "", entries: own });
  for (const [index, { title }] of own.entries()) {
    const names = place === 0 ? `Old Author${index % 12}` : `New Author${index % 12}`;
    const arxiv = `260${place + 1}.${String(index + 10_000)}`;
    content[`papers/${arxiv}.md`] =
      `---\ntitle: ${JSON.stringify(title)}\narxiv: "${arxiv}"\nauthors: [Ever Busy, ${names}]\n---\n`;
  }
}

/** The copy of the archive with its first so many days, as a reader has it. */
async function copyOf(count: number): Promise<{ site: BuiltSite; packs: Pack[]; kept: Map<string, Buffer> }> {
  const listed = Object.fromEntries(Object.entries(seeds).slice(0, count));
  const own = Object.entries(content).filter(([path]) => !/^papers\/260(\d)/.test(path) || Number(path[10]) <= count);
  const site = await buildSite({ seeds: listed, content: Object.fromEntries(own) });
  expect(site.code, site.stderr).toBe(0);
  const { offline } = JSON.parse(await readFile(join(site.out, "edition.json"), "utf8")) as { offline: OfflineOffer };
  const catalogue = await readFile(join(site.out, cataloguePath(offline.catalogue)), "utf8");
  const { packs } = JSON.parse(catalogue) as Catalogue;
  const kept = new Map<string, Buffer>();
  for (const { name, files } of packs) {
    const held = await unpack(new Blob([await readFile(join(site.out, packPath(name)))]), files);
    for (const [path, bytes] of held) kept.set(path, Buffer.from(bytes));
  }
  return { site, packs, kept };
}

const sizeOf = (packs: readonly Pack[]): number => packs.reduce((sum, { bytes }) => sum + bytes, 0);

test("day after day a saved copy fetches little more than what changed, and no paper that it has", async () => {
  let before = await copyOf(1);
  for (const count of [2, 3]) {
    const after = await copyOf(count);
    const had = new Set(before.packs.map(({ name }) => name));
    const fresh = after.packs.filter(({ name }) => !had.has(name));
    const fetched = fresh.flatMap(({ files }) => files);
    expect(fetched.filter((path) => path.startsWith("papers/")).sort()).toEqual(
      [...after.kept.keys()].filter((path) => path.startsWith("papers/") && !before.kept.has(path)).sort(),
    );
    expect(fetched).toContain(`dates/${days[count - 1]}/index.html`);
    expect(fetched).toContain("authors/ever-busy/index.html");

    const changed = [...after.kept].filter(([path, bytes]) => before.kept.get(path)?.equals(bytes) !== true);
    const weight = changed.reduce((sum, [, bytes]) => sum + gzipSync(bytes).length, 0);
    const bound = 1.2 * weight;
    expect(sizeOf(fresh)).toBeLessThan(bound);
    // With everything in one group, any change fetches all of it.
    expect(sizeOf(after.packs)).toBeGreaterThan(bound);
    before = after;
  }
});
