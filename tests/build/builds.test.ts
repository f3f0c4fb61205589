import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { withFileLock } from "../../src/cli/file-lock.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { ownProject } from "../harness/project-copy.ts";
import { buildSite } from "../harness/site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

const picture = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="${colour}" d="M0 0h8v8H0z"/></svg>`;

/** With a file of each kind, and one warning. */
const content = {
  ...tinyContent,
  "pages/about.md": `${String(tinyContent["pages/about.md"])}\n![Sheep](sheep.svg) ![Shelves](../pictures/shelves.svg)\n`,
  "pages/sheep.svg": picture("gray"),
  "pictures/shelves.svg": picture("brown"),
  "digests/2026-01-06.md": "---\ntext: listing\n---\n\nA quiet day.\n",
  "papers/2601.09999.md": "---\ntitle: A Paper to Come\n---\n",
};
const tiny = { seeds: tinySeeds, content };

/** Of the first edition and the second; later builds stand in its place. */
let good: BuiltSite;

describe("builds of the same input", () => {
  test("side by side, in other time zones and locales, in the project's folder and elsewhere, are the same to the byte", async () => {
    const outDir = join(await temporaryFolder(), "site");
    const [first, second] = await Promise.all([
      buildSite({ ...tiny, outDir, env: { TZ: "Pacific/Kiritimati", LC_ALL: "C" } }),
      buildSite({
        ...tiny,
        outDir: join(await ownProject(), "dist/site"),
        env: { TZ: "America/Adak", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
      }),
    ]);
    expect(first.code, first.stderr).toBe(0);
    expect(second.code, second.stderr).toBe(0);
    good = first;
    const hashes = await hashesOf(first);
    expect(Object.keys(hashes).length).toBeGreaterThan(30);
    for (const name of ["sheep", "shelves"]) expect(await first.read("about/")).toContain(`src="/_astro/${name}.`);
    expect(await hashesOf(second)).toEqual(hashes);
    // Each ends with a summary.
    expect(first.stdout).toMatch(/^4 papers · 2 editions · \d+ pages · \d+ warnings? · \d+ paths minted\n/);
    expect(first.stdout).toMatch(
      /^read \d+\.\d s · pages [\d.]+ s · search [\d.]+ s · portable .* · publish [\d.]+ s$/m,
    );
    expect(first.stdout).toMatch(/\d+ files, \d+\.\d MB in /);
  });

  test("by Astro's own command are the same to the byte, and mint nothing", async () => {
    const plain = await buildSite({ ...tiny, plainly: true });
    expect(plain.code, plain.stderr).toBe(0);
    expect(plain.stderr).toContain("warning overlay-unmatched");
    expect(await hashesOf(plain)).toEqual(await hashesOf(good));
    expect(existsSync(join(plain.folder, "content/permalinks.json"))).toBe(false);
  });

  test("that changes once it was checked, while other builds have their turn, are of what was checked", async () => {
    const turn = join(await ownProject(), ".astro/build.turn");
    let changed = false;
    const built = await withFileLock(turn, async () => {
      const checked = Promise.withResolvers<string>();
      const build = buildSite({ ...tiny, onProblems: checked.resolve });
      await changeAll(await Promise.race([checked.promise, build.then(({ folder }) => folder)]));
      changed = true;
      return { build };
    });
    const site = await built.build;
    expect([changed, site.code], site.stderr).toEqual([true, 0]);
    expect(await hashesOf(site)).toEqual(await hashesOf(good));
    expect(site.stdout.split("\n")[0]).toBe(good.stdout.split("\n")[0]);
    expect(await lockOf(site)).toBe(await lockOf(good));
  });
});

