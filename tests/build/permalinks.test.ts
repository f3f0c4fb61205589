import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "../harness/built-site.ts";
import { nodePath, root } from "../harness/node.ts";
import { buildSite } from "../harness/site.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

// One archive over its life: every path that was ever published leads to the right page after each step.

const execute = promisify(execFile);
const lockOf = (site: BuiltSite) => readFile(join(site.folder, "content/permalinks.json"), "utf8");

/** Runs a command of the project on the folders of a built site. */
async function command(site: BuiltSite, script: string, ...rest: string[]): Promise<{ code: number; stderr: string }> {
  const env = { PATH: process.env["PATH"] ?? "", SEEDS_DIR: "seeds", CONTENT_DIR: "content", OUT_DIR: site.out };
  try {
    const { stderr } = await execute(nodePath(), [join(root, "src/cli", script), ...rest], { cwd: site.folder, env });
    return { code: 0, stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, stderr };
  }
}

describe("an archive over its life", () => {
  let site: BuiltSite;
  let minted: string;
  beforeAll(async () => {
    const { "papers/2601.00001.md": overlay, ...content } = tinyContent;
    expect(overlay).toBeDefined();
    site = await buildSite({ seeds: tinySeeds, content });
    minted = await lockOf(site);
  });

  test("the first build mints every path, the next one none", async () => {
    expect(site.stdout).toContain("paths minted");
    expect(minted).toContain(
      '"papers/naps-improve-reasoning/": {"titles":["napsimprovereasoning"],"minted":"2026-01-06"}',
    );
    const again = await command(site, "build.ts", "--frozen");
    expect(again).toEqual({ code: 0, stderr: "" });
    expect(await lockOf(site)).toBe(minted);
  });

  test("what is learned later adds paths, and --frozen says so", async () => {
    await mkdir(join(site.folder, "content/papers"));
    await writeFile(
      join(site.folder, "content/papers/2601.00001.md"),
      "---\ntitle: Naps Make Models Better\nalsoTitles: [Naps Improve Reasoning]\n---\n",
    );
    const frozen = await command(site, "build.ts", "--frozen");
    expect(frozen.code).toBe(1);
    expect(frozen.stderr).toMatch(/2 paths would be minted, such as papers\//);
    expect((await command(site, "build.ts")).code).toBe(0);
    expect(await site.read("papers/naps-improve-reasoning/index.html")).toContain("Naps Make Models Better");
    for (const path of ["papers/2601.00001", "papers/naps-make-models-better"]) {
      expect(await site.read(`${path}/index.html`)).toContain("url=/papers/naps-improve-reasoning/");
      expect(await site.read("_redirects")).toContain(`/${path}/ /papers/naps-improve-reasoning/ 301\n`);
    }
    const lock = await lockOf(site);
    for (const row of minted.split("\n")) expect(lock).toContain(row.replace(/,$/, ""));
  });

  test("a seed deleted by accident fails the build, names each path, and leaves the site", async () => {
    const seed = join(site.folder, "seeds/2026-01-05.txt");
    const text = await readFile(seed);
    await rm(seed);
    const failed = await command(site, "build.ts");
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(
      /^content\/permalinks\.json:\d+:1 error permalink-lost: papers\/retrieval-without-a-library\/ .*\n {4}Restore the seed/m,
    );
    expect(site.exists("papers/retrieval-without-a-library/index.html")).toBe(true);
    await writeFile(seed, text);
  });

  test("a withdrawn paper stays, marked in words, without a citation; a removed one leaves a notice", async () => {
    const withdrawn = await command(
      site,
      "permalinks.ts",
      "withdraw",
      "/papers/counting-sheep-with-small-language-models/",
      "--why",
      "The sheep were goats.",
    );
    const removed = await command(
      site,
      "permalinks.ts",
      "remove",
      "papers/retrieval-without-a-library",
      "--why",
      "At the authors’ request.",
    );
    expect([withdrawn.code, removed.code]).toEqual([0, 0]);
    expect((await command(site, "build.ts")).code).toBe(0);

    const page = await site.read("papers/counting-sheep-with-small-language-models/index.html");
    expect(page).toContain("Withdrawn.");
    expect(page).toContain("The sheep were goats.");
    expect(page).toContain("We ask small models to count sheep");
    expect(page).not.toContain("@misc");
    expect(await site.read("dates/2026-01-06/index.html")).toContain("Withdrawn");

    const notice = await site.read("papers/retrieval-without-a-library/index.html");
    expect(notice).toContain("At the authors’ request.");
    expect(notice).toContain("noindex");
    expect(notice).not.toContain("data-pagefind-body");
    for (const path of ["index.html", "dates/2026-01-05/index.html", "papers.jsonl"]) {
      expect(await site.read(path), path).not.toContain("Retrieval Without a Library");
    }
    expect(await site.read("papers.jsonl")).toContain('"status":"withdrawn"');
  });

  test("a command that cannot be carried out says why in one line", async () => {
    const { code, stderr } = await command(site, "permalinks.ts", "alias", "papers/nowhere", "papers/2601.00001");
    expect(code).toBe(1);
    expect(stderr).toBe("papers/nowhere/ was never published: there is no such line in content/permalinks.json\n");
  });

  test("a new archive is empty, and its site says how to add the first digest", async () => {
    expect((await command(site, "new-archive.ts", "--yes")).code).toBe(0);
    expect(await lockOf(site)).toBe("{}\n");
    expect((await command(site, "build.ts")).code).toBe(0);
    expect(await site.read("index.html")).toContain("seeds/2026-06-17.txt");
  });
});
