import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeOfflineCopy } from "../../src/integrations/offline/write-offline-copy.ts";
import { addToEdition } from "../../src/integrations/edition.ts";
import { cataloguePath, packPath, type Catalogue } from "../../src/browser/offline/catalogue.ts";
import { findViolations } from "../harness/axe.ts";
import { useBrowser } from "../harness/browser.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const open = useBrowser();
const base = "/papers-site/";
/** A copy of a site for each test to change. */
let folder: string;
let server: StaticServer;
let closed = false;
beforeEach(async () => {
  folder = join(await temporaryFolder(), "site");
  await cp((await sharedSite("base-path")).out, folder, { recursive: true });
  server = await serve(folder, { base, gzip: true });
  closed = false;
});
afterEach(() => die());

/** No server answers any more. */
async function die(): Promise<void> {
  if (!closed) await server.close();
  closed = true;
}

/** Publishes the folder anew as it is now, without the packs of the edition before. */
async function deploy(options?: { offered: boolean }): Promise<void> {
  const papers = await readdir(join(folder, "papers"));
  const offline = await writeOfflineCopy(folder, new Map(papers.map((paper) => [paper, "2026-06-17"])), options);
  await addToEdition(folder, { offline });
}

async function change(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(folder, path), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(join(folder, path), changed);
}

const button = (page: Page, name: string) => page.getByRole("button", { name });
const status = (page: Page) => page.locator("offline-control [role=status]");

async function save(page: Page): Promise<void> {
  await button(page, "Save for offline").click();
  await button(page, "Remove from this device").waitFor();
}

/** What the browser keeps for the site: workers and packs. */
async function kept(page: Page): Promise<{ workers: number; packs: string[] }> {
  return await page.evaluate(async () => {
    const workers = (await navigator.serviceWorker.getRegistrations()).length;
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
    const packs = requests
      .map(({ url }) => url.slice(url.lastIndexOf("/") + 1))
      .filter((name) => name.endsWith(".pack"));
    return { workers, packs: packs.sort() };
  });
}
/** Longer than a browser takes that starts a worker, or looks for a new one, on a busy machine. */
const eventually = <Value>(value: () => Value | Promise<Value>) => expect.poll(value);
const nothing = { workers: 0, packs: [] };

async function catalogueOf(): Promise<Catalogue> {
  const { offline } = JSON.parse(await readFile(join(folder, "edition.json"), "utf8")) as {
    offline: { catalogue: string };
  };
  return JSON.parse(await readFile(join(folder, cataloguePath(offline.catalogue)), "utf8")) as Catalogue;
}

async function search(page: Page, query: string): Promise<number> {
  await page.goto(`${server.url}search/${query}`);
  await page.waitForFunction(
    () =>
      document.querySelector("[aria-busy=true]") === null &&
      document.querySelector<HTMLElement>("[data-part=count]")?.checkVisibility() === true,
  );
  return Number.parseInt((await page.locator("[data-part=count]").textContent()) ?? "");
}

