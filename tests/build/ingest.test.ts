import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { atomFeed, dailyJson, listing } from "../unit/ingest/captures.ts";
import { answer, flood, serveFaults } from "../unit/ingest/faulty-server.ts";
import { workplace } from "./ingest-command.ts";

describe("npm run ingest", () => {
  test("adds a file once, byte for byte, and another of that day under a suffix", async () => {
    const other = `${listing.replaceAll("\n", "\r\n")}\n`;
    const { folder, run, names } = await workplace({ "inbox/2026-06-18.text": listing, "inbox/late.txt": other });
    expect(await run("ingest", ["inbox/2026-06-18.text"])).toMatchObject({
      code: 0,
      stderr: "",
      stdout:
        "2026-06-18: 2 entries · 2 papers new to the archive · 0 already known · 0 warnings\nwritten to seeds/2026-06-18.txt\n",
    });
    expect(await run("ingest", ["inbox/2026-06-18.text"])).toMatchObject({
      code: 0,
      stdout: "seeds/2026-06-18.txt has the same content already: nothing to do\n",
    });
    const late = ["inbox/late.txt", "--day", "2026-06-18"];
    const refused = await run("ingest", late);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining("give this capture a suffix of its own"),
    ]);
    expect(await names("seeds")).toEqual(["2026-06-18.txt"]);
    expect(await run("ingest", [...late, "--suffix", "evening"])).toMatchObject({ code: 0 });
    expect(await names("seeds")).toEqual(["2026-06-18-evening.txt", "2026-06-18.txt"]);
    expect(await readFile(join(folder, "seeds/2026-06-18-evening.txt"), "utf8")).toBe(other);
  });

  test("takes standard input, and refuses what the build would", async () => {
    const { run, names } = await workplace({});
    const input = listing.replace("Jun 16, 2026 3", "Feb 30, 2026");
    const refused = await run("ingest", ["-", "--day", "2026-06-18"], { input });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^standard-input:11:1 error impossible-day: .*\n {4}\S/);
    expect(refused.stderr).not.toMatch(/^\s+at /m);
    expect(await run("ingest", ["-"], { input: listing })).toMatchObject({
      code: 1,
      stderr: "standard-input does not say its day with the year: give it, as --day 2026-06-17\n",
    });
    expect(await names("seeds")).toEqual([]);
    expect(await run("ingest", ["-"], { input: dailyJson("2026-06-18", ["2606.00001"]) })).toMatchObject({ code: 0 });
    expect(await names("seeds")).toEqual(["2026-06-18.json"]);
  });

  test("refuses an answer of 200 MB without holding more of it than the limit", async () => {
    const { run, names } = await workplace({});
    const server = await serveFaults((response, { url }) => {
      if (url === "/flood.json") flood(response, 200);
      else answer(response, 404);
    });
    const none = await run("ingest", [`${server.origin}/none.json`]);
    const refused = await run("ingest", [`${server.origin}/flood.json`]);
    expect([none.code, refused.code]).toEqual([1, 1]);
    expect(refused.stderr).toMatch(/flood\.json is larger than 64 MiB/);
    expect(refused.peak).toBeGreaterThan(none.peak);
    expect(refused.peak).toBeLessThan(none.peak + 140);
    expect(await names("seeds")).toEqual([]);
  });

  test.for(["SIGKILL", "SIGINT"] as const)("ended by %s in the middle of a download leaves nothing", async (signal) => {
    const { run, names } = await workplace({});
    const started = Promise.withResolvers<undefined>();
    const server = await serveFaults((response) => {
      response.writeHead(200).write(dailyJson("2026-06-18", ["2606.00001"]), () => started.resolve(undefined));
    });
    const ended = await run("ingest", [`${server.origin}/2026-06-18.json`], {
      during: (child) => void started.promise.then(() => child.kill(signal)),
    });
    expect(ended.code).toBe(signal === "SIGINT" ? 130 : -1);
    expect(await names("seeds")).toEqual([]);
  });

  test("fetches days from the API, through a busy server, and tells those without an edition", async () => {
    const { run, names } = await workplace({ "seeds/2026-06-17.txt": listing.replace("Jun 18", "Jun 17") });
    const server = await serveFaults((response, { url }, nth) => {
      if (nth === 1) answer(response, 429, "", { "retry-after": "0" });
      else if (url.includes("2026-06-18")) answer(response, 200, dailyJson("2026-06-18", ["2606.00001"]));
      else if (url.includes("2026-06-19")) answer(response, 302, "", { location: "/elsewhere" });
      else if (url.includes("2026-06-20")) answer(response, 404);
      else answer(response, 200, dailyJson("2026-06-18", ["2606.00001"]));
    });
    const range = ["daily", "--since", "2026-06-17", "--until", "2026-06-20"];
    const fetched = await run("ingest", [...range, "--from", server.origin, "--interval", "0"]);
    expect(fetched).toMatchObject({
      code: 0,
      stdout:
        "1 added · 1 there already · 2 without an edition · 0 refused\nwithout an edition: 2026-06-19, 2026-06-20\n",
    });
    expect(fetched.stderr).toContain("2026-06-19 has no edition (the answer is that of 2026-06-18): skipped\n");
    expect(fetched.stderr).not.toContain("\u001B");
    expect(await names("seeds")).toEqual(["2026-06-17.txt", "2026-06-18.json"]);
  });

  test("keeps what it can of a run with one bad paper, says so by its exit code, and the build takes it", async () => {
    const bad = dailyJson("2026-06-19", ["2606.00001", "2606.00002"]).replace('"2606.00001"', '"not-on-arxiv"');
    const { run, names } = await workplace({});
    const server = await serveFaults((response, { url }) => {
      if (url.includes("2026-06-19")) answer(response, 200, bad);
      else if (url.includes("2026-06-22")) answer(response, 400, '{"error":"x"}');
      else answer(response, 200, url.includes("2026-06-18") ? dailyJson("2026-06-18", ["2606.00003"]) : "[]");
    });
    const range = ["daily", "--since", "2026-06-18", "--until", "2026-06-22"];
    const { code, stdout, stderr } = await run("ingest", [...range, "--from", server.origin, "--interval", "0"]);
    expect([code, stdout]).toEqual([
      3,
      expect.stringContaining("2 added · 0 there already · 3 without an edition · 1 refused"),
    ]);
    expect(stderr).toMatch(/error not-arxiv-id/);
    expect(await names("seeds")).toEqual([".refused", "2026-06-18.json", "2026-06-19.json"]);
  });

  test("raises an alarm where weekdays in a row have no edition", async () => {
    const { run } = await workplace({});
    const server = await serveFaults((response) => answer(response, 404));
    const range = ["daily", "--since", "2026-06-01", "--until", "2026-06-30"];
    const { code, stderr } = await run("ingest", [...range, "--from", server.origin, "--interval", "0"]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("alarm: 22 weekdays in a row without an edition, up to 2026-06-30"),
    ]);
  });

  test.for([
    [["daily", "2026-06-18"], /answered with a page \(HTML\), not with JSON/],
    [["daily"], /^npm run ingest -- </],
  ] as const)("%j that cannot be done is told in words, and exits with 1", async ([args, message]) => {
    const { run, names } = await workplace({});
    const server = await serveFaults((response) => answer(response, 200, "<html>"));
    const refused = await run("ingest", [...args, "--from", server.origin]);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(refused.stderr).not.toMatch(/^\s+at /m);
    expect(await names("seeds")).toEqual([]);
  });
});

