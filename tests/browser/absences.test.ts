import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useBrowser, type OpenPage } from "../harness/browser.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";

// What `src/browser/platform.ts` says that a browser may lack, taken from one that has it: all that works without still
// does, and of the rest the page says what is true.

const open = useBrowser();
let server: StaticServer;
beforeAll(async () => {
  server = await serve((await sharedSite("tiny")).out);
});
afterAll(() => server.close());

/** Opens a page of the site in a browser in which a script ran before those of the page. */
async function openAfter(script: string, path = ""): Promise<OpenPage> {
  const opened = await open("about:blank");
  await opened.page.addInitScript(script);
  await opened.page.goto(server.url + path);
  return opened;
}

const saved = "Saved on this device: every page and the search work without a connection.";
const removed = "Removed from this device.";
const unsupported = "This browser, or its private window, does not keep sites for offline reading.";
const insecure = "Browsers keep only sites that come over https for offline reading, and this page did not.";
const failed = "This browser could not keep the archive, for a reason that it does not tell. Nothing was kept.";
const network = "The download did not come through. Nothing was kept; try again with a better connection.";

const button = (page: Page, name: string) => page.getByRole("button", { name });
const expectStatus = (page: Page, sentence: string) =>
  expect.poll(() => page.locator("offline-control [role=status]").textContent()).toBe(sentence);

describe("a copy is saved and removed", () => {
  test.each([
    ["without any storage to ask", "delete Navigator.prototype.storage"],
    ["without an estimate", "delete StorageManager.prototype.estimate"],
    ["without a promise to keep it", "delete StorageManager.prototype.persist"],
    [
      "with an estimate that is refused",
      "StorageManager.prototype.estimate = () => Promise.reject(new TypeError('no'))",
    ],
    ["without locks", "delete Navigator.prototype.locks"],
    ["without a clipboard", "delete Navigator.prototype.clipboard"],
    ["without WebAssembly, which search alone needs", "delete window.WebAssembly"],
  ])("%s", async (_what, script) => {
    const { page, pageErrors, close } = await openAfter(script);
    await button(page, "Save for offline").click();
    await expectStatus(page, saved);
    await page.reload();
    await button(page, "Remove from this device").click();
    await expectStatus(page, removed);
    expect(pageErrors).toEqual([]);
    await close();
  });
});

describe("a copy is not offered, and the page says why", () => {
  test.each([
    ["service workers", "delete Navigator.prototype.serviceWorker"],
    ["a cache", "delete window.caches"],
    ["a way to prove what arrived", "delete Crypto.prototype.subtle"],
    ["a way to unpack it", "delete window.DecompressionStream"],
  ])("without %s", async (_what, script) => {
    const { page, pageErrors, close } = await openAfter(script);
    await expectStatus(page, unsupported);
    expect(await button(page, "Save for offline").isVisible()).toBe(false);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test("where it did not come over https; search and citations work there", async () => {
    const opened = await openInsecure("");
    const { page } = opened;
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await expectStatus(page, insecure);
    expect(await button(page, "Save for offline").isVisible()).toBe(false);

    await page.goto(`${elsewhere}search/?q=reasoning`);
    await expect.poll(() => page.locator("[data-part=count]").textContent()).toBe("2 papers for “reasoning”");
    await button(page, "Copy link to this search").click();
    await expect.poll(() => page.locator("[data-part=copy]").textContent()).toBe("Copy it from the address bar");

    await page.goto(`${elsewhere}papers/2601.00001/`);
    await button(page, "Copy BibTeX").click();
    await expect.poll(() => page.locator("copy-citation [role=status]").textContent()).toMatch(/^BibTeX is marked/);
    await page.locator("main [data-paper]").click();
    await page.goto(`${elsewhere}saved/`);
    await button(page, "Copy a link to this list").click();
    await expect.poll(() => page.locator("[data-saved=said]").innerText()).toMatch(/^Copy this link: http:.*#list=1\./);
    expect(opened.pageErrors).toEqual([]);
    await opened.close();
  });
});

describe("what went wrong is not taken for something else", () => {
  test("a worker that the browser does not take, and one that does not arrive", async () => {
    const { page, close } = await openAfter(
      `const { register } = ServiceWorkerContainer.prototype;
       ServiceWorkerContainer.prototype.register = function (...all) {
         if (!window.mended) return Promise.reject(new Error("some fault"));
         return register.apply(this, all);
       };`,
    );
    await button(page, "Save for offline").click();
    await expectStatus(page, failed);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.context().route("**/worker.js", (route) => route.abort());
    await page.evaluate(() => Object.assign(window, { mended: true }));
    await button(page, "Save for offline").click();
    await expectStatus(page, network);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await close();
  });

  test("a network that answers with a page of its own is no browser that keeps nothing", async () => {
    const { page, close } = await open("about:blank");
    const asked = page.waitForResponse("**/edition.json");
    await page.route("**/edition.json", (route) =>
      route.fulfill({ contentType: "text/html", body: "<h1>Sign in</h1>" }),
    );
    await page.goto(server.url);
    await (await asked).finished();
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await expectStatus(page, "");
    expect(await page.locator("offline-control").isVisible()).toBe(false);
    await close();
  });
});

describe("a list goes by link", () => {
  test("not out of a browser that cannot pack it, which says what to do instead", async () => {
    const { page, pageErrors, close } = await openAfter("delete window.CompressionStream", "papers/2601.00001/");
    await page.locator("main [data-paper]").click();
    await page.goto(`${server.url}saved/`);
    await button(page, "Copy a link to this list").click();
    const sentence = "This browser cannot make such a link. Export JSON, and import that on the other device.";
    await expect.poll(() => page.locator("[data-saved=said]").innerText()).toBe(sentence);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test("not into one that cannot unpack it, which does not call the link damaged", async () => {
    const { page, close } = await openAfter("delete window.DecompressionStream", "saved/#list=1.AAAA");
    const sentence = "The list of this link cannot be read: this browser cannot unpack it.";
    await expect.poll(() => page.locator("[data-saved=said]").innerText()).toBe(sentence);
    await close();
  });
});

describe("search", () => {
  test("says that it needs WebAssembly where there is none, and blames no connection", async () => {
    const { page, pageErrors, close } = await openAfter("delete window.WebAssembly", "search/?q=reasoning");
    await page.locator("[data-part=unable]").waitFor({ state: "visible" });
    expect(await page.locator("[data-part=failed]").isVisible()).toBe(false);
    expect(await page.locator("[data-part=results]").isVisible()).toBe(false);
    await page.goto(server.url);
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: "Search the archive" });
    await dialog.getByRole("searchbox").fill("reasoning");
    await expect.poll(() => dialog.locator("[data-part=count]").textContent()).toMatch(/^Search needs WebAssembly/);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test("opens by its key in a browser that cannot say whether a field is seen", async () => {
    const { page, pageErrors, close } = await openAfter("delete Element.prototype.checkVisibility");
    await page.keyboard.press("/");
    await page.getByRole("dialog", { name: "Search the archive" }).waitFor();
    expect(pageErrors).toEqual([]);
    await close();
  });
});

/** The same site from an address that browsers do not trust, as a host without https has. */
const elsewhere = "http://papers.example/";

async function openInsecure(path: string): Promise<OpenPage> {
  const opened = await open("about:blank");
  await opened.page.context().route(`${elsewhere}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(elsewhere, server.url) });
    await route.fulfill({ response });
  });
  await opened.page.goto(elsewhere + path);
  return opened;
}
