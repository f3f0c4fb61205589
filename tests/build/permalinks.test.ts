import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "../harness/built-site.ts";
import { compiled } from "../harness/compiled.ts";
import { readAtom } from "../harness/feeds.ts";
import { nodePath } from "../harness/node.ts";
import { ownProject } from "../harness/project-copy.ts";
import { buildSite } from "../harness/site.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

// One archive over its life: every path that was ever published leads to the right page after each step.

/** An edition of one paper, which is removed. */
const lonely =
  "Daily Papers\n\nJan 4\n\nWhistling Kettles\n\nWe tune kettles. They whistle thirds, and fifths on request.\n";

const execute = promisify(execFile);
const lockOf = (site: BuiltSite) => readFile(join(site.folder, "content/permalinks.json"), "utf8");

/** Runs a command of the project on the folders of a built site. */
async function command(site: BuiltSite, name: string, ...rest: string[]): Promise<{ code: number; stderr: string }> {
  const env = {
    PATH: process.env["PATH"] ?? "",
    ...compiled(),
    SEEDS_DIR: "seeds",
    CONTENT_DIR: "content",
    OUT_DIR: site.out,
  };
  const path = join(await ownProject(), "src/cli", `${name}-command.ts`);
  try {
    const { stderr } = await execute(nodePath(), [path, ...rest], { cwd: site.folder, env });
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
    site = await buildSite({ seeds: { ...tinySeeds, "2026-01-04.txt": lonely }, content });
    minted = await lockOf(site);
  });

  test("the first build mints every path", () => {
    expect(site.stdout).toContain("paths minted");
    expect(minted).toContain(
      '"papers/naps-improve-reasoning/": {"titles":["napsimprovereasoning"],"minted":"2026-01-06","citationKey":"unknown2026naps"}',
    );
  });

  test("what is learned later adds paths, and --frozen says so", async () => {
    await mkdir(join(site.folder, "content/papers"));
    await writeFile(
      join(site.folder, "content/papers/2601.00001.md"),
      "---\ntitle: Naps Make Models Better\nalsoTitles: [Naps Improve Reasoning]\n---\n",
    );
    const ids = async () => readAtom(await site.read("papers.xml")).entries.map(({ id }) => id);
    const known = await ids();
    const frozen = await command(site, "build", "--frozen");
    expect(frozen.code).toBe(1);
    expect(frozen.stderr).toMatch(/2 paths would be minted, such as papers\//);
    expect((await command(site, "build")).code).toBe(0);
    expect(await site.read("papers/naps-improve-reasoning/index.html")).toContain("Naps Make Models Better");
    expect(await site.read("papers.xml")).toContain("<title>Naps Make Models Better</title>");
    expect(await ids()).toEqual(known);
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
    const failed = await command(site, "build");
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(
      /^content\/permalinks\.json:\d+:1 error permalink-lost: papers\/retrieval-without-a-library\/ .*\n {4}Restore the seed/m,
    );
    expect(site.exists("papers/retrieval-without-a-library/index.html")).toBe(true);
    await writeFile(seed, text);
  });

  test("a withdrawn paper stays, marked in words, without a citation; a removed one leaves a notice; none is minted", async () => {
    const withdrawn = await command(
      site,
      "permalinks",
      "withdraw",
      "/papers/counting-sheep-with-small-language-models/",
      "--why",
      "The sheep were goats.",
    );
    const removed = await command(
      site,
      "permalinks",
      "remove",
      "papers/retrieval-without-a-library",
      "--why",
      "At the authors’ request.",
    );
    const emptied = await command(site, "permalinks", "remove", "papers/whistling-kettles", "--why", "x");
    expect([withdrawn.code, removed.code, emptied.code]).toEqual([0, 0, 0]);
    for (const path of ["feed.xml", "feed.json"]) expect(await site.read(path), path).toContain("/dates/2026-01-04/");
    const lock = await lockOf(site);
    expect(await command(site, "build", "--frozen")).toEqual({ code: 0, stderr: "" });
    expect(await lockOf(site)).toBe(lock);

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
    const lists = ["index.html", "dates/2026-01-05/index.html", "papers.jsonl", "feed.xml", "feed.json", "papers.xml"];
    for (const path of [...lists, "sitemap-0.xml"]) {
      expect(await site.read(path), path).not.toMatch(/retrieval.without.a.library/i);
    }
    for (const path of ["feed.xml", "feed.json", "papers.xml"]) {
      expect(await site.read(path), path).toMatch(/Withdrawn: Counting Sheep[^]*The sheep were goats\./);
    }
    // An edition without papers is no news; its page stays, as promised.
    for (const path of ["feed.xml", "feed.json"]) expect(await site.read(path)).not.toContain("2026-01-04");
    expect(await site.read("dates/2026-01-04/index.html")).toContain("4 January 2026");
    // Its page stays, and may be found.
    expect(await site.read("sitemap-0.xml")).toContain("/papers/counting-sheep-with-small-language-models/");
    expect((await command(site, "mail", "2026-01-05")).code).toBe(0);
    const mail = await PostalMime.parse(await readFile(join(site.folder, "outbox/2026-01-05.eml")));
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain("The sheep were goats.");
      // This archive has no such page.
      expect(part).not.toContain("/subscribe/");
      expect(part).not.toMatch(/retrieval.without.a.library/i);
    }
    expect(await site.read("papers.jsonl")).toContain('"status":"withdrawn"');
    // Readers' own lists learn of both from the page of saved papers.
    const saved = await site.read("saved/index.html");
    expect(saved).toMatch(
      /data-saved="withdrawn"[^>]*> ?<li[^>]*><a href="\/papers\/counting-sheep-with-small-language-models\/"/,
    );
    expect(saved).toMatch(
      /data-saved="removed"[^>]*> ?<li[^>]*><a href="\/papers\/retrieval-without-a-library\/"[^>]*>At the authors’ request/,
    );
  });

  test("what was said is taken back, and two papers are one page that every digest of both lists", async () => {
    const restored = await command(site, "permalinks", "restore", "papers/retrieval-without-a-library");
    const joined = await command(
      site,
      "permalinks",
      "alias",
      "papers/retrieval-without-a-library",
      "papers/a-map-of-every-benchmark",
    );
    expect([restored.code, joined.code]).toEqual([0, 0]);
    const built = await command(site, "build");
    expect([built.code, built.stderr]).toEqual([0, ""]);

    const page = await site.read("papers/a-map-of-every-benchmark/index.html");
    for (const day of ["2026-01-05", "2026-01-06"]) {
      expect(page).toContain(`/dates/${day}/`);
      expect(await site.read(`dates/${day}/index.html`)).toContain("/papers/a-map-of-every-benchmark/");
    }
    const old = await site.read("papers/retrieval-without-a-library/index.html");
    expect(old).toContain("url=/papers/a-map-of-every-benchmark/");
    expect(old).not.toContain("At the authors’ request.");
    expect(await site.read("_redirects")).toContain(
      "/papers/retrieval-without-a-library/ /papers/a-map-of-every-benchmark/ 301\n",
    );
  });

  test("neither a withdrawn nor a removed paper is cited anywhere, nor told to machines as to be cited", async () => {
    const files = (await site.files()).filter((path) => /\.(?:bib|ris|csl\.json)$/.test(path));
    expect(files).toContain("dates/2026-01-06.bib");
    expect(files).toContain("topics/reasoning.csl.json");
    const whole = (await Promise.all(files.map((path) => site.read(path)))).join("\n");
    expect(whole).toContain("Naps Make Models Better");
    expect(whole).not.toMatch(/Retrieval Without|Counting Sheep/);
    const page = await site.read("papers/counting-sheep-with-small-language-models/index.html");
    expect(page).not.toMatch(/citation_|ld\+json|cite-as|z:itemType|data-cite|data:application/);
    const day = await site.read("dates/2026-01-06/index.html");
    expect(day.match(/class="Z3988" title="[^"]*"/g)?.join()).toMatch(/Naps\+Make(?!.*Counting\+Sheep)/);
  });

  test("a command that cannot be carried out says why in one line", async () => {
    const { code, stderr } = await command(site, "permalinks", "alias", "papers/nowhere", "papers/2601.00001");
    expect(code).toBe(1);
    expect(stderr).toBe("papers/nowhere/ was never published: there is no such line in content/permalinks.json\n");
  });

  test("a new archive is empty, and its site says how to add the first digest", async () => {
    expect((await command(site, "new-archive", "--yes")).code).toBe(0);
    expect(await lockOf(site)).toBe("{}\n");
    expect((await command(site, "build")).code).toBe(0);
    expect(await site.read("index.html")).toContain("seeds/2026-06-17.txt");
    expect(site.exists("search/index.html")).toBe(true);
    expect(await site.read("papers.jsonl")).toBe("");
  });
});
