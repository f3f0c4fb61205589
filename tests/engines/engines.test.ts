import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { BuiltSite } from "../harness/built-site.ts";
import { enter, until, type DrivenPage } from "../harness/engines/driven-page.ts";
import { engines } from "../harness/engines/engines.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { buildSite } from "../harness/site.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";
import { unzip } from "../harness/unzip.ts";

// The three situations in which the site is read, in browsers of other makes: what a reader does in each, once.

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite({ seeds: tinySeeds, content: tinyContent, base: "papers-site" });
  expect(site.stderr).toBe("");
});

const [naps, map] = ["Naps Improve Reasoning", "A Map of Every Benchmark"];

describe.each(engines)("$name", ({ use }) => {
  if ("missing" in use) {
    test.skip(`is not installed: it needs ${use.missing}`);
    return;
  }

  const launch = async (): Promise<DrivenPage> => {
    const page = await use.launch();
    onTestFinished(() => page.close());
    return page;
  };
  const host = async (): Promise<StaticServer & { stop: () => Promise<void> }> => {
    const server = await serve(site.out, { base: site.base, gzip: true });
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopped ??= server.close());
    onTestFinished(stop);
    return { ...server, stop };
  };

  test("hosted: read, searched, and a paper kept on the reader's list", async () => {
    const [page, { url }] = [await launch(), await host()];
    await page.open(url);
    await readFrontPage(page);
    await chooseDark(page);
    await searchFrom(page);
    await keepPaper(page);
  });

  test("saved: read and searched when the server is gone, and removed again", async () => {
    const [page, { url, stop }] = [await launch(), await host()];
    await page.open(url);
    await click(page, "[data-offline=save]");
    await until("Saved on this device: every page and the search work without a connection.", () => copyStatus(page));
    await stop();

    await page.open(url);
    await readFrontPage(page);
    await chooseDark(page);
    await searchFrom(page);
    await keepPaper(page);

    await page.open(url);
    await click(page, "[data-offline=remove]");
    await until("Removed from this device.", () => copyStatus(page));
    const left = await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
    expect(left).toEqual([0, 0]);
  });

  test("from disk: read, searched, and a paper kept on the reader's list", async () => {
    const folder = await unzip(join(site.out, "broadsheet-portable.zip"));
    const page = await launch();
    await page.open(pathToFileURL(join(folder, "index.html")).href);
    await readFrontPage(page);
    await chooseDark(page);
    await searchFrom(page);
    await keepPaper(page);
  });
});

/** From the front page to a paper of it. */
async function readFrontPage(page: DrivenPage): Promise<void> {
  await until(`${map}, Counting Sheep with Small Language Models, ${naps}`, () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll("main [data-piece=paper] h2"), (heading) => heading.textContent.trim())
        .sort()
        .join(", "),
    ),
  );
  const font = await page.evaluate(async () => {
    await document.fonts.ready;
    return document.fonts.check("16px 'Broadsheet Serif'") && getComputedStyle(document.body).fontFamily;
  });
  expect(font).toContain("Broadsheet Serif");
  await click(page, "main [data-piece=paper] h2 a[href*='2601.00001']");
  await until(naps, () => heading(page));
}

/** On any page; the next one has the theme from its first moment. */
async function chooseDark(page: DrivenPage): Promise<void> {
  await click(page, "theme-switch button");
  await until("dark", () => page.evaluate(() => document.documentElement.dataset["theme"] ?? ""));
}

/** From the form of any page to a result. */
async function searchFrom(page: DrivenPage): Promise<void> {
  await click(page, "#site-search");
  await page.press(`reasoning${enter}`);
  await until("2 papers for “reasoning”", () => textOf(page, "[data-part=count]"));
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await click(page, "[data-facet=organization] > summary");
  await click(page, "[data-facet=organization] input");
  await until("1 paper for “reasoning” with these filters", () => textOf(page, "[data-part=count]"));
  await click(page, "[data-part=list] [href]");
  await until(map, () => heading(page));
}

/** From a paper to the reader's list, and off it again. */
async function keepPaper(page: DrivenPage): Promise<void> {
  await click(page, "[data-paper]");
  await until("true", () =>
    page.evaluate(() => document.querySelector("[data-paper]")?.getAttribute("aria-pressed") ?? ""),
  );
  await click(page, "[data-archive]");
  await until(map, () => textOf(page, "[data-saved=list] h2"));
  await click(page, "[data-act=remove]");
  await until(`“${map}” is no longer saved.`, () => textOf(page, "[data-saved=said]"));
}

const heading = (page: DrivenPage): Promise<string> => textOf(page, "h1");
const copyStatus = (page: DrivenPage): Promise<string> => textOf(page, "offline-control [role=status]");

/** What is seen of an element. */
async function textOf(page: DrivenPage, selector: string): Promise<string> {
  return await page.evaluate((found) => document.querySelector<HTMLElement>(found)?.innerText.trim() ?? "", selector);
}

/** As a reader does: what is not there yet, or not seen because its script has not come, is waited for. */
async function click(page: DrivenPage, selector: string): Promise<void> {
  await until("visible", () => page.evaluate(visibility, selector));
  await page.click(selector);
}

/** Runs in the page. */
function visibility(selector: string): string {
  const found = document.querySelector(selector);
  if (!found) return "missing";
  return found.getClientRects().length > 0 ? getComputedStyle(found).visibility : "not drawn";
}
