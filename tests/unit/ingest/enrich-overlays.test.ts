import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countsText, enrich, withoutOverlay } from "../../../src/ingest/enrich-overlays.ts";
import { openFetching } from "../../../src/ingest/http.ts";
import { readArchive } from "../../../src/loaders/sources.ts";
import type { Files } from "../../harness/temporary-folder.ts";
import { atomFeed, dailyJson, listing } from "./captures.ts";
import { answer, serveFaults } from "./faulty-server.ts";
import { manualClock } from "./manual-clock.ts";
import { archiveFolders, notebook } from "./runs.ts";

/** arXiv's answer to a query, or a status. */
type Answers = (query: URLSearchParams) => string | number;

async function open(seeds: Files, content: Files, answers: Answers) {
  const folders = await archiveFolders(seeds, content);
  const server = await serveFaults((response, { url }) => {
    const found = answers(new URL(url, "http://x").searchParams);
    if (typeof found === "number") answer(response, found);
    else answer(response, 200, found);
  });
  const clock = manualClock("2026-06-30T00:00:00Z");
  const progress = notebook();
  const overlaysDir = join(folders.contentDir, "papers");
  const run = async (limit = Infinity) => {
    const { archive } = await readArchive(folders);
    const fetching = openFetching(3000, clock, new AbortController().signal);
    return enrich(withoutOverlay(archive.papers).slice(0, limit), {
      from: server.origin,
      overlaysDir,
      fetching,
      progress,
    });
  };
  const overlays = async () => (await readdir(overlaysDir)).sort();
  return { ...folders, overlaysDir, server, clock, progress, run, overlays };
}

const byId: Answers = (query) =>
  atomFeed((query.get("id_list") ?? "").split(",").map((id) => ({ id, title: `On the Matter of ${id}` })));

describe("papers whose ids are known", () => {
  const seeds = { "2026-06-17.json": dailyJson("2026-06-17", ["2606.00001", "2606.00002"]) };

  test("are asked for together, get an overlay each, and are not asked for again", async () => {
    const it = await open(seeds, {}, byId);
    expect(await it.run()).toEqual({ found: 2, notFound: 0, curated: 0, failed: 0 });
    expect(it.server.requests).toEqual(["/api/query?id_list=2606.00001%2C2606.00002&max_results=2"]);
    expect(await it.overlays()).toEqual(["2606.00001.md", "2606.00002.md"]);
    expect(await it.run()).toEqual({ found: 0, notFound: 0, curated: 0, failed: 0 });
    expect(it.server.requests).toHaveLength(1);
    const { archive, problems } = await readArchive(it);
    expect(problems).toEqual([]);
    expect(archive.papers[0]).toMatchObject({
      title: "On the Matter of 2606.00001",
      authors: ["Ada Example", "Bo Sample"],
      doi: "10.1000/2606.00001",
      category: "cs.CL",
      abstractSource: "listing",
    });
  });

  test("get arXiv's abstract in its paragraphs", async () => {
    const it = await open(seeds, {}, byId);
    await it.run();
    const overlay = await readFile(join(it.overlaysDir, "2606.00001.md"), "utf8");
    expect(overlay).toContain("abstract: |-\n  We weigh it again.\n\n  It is heavy.\n");
  });

  test("keep the title of their listings, which a later digest may correct", async () => {
    const it = await open(seeds, {}, byId);
    await it.run();
    expect(await readFile(join(it.overlaysDir, "2606.00001.md"), "utf8")).not.toContain("title:");
  });

  test("are asked for in batches, three seconds apart", async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `2606.${String(i + 1).padStart(5, "0")}`);
    const it = await open({ "2026-06-17.json": dailyJson("2026-06-17", ids) }, {}, byId);
    expect(await it.run()).toEqual({ found: 60, notFound: 0, curated: 0, failed: 0 });
    expect(it.server.requests).toHaveLength(2);
    expect(it.clock.slept).toEqual([3000]);
  });

  test("up to a limit, the newest first", async () => {
    const later = dailyJson("2026-06-18", ["2606.00003"]);
    const it = await open({ ...seeds, "2026-06-18.json": later }, {}, byId);
    expect(await it.run(1)).toMatchObject({ found: 1 });
    expect(await it.overlays()).toEqual(["2606.00003.md"]);
  });

  test("are not all lost where arXiv refuses one of them", async () => {
    const it = await open(seeds, {}, (query) => (query.get("id_list")?.includes("2606.00001") ? 400 : byId(query)));
    expect(await it.run()).toEqual({ found: 1, notFound: 0, curated: 0, failed: 1 });
    expect(it.progress.text()).toMatch(/id_list=2606\.00001&max_results=1 answered 400/);
  });

  test("that arXiv does not have stay without an overlay", async () => {
    const it = await open(seeds, {}, () => atomFeed([{ id: "2606.00002", title: "Renamed" }]));
    expect(await it.run()).toEqual({ found: 1, notFound: 1, curated: 0, failed: 0 });
    expect(await it.overlays()).toEqual(["2606.00002.md"]);
  });
});

