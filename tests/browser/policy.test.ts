import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyOf } from "../../src/layouts/policy.ts";
import { show, useBrowser } from "../harness/browser.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";
import { buildSite } from "../harness/site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

const open = useBrowser();
let server: StaticServer;
beforeAll(async () => {
  server = await serve((await sharedSite("reference")).out);
});
afterAll(() => server.close());

test("lets no inline script, style or handler run", () => {
  expect(policyOf()).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|https?:|data:/);
});

test.each(["reference", "base-path"] as const)("%s: stands on every page, before all that it rules", async (name) => {
  const site = await sharedSite(name);
  const pages = (await site.files()).filter((path) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(50);
  for (const path of pages) expectFirst(await site.read(path), path);
});

test("stands on the pages in the place of moved and removed ones", async () => {
  const lock = {
    "papers/naps-improve-reasoning/": { arxiv: "2601.00001", minted: "2026-01-06", moved: "papers/2601.00001/" },
    "papers/gone/": { titles: ["gone"], minted: "2026-01-05", removed: "It was listed by mistake." },
  };
  const rows = Object.entries(lock).map(([path, locked]) => `${JSON.stringify(path)}: ${JSON.stringify(locked)}`);
  const content = { ...tinyContent, "permalinks.json": `{\n${rows.join(",\n")}\n}\n` };
  const site = await buildSite({ seeds: tinySeeds, content });
  expect(site.stderr).toBe("");
  for (const path of Object.keys(lock)) expectFirst(await site.read(path), path);
  const served = await serve(site.out);
  const { page, consoleErrors, close } = await open(served.url);
  await page.goto(`${served.url}papers/naps-improve-reasoning/`);
  await page.waitForURL(`${served.url}papers/2601.00001/`);
  expect(consoleErrors).toEqual([]);
  await close();
  await served.close();
});

describe("in normal use nothing is refused", () => {
  test("searching, filtering, sorting and asking for more", async () => {
    const { page, close, consoleErrors, pageErrors } = await open(`${server.url}search/?q=learning`);
    await page.locator("[data-part=list] > *").first().waitFor();
    await page.locator("[data-facet=topic] summary").click();
    await page.locator("[data-facet=topic] input").first().check();
    await page.waitForURL(/topic=/);
    await page.locator("[data-part=sort]").selectOption("date");
    await page.waitForURL(/sort=date/);
    await page.locator("[data-part=results]:not([aria-busy]) [data-part=list] mark").first().waitFor();
    expect([...consoleErrors, ...pageErrors]).toEqual([]);
    await close();
  });

  test("switching the theme, copying a citation, opening an abstract, sorting a day, printing", async () => {
    const { page, close, consoleErrors, pageErrors } = await open(`${server.url}papers/2504.07912/`, {
      context: { permissions: ["clipboard-read", "clipboard-write"] },
    });
    await page.getByRole("button", { name: "Copy BibTeX" }).click();
    await page.getByText("Copied").waitFor();
    await page.getByRole("button", { name: "Dark theme" }).click();
    await page.getByRole("button", { name: "Dark theme", pressed: true }).waitFor();
    await page.goto(`${server.url}dates/2026-06-17/`);
    await page.getByLabel("Sort by").selectOption("comments");
    await page.locator("#digest-papers [data-sorted]").waitFor();
    await page.locator("summary").first().click();
    await page.locator("details[open]").first().waitFor();
    await show(page, "print");
    await page.goto(`${server.url}404.html`);
    expect([...consoleErrors, ...pageErrors]).toEqual([]);
    await close();
  });
});

test("a script, a handler, a style and a foreign image that got onto a page are refused, and told of", async () => {
  const folder = await temporaryFolder();
  await cp((await sharedSite("reference")).out, folder, { recursive: true });
  const html = await readFile(join(folder, "about/index.html"), "utf8");
  const injected =
    `<script>window.ran = "script"</script><img src="/favicon.svg" onload="window.ran = 'handler'">` +
    `<p id="styled" style="display: none"></p><img src="http://127.0.0.1:1/pixel.png"><a href="javascript:ran = 1">x</a>`;
  await writeFile(join(folder, "about/index.html"), html.replace("</main>", `${injected}</main>`));
  const served = await serve(folder);
  const { page, consoleErrors, close } = await open(`${served.url}about/`);
  await page.evaluate(() => document.querySelector<HTMLElement>("a[href^=javascript]")?.click());
  const seen = await page.evaluate(() => [
    (window as { ran?: string }).ran,
    getComputedStyle(document.querySelector("#styled") as Element).display,
  ]);
  expect(seen).toEqual([undefined, "block"]);
  for (const directive of ["script-src", "style-src", "img-src"]) {
    await expect.poll(() => consoleErrors.join("\n")).toContain(`${directive} '`);
  }
  await close();
  await served.close();
});

function expectFirst(html: string, path: string): void {
  const at = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${policyOf()}">`);
  expect(at, path).toBeGreaterThan(0);
  expect(html.slice(0, at), path).not.toMatch(/<(?:script|link|style|img|body)\b/);
}