describe("npm run enrich", () => {
  test("goes on where it was stopped, and never touches a curator's file", async () => {
    const curated = '---\narxiv: "2606.00001"\nvenue: Here\n---\nMine.\n';
    const { folder, run, names } = await workplace({
      "seeds/2026-06-18.json": dailyJson("2026-06-18", ["2606.00001", "2606.00002"]),
      "seeds/2026-06-19.txt": listing.replace("Jun 18", "Jun 19"),
      "content/papers/2606.00001.md": curated,
    });
    let up = false;
    const server = await serveFaults((response, { url }) => {
      const query = new URL(url, "http://x").searchParams;
      if (query.has("id_list")) answer(response, 200, atomFeed([{ id: "2606.00002", title: "Any" }]));
      else if (up) answer(response, 200, atomFeed([{ id: "2606.00003", title: "Kettles that whistle in tune" }]));
      else answer(response, 404);
    });
    const args = ["--from", server.origin, "--interval", "0"];
    const first = await run("enrich", args);
    expect([first.code, first.stdout]).toEqual([3, "1 found · 0 not found · 2 failed\n"]);
    up = true;
    const second = await run("enrich", args);
    expect([second.code, second.stdout]).toEqual([0, "1 found · 1 not found · 0 failed\n"]);
    expect(await names("content/papers")).toEqual(["2606.00001.md", "2606.00002.md", "2606.00003.md"]);
    expect(await readFile(join(folder, "content/papers/2606.00001.md"), "utf8")).toBe(curated);
    expect(server.requests.filter((url) => url.includes("id_list"))).toEqual([
      "/api/query?id_list=2606.00002&max_results=1",
    ]);
  });

  test("fetches nothing while the archive has errors", async () => {
    const { run } = await workplace({ "content/papers/x.md": "no front matter" });
    const refused = await run("enrich", ["--from", "http://127.0.0.1:1"]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^content\/papers\/x\.md:1:1 error front-matter-missing: [^]*correct what is wrong/);
  });
});