describe("papers without an id", () => {
  const seeds = { "2026-06-18.txt": listing };
  const titles =
    (...found: { id: string; title: string }[]): Answers =>
    (query) =>
      atomFeed(query.get("search_query") === 'ti:"A Second Look at Teaspoons"' ? found : []);

  test("are found by a title that is the same but for case and punctuation", async () => {
    const it = await open(
      seeds,
      {},
      titles(
        { id: "2606.00007", title: "A second look at tea-spoons" },
        { id: "2606.00008", title: "A Second Look at Teaspoons and Forks" },
      ),
    );
    expect(await it.run()).toEqual({ found: 1, notFound: 1, curated: 0, failed: 0 });
    const { archive } = await readArchive(it);
    expect(archive.papers.find(({ arxiv }) => arxiv === "2606.00007")).toMatchObject({
      title: "A Second Look at Teaspoons",
      overlay: "papers/2606.00007.md",
    });
  });

  test("are not found where two papers have the title", async () => {
    const title = "A Second Look at Teaspoons";
    const it = await open(seeds, {}, titles({ id: "2606.00007", title }, { id: "2606.00008", title }));
    expect(await it.run()).toEqual({ found: 0, notFound: 2, curated: 0, failed: 0 });
    expect(await it.overlays()).toEqual([]);
  });

  test("never touch a curator's file of that id", async () => {
    const curated = '---\narxiv: "2606.00007"\ntitle: Teaspoons\n---\nMine.\n';
    const content = { "papers/2606.00007.md": curated };
    const it = await open(seeds, content, titles({ id: "2606.00007", title: "A Second Look at Teaspoons" }));
    const counts = { found: 0, notFound: 1, curated: 1, failed: 0 };
    for (const run of [it.run, it.run]) expect(await run()).toEqual(counts);
    expect(countsText(counts)).toBe("0 found · 1 not found · 1 left to a curator · 0 failed");
    expect(await readFile(join(it.overlaysDir, "2606.00007.md"), "utf8")).toBe(curated);
    expect(it.progress.text()).toContain(
      "2606.00007.md is there already, and does not name “A Second Look at Teaspoons”",
    );
  });
});

test("a curator's overlay, whatever its name, keeps its paper from being asked for", async () => {
  const content = { "papers/mine.md": '---\narxiv: "2606.00001"\n---\nMine.\n' };
  const it = await open({ "2026-06-17.json": dailyJson("2026-06-17", ["2606.00001"]) }, content, byId);
  expect(await it.run()).toEqual({ found: 0, notFound: 0, curated: 0, failed: 0 });
  expect(it.server.requests).toEqual([]);
});

describe("answers that cannot be used", () => {
  const seeds = { "2026-06-18.txt": listing };
  const error = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>malformed query</summary></entry></feed>`;

  test.each([
    ["HTML", "<!doctype html><p>Busy</p>", /something else than an Atom feed/],
    ["a feed that was cut off", atomFeed([{ id: "2606.00007", title: "x" }]).slice(0, -20), /cannot be used: .*XML/],
    ["arXiv's own error", error, /malformed query/],
  ])("%s: told, counted, nothing written", async (_case, body, message) => {
    const it = await open(seeds, {}, () => body);
    expect(await it.run()).toEqual({ found: 0, notFound: 0, curated: 0, failed: 2 });
    expect(it.progress.text()).toMatch(message);
    expect(await it.overlays()).toEqual([]);
  });

  test("a server that fails again and again ends the run", async () => {
    const more = listing.replaceAll("Jun 18", "Jun 17").replace("Kettles", "Pots").replace("Teaspoons", "Forks");
    const it = await open({ ...seeds, "2026-06-17.txt": more }, {}, () => 500);
    expect(await it.run()).toEqual({ found: 0, notFound: 0, curated: 0, failed: 4 });
    expect(it.progress.text()).toMatch(/answered 500, 5 times in a row/);
    expect(it.server.requests).toHaveLength(15);
  });
});
