import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "../harness/built-site.ts";
import { useBrowser } from "../harness/browser.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";

const open = useBrowser();
let site: BuiltSite;
let server: StaticServer;
beforeAll(async () => {
  site = await sharedSite("reference");
  server = await serve(site.out);
});
afterAll(() => server.close());

/** What a click downloads: the name of the file, and its text. */
async function downloaded(page: Page, click: () => Promise<void>): Promise<[name: string, text: string]> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
}

describe("citations", () => {
  test("of a paper are downloaded without script, and are those of its day's files", async () => {
    const { page, close } = await open(`${server.url}papers/2504.07912/`, { javaScript: false });
    for (const [name, ending] of [
      ["BibTeX", "bib"],
      ["RIS", "ris"],
      ["CSL-JSON", "csl.json"],
    ] as const) {
      const [file, text] = await downloaded(page, () => page.getByRole("link", { name: `Download ${name}` }).click());
      expect(file).toBe(`zhao2025echo.${ending}`);
      const record = text.trim().replace(/^\[|\]$/g, "");
      expect(record.length).toBeGreaterThan(100);
      expect(await site.read(`dates/2026-06-17.${ending}`)).toContain(record);
    }
    expect(await page.getByRole("button", { name: /^Copy/ }).count()).toBe(0);
    await close();
  });

  test("of a paper are copied as they are downloaded", async () => {
    const { page, close } = await open(`${server.url}papers/2504.07912/`, {
      context: { permissions: ["clipboard-read", "clipboard-write"] },
    });
    await page.getByRole("button", { name: "Copy RIS" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^TY {2}- UNPB\r?\nID {2}- zhao2025echo/);
    await close();
  });

  test("of the results shown are those of the papers, and none where nothing is found", async () => {
    const { page, close, consoleErrors } = await open(`${server.url}search/?q=experts`);
    const results = page.locator("[data-part=list] > *");
    await results.first().waitFor();
    const [file, text] = await downloaded(page, () => page.getByRole("button", { name: "BibTeX" }).click());
    expect(file).toBe("papers.bib");
    const entries = text.split(/\n(?=@)/);
    expect(entries).toHaveLength(await results.count());
    const ofDay = await site.read("dates/2026-06-17.bib");
    for (const entry of entries) expect(ofDay).toContain(entry.trim());

    await page.getByRole("searchbox").fill("xyzzyqwertz");
    await page.getByText("Nothing in the archive fits").waitFor();
    await page.getByRole("button", { name: "BibTeX" }).waitFor({ state: "hidden" });
    expect(consoleErrors).toEqual([]);
    await close();
  });
});
