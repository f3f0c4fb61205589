import { readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { dataScript } from "../../src/integrations/portable/data-script.ts";
import { useBrowser, type OpenPage } from "../harness/browser.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { findBrokenLinks } from "../harness/links.ts";
import { everyPage, examples } from "../harness/page-kinds.ts";
import { directoryPath } from "../../src/paths.ts";
import { referencesOfHtml } from "../harness/references.ts";
import { serve } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";
import { unzip } from "../harness/unzip.ts";

const open = useBrowser();
let site: BuiltSite;
/** The unzipped copy of a site that is hosted under a base path. */
let folder: string;
let copied: string[];
beforeAll(async () => {
  site = await sharedSite("base-path");
  folder = await unzip(join(site.out, "broadsheet-portable.zip"));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  copied = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
});

const address = (path: string): string => {
  const [file = "", query] = path.split("?");
  const url = pathToFileURL(join(folder, file.endsWith(".html") ? file : join(file, "index.html"))).href;
  return query === undefined ? url : `${url}?${query}`;
};
const wrong = ({ consoleErrors, pageErrors, failedRequests, foreignRequests }: OpenPage): string[] => [
  ...consoleErrors,
  ...pageErrors,
  ...failedRequests,
  ...foreignRequests,
];

/** Waits until the papers of some words are told of, and all that was asked for is there; gives the sentence. */
async function found(page: Page, words: string): Promise<string> {
  await page.waitForFunction((asked) => {
    const line = document.querySelector<HTMLElement>("[data-part=count]");
    // What a page still loads while the next is opened counts as failed.
    const isBusy = document.querySelector("[aria-busy=true]") !== null;
    return !isBusy && line?.checkVisibility() === true && line.textContent.includes(asked);
  }, words);
  return (await page.locator("[data-part=count]").textContent()) ?? "";
}

test("holds every page of the site, at most a tenth larger", async () => {
  const pages = (await site.files()).filter((path) => path.endsWith(".html") && path !== "offline/index.html");
  expect(copied.filter((file) => file.endsWith(".html"))).toHaveLength(pages.length);
  const sizeOf = async (files: string[]): Promise<number> =>
    (await Promise.all(files.map(async (file) => (await stat(file)).size))).reduce((sum, size) => sum + size, 0);
  // Neither the zip itself nor what only the other kind of copy has is counted.
  const own = (await site.files()).filter((path) => !/^offline\/|^worker\.js$|\.zip$/.test(path));
  expect(await sizeOf(copied)).toBeLessThanOrEqual(1.1 * (await sizeOf(own.map((path) => join(site.out, path)))));
});

test("every link, source and fragment of every page leads to a file that is there", async () => {
  expect(await findBrokenLinks(folder)).toEqual([]);
  const astray: string[] = [];
  for (const file of copied.filter((name) => name.endsWith(".html"))) {
    for (const { value, via } of referencesOfHtml(await readFile(file, "utf8")).references) {
      // From disk nothing stands for a root, and nothing for a folder.
      const own = !/^[a-z]+:/.test(value);
      if (own && (value.startsWith("/") || /\/(?:[?#]|$)/.test(value))) astray.push(`${file}: ${via} ${value}`);
    }
  }
  expect(astray).toEqual([]);
});

test("every kind of page opens from disk with its style and script, without an error", async () => {
  const opened = await open(address(""));
  const { page } = opened;
  for (const path of Object.values(everyPage).filter((it) => it !== directoryPath("offline"))) {
    await page.goto(address(path), { waitUntil: "load" });
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), path).toContain("Broadsheet Serif");
    expect(await page.getByRole("button", { name: "Dark theme" }).isVisible(), path).toBe(true);
    expect(await page.locator("[data-hosted]").count(), path).toBe(0);
    // As the browser itself understands them.
    const links = await page.evaluate(() => Array.from(document.links, ({ href }) => href));
    const own = links.filter((link) => link.startsWith("file:"));
    expect(own.length, path).toBeGreaterThan(8);
    expect(
      own.filter((link) => !copied.includes(fileURLToPath(link))),
      path,
    ).toEqual([]);
    if (path === examples.search) await found(page, "“experts”");
  }
  expect(wrong(opened)).toEqual([]);
  await opened.close();
});

test("a search is typed, filtered, and a result opened; theme and citation work", async () => {
  const opened = await open(address(""), { context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const { page } = opened;
  await page.getByRole("button", { name: "Dark theme" }).click();
  await page.locator("#site-search").fill("experts");
  await page.locator("#site-search").press("Enter");
  await page.waitForURL(/search\/index\.html\?q=experts$/);
  const all = await found(page, "“experts”");
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");

  await page.locator("[data-facet=topic] > summary").click();
  await page.locator("[data-facet=topic] input").first().check();
  const some = await found(page, "with these filters");
  expect(Number.parseInt(some)).toBeLessThan(Number.parseInt(all));
  expect(Number.parseInt(some)).toBeGreaterThan(0);

  const first = page.locator("[data-part=list] [href]").first();
  const title = await first.textContent();
  await first.click();
  await page.waitForURL(/\/papers\/[^/]+\/index\.html$/);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
  await page.getByRole("button", { name: "Copy BibTeX" }).click();
  await expect.poll(() => page.locator("copy-citation [role=status]").textContent()).toMatch(/Copied|is marked/);
  await page.goBack();
  expect(await found(page, "with these filters")).toBe(some);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("export-shown").getByRole("button", { name: "BibTeX" }).click(),
  ]);
  const records = (await readFile(await download.path(), "utf8")).match(/^@/gm);
  expect(records).toHaveLength(await page.locator("[data-part=list] > *").count());
  expect(wrong(opened)).toEqual([]);
  await opened.close();
});

test("the dialog of the search opens by key, finds while one types, and leads to all results", async () => {
  const opened = await open(address("papers/2504.07912"), {
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  const { page } = opened;
  // A paper with so many authors that its citations are files beside its page.
  const citation = "@misc{many2026, title = {{By Many}}}";
  await writeFile(join(folder, "papers/2504.07912.bib.js"), dataScript(Buffer.from(citation)));
  await page.getByRole("link", { name: "Download BibTeX" }).evaluate((link) => {
    link.setAttribute("href", "../2504.07912.bib");
  });
  await page.getByRole("button", { name: "Copy BibTeX" }).click();
  await expect.poll(() => page.locator("copy-citation [role=status]").textContent()).toBe("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);

  const dialog = page.getByRole("dialog", { name: "Search the archive" });
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  const box = dialog.getByRole("searchbox");
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type("experts");
  await expect.poll(() => dialog.locator("[data-part=count]").textContent()).toMatch(/^\d+ papers for “experts”$/);
  const [first] = await dialog.locator("[data-part=list] [href]").allTextContents();
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\/index\.html\?q=experts$/);
  expect(await found(page, "“experts”")).toMatch(/^\d+ papers/);
  await page.locator("[data-part=list] [href]").first().click();
  await page.waitForURL(/\/papers\/[^/]+\/index\.html$/);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(first);
  expect(wrong(opened)).toEqual([]);
  await opened.close();
});

test("the same folder works from any path of a web server", async () => {
  const server = await serve(folder, { base: "/some/where/" });
  const opened = await open(`${server.url}search/index.html?q=experts`);
  await found(opened.page, "“experts”");
  await opened.page.locator("[data-part=list] [href]").first().click();
  await opened.page.waitForURL(/\/some\/where\/papers\/[^/]+\/index\.html$/);
  expect(wrong(opened)).toEqual([]);
  await opened.close();
  await server.close();
});

test("with a chunk of the index gone the search says that it failed, and a page gone is told of", async () => {
  const chunks = copied.filter((file) => file.endsWith(".pf_index.js"));
  expect(chunks.length).toBeGreaterThan(0);
  for (const file of [...chunks, ...copied.filter((name) => name.endsWith(".pf_meta.js"))]) await rm(file);
  await rm(join(folder, "about/index.html"));
  const opened = await open(address("search/?q=experts"));
  await opened.page.locator("[data-part=failed]").waitFor({ state: "visible" });
  expect(wrong(opened).join()).toContain(".pf_meta.js");
  expect((await findBrokenLinks(folder)).join()).toContain("/about/index.html: no such file");
  await opened.close();
});
