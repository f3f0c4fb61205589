import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { BuiltSite } from "../harness/built-site.ts";
import { ownProject } from "../harness/project-copy.ts";
import { buildSite } from "../harness/site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

const tiny = { seeds: tinySeeds, content: tinyContent };

/** Of the first edition and the second; later builds stand in its place. */
let good: BuiltSite;

describe("builds of the same input", () => {
  test("side by side, in other time zones and locales, are the same to the byte", async () => {
    const outDir = join(await temporaryFolder(), "site");
    const [first, second] = await Promise.all([
      buildSite({ ...tiny, outDir, env: { TZ: "Pacific/Kiritimati", LC_ALL: "C" } }),
      buildSite({ ...tiny, env: { TZ: "America/Adak", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" } }),
    ]);
    expect(first.code, first.stderr).toBe(0);
    expect(second.code, second.stderr).toBe(0);
    const hashes = await hashesOf(first);
    expect(Object.keys(hashes).length).toBeGreaterThan(30);
    expect(await hashesOf(second)).toEqual(hashes);
    // Each ends with a summary.
    expect(first.stdout).toMatch(/^4 papers · 2 editions · \d+ pages · 0 warnings · \d+ paths minted\n/);
    expect(first.stdout).toMatch(/read \d+\.\d s · pages \d+\.\d s · search \d+\.\d s/);
    expect(first.stdout).toMatch(/\d+ files, \d+\.\d MB in /);
    good = first;
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

async function hashesOf(site: BuiltSite): Promise<Record<string, string>> {
  const entries = (await site.files()).map(async (path) => {
    const hash = createHash("sha256")
      .update(await site.bytes(path))
      .digest("hex");
    return [path, hash] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