describe("a build over an earlier one", () => {
  test("with an error tells all problems and leaves the last good site", async () => {
    const outDir = good.out;
    const before = await hashesOf(good);
    const bad = await buildSite({
      seeds: {
        ...tinySeeds,
        "2026-01-07.txt": `Daily Papers\nJan 7\n\nOne\n\nText.\n\n  • 2 authors\n·\nMay 6 2026\n\nTwo\n\nText.\n\n  • 2 authors\n·\nFeb 30, 2025\n`,
        "yesterday.txt": "Daily Papers\n",
      },
      content: { ...tinyContent, "papers/2601.00001.md": "---\ntitle: Naps Improve Reasoning\nautors: [Ada]\n---\n" },
      outDir,
    });
    expect(bad.code).toBe(1);
    expect(bad.stderr).toMatch(/^seeds\/2026-01-07\.txt:10:7 error [a-z-]+: .*\n {4}.*comma/m);
    expect(bad.stderr).toMatch(/^seeds\/2026-01-07\.txt:18:1 error [a-z-]+: /m);
    expect(bad.stderr).toMatch(/^seeds\/yesterday\.txt:1:1 error [a-z-]+: /m);
    expect(bad.stderr).toMatch(/^content\/papers\/2601\.00001\.md:3:\d+ error front-matter-field: .*autors/m);
    expect(bad.stderr).not.toMatch(/^\s+at /m);
    expect(await hashesOf(bad)).toEqual(before);
    expect(await readdir(dirname(outDir))).toEqual(["site"]);
  });

  test("by Astro's own command tells them too, and leaves a site and whatever else is there", async () => {
    const missing = { ...tiny, env: { SEEDS_DIR: "nowhere" }, outDir: good.out, plainly: true };
    const bad = await buildSite(missing);
    expect(bad.code).toBe(1);
    expect(bad.stderr).toMatch(/^nowhere:1:1 error no-seeds-folder: .*\n {4}Create it/m);
    expect(bad.stderr).toMatch(/^1 error: nothing was built/m);
    expect(bad.stderr).not.toMatch(/^\s+at /m);
    expect(bad.exists("dates/2026-01-06/index.html")).toBe(true);
    const outDir = await temporaryFolder({ "letter.txt": "precious" });
    const refused = await buildSite({ ...tiny, outDir, plainly: true });
    expect([refused.code, await readdir(outDir)]).toEqual([1, ["letter.txt"]]);
    expect(refused.stderr).toContain(`OUT_DIR is “${outDir}”, which holds something that Broadsheet did not write`);
    expect(refused.stderr).not.toMatch(/^\s+at /m);
  });

  test("replaces it whole; of seeds from elsewhere, beside the archive, whose lock file it neither holds nor writes", async () => {
    const outDir = good.out;
    const lock = join(await ownProject(), "content/permalinks.json");
    const before = await readFile(lock, "utf8");
    expect(good.exists("dates/2026-01-06/index.html")).toBe(true);
    const smaller = await buildSite({
      ...tiny,
      seeds: { "2026-01-05.txt": tinySeeds["2026-01-05.txt"] ?? "" },
      outDir,
      env: { CONTENT_DIR: "" },
    });
    expect(smaller.code).toBe(0);
    expect(smaller.stdout).toContain("Built beside the archive");
    expect(await readFile(lock, "utf8")).toBe(before);
    // What is gone from the input is gone from the site.
    expect(smaller.exists("papers/retrieval-without-a-library/index.html")).toBe(true);
    expect(smaller.exists("dates/2026-01-06/index.html")).toBe(false);
    expect(await readdir(dirname(outDir))).toEqual(["site"]);
  });

  test("never replaces a folder that it did not write", async () => {
    const outDir = join(await temporaryFolder(), "home");
    await mkdir(outDir);
    await writeFile(join(outDir, "letter.txt"), "precious");
    const refused = await buildSite({ ...tiny, outDir });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("did not write");
    expect(refused.stderr).not.toMatch(/^\s+at /m);
    expect(await readFile(join(outDir, "letter.txt"), "utf8")).toBe("precious");
  });
});

describe("the environment", () => {
  test("a missing folder of seeds is an error", async () => {
    const site = await buildSite({ ...tiny, env: { SEEDS_DIR: "nowhere" } });
    expect(site.code).toBe(1);
    expect(site.stderr).toMatch(/^nowhere:1:1 error no-seeds-folder: /);
  });

  test.each([
    [{ SITE_URL: "papers.example.org" }, "SITE_URL is “papers.example.org”"],
    [{ SITE_URL: "https://example.org/papers" }, "BASE_PATH to /papers"],
    [{ BASE_PATH: "../up" }, "BASE_PATH is “../up”"],
  ])("%j is told in one line", async (env, message) => {
    const site = await buildSite({ ...tiny, env });
    expect(site.code).toBe(1);
    expect(site.stderr).toContain(message);
    expect(site.stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

/** Every kind of input is changed, taken away, or joined by another one. */
async function changeAll(folder: string): Promise<void> {
  const seeds = join(folder, "seeds");
  const capture = await readFile(join(seeds, "2026-01-06.txt"), "utf8");
  await rm(join(seeds, "2026-01-05.txt"));
  await writeFile(join(seeds, "2026-01-07.txt"), capture.replace("Jan 6\n", "Jan 7\n").replace("Naps", "Long Naps"));
  for (const path of Object.keys(content)) {
    const text = await readFile(join(folder, "content", path), "utf8");
    await writeFile(join(folder, "content", path), text.replace(/gray|brown|It is|How|Naps|A quiet/, "green"));
  }
  await writeFile(join(folder, "content/pages/new.md"), "---\ntitle: New\ndescription: New.\n---\n");
  await writeFile(join(folder, "content/topics/naps.md"), "---\nname: Naps\nphrases: [naps]\n---\n");
}

function lockOf(site: BuiltSite): Promise<string> {
  return readFile(join(site.folder, "content/permalinks.json"), "utf8");
}

async function hashesOf(site: BuiltSite): Promise<Record<string, string>> {
  const entries = (await site.files()).map(async (path) => {
    const hash = createHash("sha256")
      .update(await site.bytes(path))
      .digest("hex");
    return [path, hash] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