describe("once saved", () => {
  test("the site is read and searched without a server, pages never visited too, and can be removed again", async () => {
    const opened = await open(server.url);
    const { page } = opened;
    await button(page, "Save for offline").waitFor();
    // Nothing is stored or registered before the reader asks for it.
    expect(await kept(page)).toEqual(nothing);
    expect(server.answers.filter(({ path }) => path.includes("worker.js") || path.includes("/offline/"))).toEqual([]);
    const { packs } = await catalogueOf();
    const all = packs.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(await page.locator("[data-offline=size]").textContent()).toBe(`${(all / 1e6).toFixed(1)} MB`);
    await save(page);
    expect((await kept(page)).packs).toEqual(packs.map(({ name }) => `${name}.pack`).sort());
    // The shell is what is not of the archive: style, scripts, the engine.
    const shell = packs.find(({ files }) => files.includes("404.html"));
    expect(shell?.bytes).toBeLessThanOrEqual(400 * 1024);
    expect(opened.failedRequests).toEqual([]);
    expect(await findViolations(page)).toEqual([]);

    const online = await search(page, "?q=experts");
    const filtered = await search(page, "?q=experts&topic=Mixture+of+experts");
    await die();
    expect((await page.goto(server.url))?.fromServiceWorker()).toBe(true);
    expect(await page.locator("[data-piece=paper]").count()).toBeGreaterThan(10);
    await page.goto(`${server.url}papers/2504.07912/`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Echo Chamber");
    // Without its final slash, as hosts move it.
    await page.goto(`${server.url}topics/mixture-of-experts`);
    expect(new URL(page.url()).pathname).toBe(`${base}topics/mixture-of-experts/`);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Broadsheet Serif");
    const beyond = await page.goto(`${server.url}papers/never/`);
    expect([beyond?.status(), await page.getByRole("heading", { level: 1 }).textContent()]).toEqual([
      503,
      "This page is not in the saved copy",
    ]);
    expect(await search(page, "?q=experts")).toBe(online);
    expect(await search(page, "?q=experts&topic=Mixture+of+experts")).toBe(filtered);
    expect(filtered).toBeLessThan(online);

    await page.goto(`${server.url}subscribe/`);
    await button(page, "Remove from this device").click();
    await eventually(() => kept(page)).toEqual(nothing);
    expect(await status(page).textContent()).toBe("Removed from this device.");
    await opened.close();
  });

  test("a new edition is fetched as far as it is new, told of, and takes over when the reader says so", async () => {
    const opened = await open(server.url);
    const { page } = opened;
    await save(page);
    const before = await kept(page);
    await change("index.html", />\s*(?=Papers of )/, "$&Newer ");
    await change("papers/2504.07912/index.html", /Echo Chamber/g, "Echo Chambers");
    await deploy();
    const fresh = (await catalogueOf()).packs.filter(({ name }) => !before.packs.includes(`${name}.pack`));
    expect(fresh).toHaveLength(2);

    const asked = server.answers.length;
    await page.reload();
    // Online the new page is there at once, whatever is saved.
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Newer ");
    await page.getByText("A newer edition is ready.").waitFor();
    const packs = server.answers.slice(asked).filter(({ path }) => path.endsWith(".pack"));
    expect(packs.map(({ path }) => path).sort()).toEqual(fresh.map(({ name }) => base + packPath(name)).sort());
    // Until it takes over, what was saved is all there.
    expect((await kept(page)).packs).toEqual(expect.arrayContaining(before.packs));
    expect(await findViolations(page)).toEqual([]);

    const reloaded = page.waitForEvent("load");
    await button(page, "Show it").click();
    await reloaded;
    await eventually(async () => (await kept(page)).packs).toEqual(
      (await catalogueOf()).packs.map(({ name }) => `${name}.pack`).sort(),
    );
    await die();
    await page.goto(server.url);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Newer ");
    await page.goto(`${server.url}papers/2504.07912/`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Echo Chambers");
    await opened.close();
  });

  test("an edition that cannot be had whole leaves the saved one as it was", async () => {
    const { page, close } = await open(server.url);
    await save(page);
    const before = await kept(page);
    await change("index.html", />\s*(?=Papers of )/, "$&Newer ");
    await deploy();
    const [fresh] = (await catalogueOf()).packs.filter(({ name }) => !before.packs.includes(`${name}.pack`));
    await rm(join(folder, packPath(fresh?.name ?? "")));
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await new Promise<void>((resolve) => {
        registration.addEventListener("updatefound", () => {
          const { installing } = registration;
          installing?.addEventListener("statechange", () => installing.state === "redundant" && resolve());
        });
        void registration.update().catch(() => undefined);
      });
    });
    await failed;
    await die();
    await page.goto(server.url);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toContain("Newer ");
    expect(await page.getByText("A newer edition is ready.").isVisible()).toBe(false);
    // With what arrived of the other, for the next attempt.
    expect((await kept(page)).packs).toEqual(expect.arrayContaining(before.packs));
    await close();
  });

  test("what the browser damaged or cleared is had from the network, and is not said to be saved", async () => {
    const opened = await open(server.url);
    const { page } = opened;
    await save(page);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const store = await caches.open(name);
        for (const request of await store.keys()) {
          if (request.url.endsWith(".pack")) await store.put(request, new Response("rubbish"));
        }
      }
    });
    const asked = server.answers.length;
    const loaded = await page.reload();
    expect(loaded?.fromServiceWorker()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Broadsheet Serif");
    // From the network, since no pack can be read; else styles come from the copy.
    expect(server.answers.slice(asked).filter(({ path }) => /\/_astro\/.*\.css$/.test(path))).not.toEqual([]);
    expect([...opened.failedRequests, ...opened.consoleErrors]).toEqual([]);

    await button(page, "Remove from this device").waitFor();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    expect((await kept(page)).workers).toBe(1);
    await page.reload();
    await eventually(() => status(page).textContent()).toMatch(/^The browser has cleared what was saved/);
    expect(await button(page, "Remove from this device").isVisible()).toBe(false);
    await save(page);
    await die();
    await page.goto(`${server.url}papers/2504.07912/`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Echo Chamber");
    await opened.close();
  });

  test("the kill switch removes worker and copy with the next visit", async () => {
    const { page, close } = await open(server.url);
    await save(page);
    await deploy({ offered: false });
    await page.goto(`${server.url}about/`);
    await eventually(() => kept(page)).toEqual(nothing);
    await die();
    await expect(page.goto(server.url)).rejects.toThrow(/ERR_CONNECTION/);
    await close();
  });
});

describe("what cannot be saved is told, and nothing of it stays", () => {
  test("where a part of it is missing", async () => {
    const [part] = (await catalogueOf()).packs.slice(-1);
    await rm(join(folder, packPath(part?.name ?? "")));
    const { page, close } = await open(`${server.url}subscribe/`);
    await button(page, "Save for offline").click();
    await eventually(() => status(page).textContent()).toMatch(/^The download did not come through/);
    expect(await kept(page)).toEqual(nothing);
    expect(await button(page, "Save for offline").isVisible()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await close();
  });

  test("where there is no room, known beforehand or found out on the way", async () => {
    const { page, close } = await open(server.url);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(server.url).origin, quotaSize: 100_000 });
    await button(page, "Save for offline").click();
    await eventually(() => status(page).textContent()).toMatch(/^There is no room/);
    expect(await kept(page)).toEqual(nothing);
    await page.evaluate(() => {
      navigator.storage.estimate = () => Promise.resolve({});
    });
    await button(page, "Save for offline").click();
    await eventually(() => status(page).textContent()).toMatch(/^Saving/);
    await eventually(() => status(page).textContent()).toMatch(/^There is no room/);
    expect(await kept(page)).toEqual(nothing);
    await close();
  });

  test("where the reader stops it, or closes its page", async () => {
    const { page, close } = await open(server.url);
    const context = page.context();
    const last = (await catalogueOf()).packs.at(-1);
    // A download that never ends.
    await context.route(`**/${last?.name}.pack`, () => undefined);
    await button(page, "Save for offline").click();
    await eventually(async () => (await kept(page)).packs.length).toBeGreaterThan(0);
    expect(await page.getByRole("progressbar").evaluate((bar: HTMLProgressElement) => bar.value)).toBeLessThan(1);
    await button(page, "Stop").click();
    await eventually(() => status(page).textContent()).toBe("Stopped. Nothing was kept.");
    expect(await kept(page)).toEqual(nothing);

    await button(page, "Save for offline").click();
    await eventually(async () => (await kept(page)).packs.length).toBeGreaterThan(0);
    const second = await context.newPage();
    await second.goto(server.url);
    await eventually(() => status(second).textContent()).toBe("The archive is being saved in another tab.");
    await page.close();
    await second.reload();
    await eventually(() => status(second).textContent()).toMatch(/^The last download was cut off/);
    expect(await kept(second)).toEqual(nothing);
    await context.unrouteAll();
    await save(second);
    await close();
  });
});

test("the manifest names the site and icons that are there", async () => {
  const manifest = JSON.parse(await readFile(join(folder, "manifest.webmanifest"), "utf8")) as {
    start_url: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest.start_url).toBe(base);
  for (const { src, sizes } of manifest.icons) {
    const icon = await readFile(join(folder, src.slice(base.length)));
    expect(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`).toBe(sizes);
  }
});
