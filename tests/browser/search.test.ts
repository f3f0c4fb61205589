import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "../harness/axe.ts";
import { resize, show, useBrowser, type OpenPage, type PageOptions } from "../harness/browser.ts";
import { figureOf } from "../harness/filters.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";

const open = useBrowser();
let server: StaticServer;
/** Title to path, of every paper of the site. */
let papers: Map<string, string>;
/** A value of each facet that finds some of the papers, but not all. */
const topic = "Mixture of experts";

beforeAll(async () => {
  const site = await sharedSite("base-path");
  server = await serve(site.out, { base: site.base, gzip: true });
  const lines = (await site.read("papers.jsonl")).trim().split("\n");
  const records = lines.map((line) => JSON.parse(line) as { title: string; url: string });
  papers = new Map(records.map(({ title, url }) => [title, new URL(url).pathname]));
});
afterAll(() => server.close());

async function openSearch(query = "", options?: PageOptions): Promise<OpenPage> {
  return await open(`${server.url}search/${query}`, options);
}

const box = (page: Page) => page.getByRole("searchbox");
const titles = (page: Page) => page.locator("[data-part=list] [href]");
const count = (page: Page) => page.locator("[data-part=count]");
const status = (page: Page) => page.locator("[data-part=announcement]");

/** Waits for what the page says it found. */
async function expectCount(page: Page, sentence: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source, flags]) => {
      const line = document.querySelector<HTMLElement>("[data-part=count]");
      return line?.checkVisibility() === true && new RegExp(source, flags).test(line.textContent);
    },
    [sentence.source, sentence.flags] as const,
  );
}

/** Waits until the answer to the latest change of query, filters or order stands on the page. */
async function settled(page: Page): Promise<void> {
  await page.locator("[data-part=results]:not([aria-busy])").waitFor({ state: "attached" });
}

/** Types a query and hands it in; gives the path of the first result, none where nothing is found. */
async function firstFor(page: Page, text: string): Promise<string | undefined> {
  await box(page).fill(text);
  await box(page).press("Enter");
  await page.waitForFunction((parsed) => {
    const line = document.querySelector("[data-part=count]");
    return line?.textContent.includes(`“${parsed}”`) === true;
  }, text);
  const first = titles(page).first();
  return (await titles(page).count()) > 0 ? ((await first.getAttribute("href")) ?? undefined) : undefined;
}

describe("what is found", () => {
  test("every title brings its own paper first", async () => {
    const { page, pageErrors, foreignRequests, failedRequests, close } = await openSearch();
    const wrong: string[] = [];
    for (const [title, path] of papers) if ((await firstFor(page, title)) !== path) wrong.push(title);
    expect(papers.size).toBe(51);
    expect(wrong).toEqual([]);
    expect({ pageErrors, foreignRequests, failedRequests }).toEqual({
      pageErrors: [],
      foreignRequests: [],
      failedRequests: [],
    });
    await close();
  });

  test("names, accents, hyphens and ids bring the right paper first; nonsense brings none", async () => {
    const { page, close } = await openSearch();
    const path = (start: string) =>
      [...papers].find(([title]) => title.startsWith(start))?.[1] ?? `no paper “${start}”`;
    expect(await firstFor(page, "TULU")).toBe(path("TÜLU 3"));
    expect(await firstFor(page, "tülu")).toBe(path("TÜLU 3"));
    expect(await firstFor(page, "OBLR-PO")).toBe(path("OBLR-PO"));
    expect(await firstFor(page, "oblr po")).toBe(path("OBLR-PO"));
    expect(await firstFor(page, "AlpacaFarm")).toBe(path("AlpacaFarm"));
    expect(await firstFor(page, "alpacafarm simulation")).toBe(path("AlpacaFarm"));
    expect(await firstFor(page, "Alexandru Meterez")).toBe(path("Echo Chamber"));
    // Behind the fold of a list of 27.
    expect(await firstFor(page, "Xunliang Cai")).toBe(path("LongCat-Flash-Prover"));
    expect(await firstFor(page, "xyzzyq")).toBeUndefined();
    await close();
  });

  test("a result leads to its paper, and back to where the reader was", async () => {
    const { page, close } = await openSearch("?q=learning");
    await expectCount(page, /papers for “learning”/);
    await page.getByRole("button", { name: "More results" }).click();
    await page.waitForFunction(() => document.querySelectorAll("[data-part=list] > *").length > 10);
    const eleventh = titles(page).nth(10);
    await expect.poll(() => eleventh.evaluate((link) => link === document.activeElement)).toBe(true);
    const [name, shown] = [await eleventh.textContent(), await titles(page).count()];
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/papers-site\/papers\//);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(name);
    await page.goBack();
    await expectCount(page, /papers for “learning”/);
    expect(await titles(page).count()).toBe(shown);
    await close();
  });

  test("an excerpt shows what was found in it, as text", async () => {
    const { page, close } = await openSearch("?q=pretraining");
    await expectCount(page, /papers for “pretraining”/);
    const marks = page.locator("[data-part=list] :not([href]) > mark");
    const texts = await marks.allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((mark) => !/pre-?train/i.test(mark))).toEqual([]);
    expect(
      await marks.evaluateAll((all) => all.filter((one) => one.parentElement?.querySelector(":not(mark)")).length),
    ).toBe(0);
    await close();
  });
});

describe("the address", () => {
  test("holds the query, and back and forward bring searches again", async () => {
    const { page, close } = await openSearch();
    await box(page).pressSequentially("moe");
    await expectCount(page, /for “moe”/);
    expect(new URL(page.url()).search).toBe("?q=moe");
    await box(page).press("Enter");
    await box(page).fill("alpacafarm");
    await expectCount(page, /for “alpacafarm”/);
    await page.goBack();
    await expectCount(page, /for “moe”/);
    expect(await box(page).inputValue()).toBe("moe");
    await page.goBack();
    await page.getByText("For example").waitFor();
    expect(await box(page).inputValue()).toBe("");
    expect(await titles(page).count()).toBe(0);
    await page.goForward();
    await expectCount(page, /for “moe”/);
    await page.goForward();
    await expectCount(page, /^1 paper for “alpacafarm”/);
    await close();
  });

  test("works by a plain form, from another page of the site", async () => {
    const { page, close } = await open(server.url);
    await page.getByRole("searchbox").fill("alpacafarm");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL(`${server.url}search/?q=alpacafarm`);
    await expectCount(page, /^1 paper for “alpacafarm”$/);
    await close();
  });

  test("restores filters and order", async () => {
    const { page, close } = await openSearch(`?q=model&topic=${encodeURIComponent(topic)}&year=2025&sort=date`);
    await expectCount(page, /for “model” with these filters/);
    expect(await page.getByRole("checkbox", { name: topic }).isChecked()).toBe(true);
    expect(await page.getByRole("checkbox", { name: "2025" }).isChecked()).toBe(true);
    expect(await page.getByRole("combobox").inputValue()).toBe("date");
    const days = await page
      .locator("[data-part=list] [datetime]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted().reverse());
    expect(days.filter((day) => !day.startsWith("2025"))).toEqual([]);
    await close();
  });
});

describe("filters and order", () => {
  test("a count beside a value is what it finds; two values of one filter find the papers of either", async () => {
    const { page, close } = await openSearch("?sort=comments");
    await expectCount(page, /^51 papers$/);
    await page.locator("summary", { hasText: "Year" }).click();
    const expected = async (year: string) => Number(await figureOf(page, year));
    await expect.poll(() => expected("2024")).toBeGreaterThan(0);
    const [older, newer] = [await expected("2024"), await expected("2025")];
    await page.getByRole("checkbox", { name: "2024" }).check();
    await expectCount(page, new RegExp(`^${older} papers with these filters$`));
    expect(await expected("2025")).toBe(newer);
    await page.getByRole("checkbox", { name: "2025" }).check();
    await expectCount(page, new RegExp(`^${older + newer} papers with these filters$`));
    expect(new URL(page.url()).search).toBe("?year=2025&year=2024&sort=comments");
    await page.goBack();
    await expectCount(page, new RegExp(`^${older} papers with these filters$`));
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expectCount(page, /^51 papers$/);
    await close();
  });

  test("a phrase beside a word is counted too", async () => {
    const { page, close } = await openSearch("?q=%22reinforcement+learning%22+reasoning");
    await page.locator("summary", { hasText: "Year" }).click();
    await page.getByRole("checkbox", { name: "2025" }).waitFor();
    const expected = await figureOf(page, "2025");
    await page.getByRole("checkbox", { name: "2025" }).check();
    await expectCount(page, new RegExp(`^${expected} papers for .* with these filters$`));
    await close();
  });

  test("orders by comments, the undated papers too", async () => {
    const { page, close } = await openSearch("?sort=comments");
    await expectCount(page, /^51 papers$/);
    const lines = await page.locator("[data-part=list] > *").allTextContents();
    const comments = lines.map((line) => Number(/(\d+) comments?/.exec(line)?.[1] ?? 0));
    expect(comments[0]).toBeGreaterThan(comments[9] ?? Infinity);
    expect(comments).toEqual(comments.toSorted((one, other) => other - one));
    await page.getByRole("combobox").selectOption("date");
    await page.waitForURL(/sort=date/);
    await settled(page);
    await expectCount(page, /^51 papers$/);
    await close();
  });

  test("where nothing fits, says what to do", async () => {
    const { page, close } = await openSearch("?q=alpacafarm&year=2026");
    await expectCount(page, /^No papers for “alpacafarm” with these filters$/);
    expect(await page.getByText("Try fewer words").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expectCount(page, /^1 paper for “alpacafarm”$/);
    expect(await page.getByText("Try fewer words").isVisible()).toBe(false);
    await close();
  });
});

describe("keys and announcements", () => {
  test("arrows move between box and results, Escape returns, Enter opens", async () => {
    const { page, close } = await openSearch("?q=moe");
    await expectCount(page, /papers for “moe”/);
    const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
    const [first, second] = await titles(page).allTextContents();
    await box(page).press("ArrowDown");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toBe(second);
    await page.keyboard.press("ArrowUp");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("ArrowUp");
    await expect.poll(focused).toBe("search-box");
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("search-box");
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/papers-site\/papers\//);
    await close();
  });

  test("the slash goes to the box, not while typing, and can be switched off for the whole site", async () => {
    const { page, close } = await openSearch();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press("Control+/");
    expect(await focused()).not.toBe("search-box");
    await page.keyboard.press("/");
    await expect.poll(focused).toBe("search-box");
    await page.keyboard.press("/");
    await expect.poll(() => box(page).inputValue()).toBe("/");

    await page.getByRole("checkbox", { name: "key goes to search" }).uncheck();
    await page.keyboard.press("/");
    expect(await focused()).not.toBe("search-box");
    await page.goto(server.url);
    await page.keyboard.press("/");
    expect(await focused()).toBe("");
    await page.goto(`${server.url}search/`);
    await page.getByRole("checkbox", { name: "key goes to search" }).check();
    await page.goto(server.url);
    await page.keyboard.press("/");
    await page.getByRole("dialog").waitFor();
    await close();
  });

  test("the count is announced once the reader stops typing", async () => {
    const { page, close } = await openSearch();
    // The reader's pauses are those of this test, however slow the machine is.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await box(page).focus();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const region = document.querySelector("[role=status][data-part=announcement]") as HTMLElement;
      new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
    });
    await firstFor(page, "al");
    await firstFor(page, "alpaca");
    await firstFor(page, "alpacafarm");
    expect(await status(page).textContent()).toBe("");
    await page.clock.runFor(2_000);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { said: string[] }).said))
      .toEqual(["1 paper for “alpacafarm”"]);
    await close();
  });
});

describe("when things go wrong", () => {
  test("nothing of the index is fetched before the reader means to search", async () => {
    const before = server.answers.length;
    const { page, close } = await openSearch();
    const parsed = () => server.answers.slice(before).filter(({ path }) => path.includes("/pagefind/"));
    expect(parsed()).toEqual([]);
    await Promise.all([page.waitForResponse(/\/pagefind\/wasm\./), box(page).focus()]);
    expect(parsed().map(({ status }) => status)).not.toContain(404);
    await close();
  });

  test("an older answer never replaces a newer one", async () => {
    const { page, close } = await openSearch();
    await firstFor(page, "reinforcement");
    let held = 0;
    let release = (): void => undefined;
    const released = new Promise<void>((done) => (release = done));
    await page.context().route(/pf_fragment/, async (route) => {
      held += 1;
      await released;
      await route.continue();
    });
    await box(page).fill("alpacafarm");
    await box(page).press("Enter");
    await expect.poll(() => held).toBeGreaterThan(0);
    // These fragments are known already: this answer overtakes the one that waits.
    expect(await firstFor(page, "reinforcement")).toBeDefined();
    expect(await titles(page).count()).toBe(10);
    await count(page).evaluate((line) => {
      const shown: (string | null)[] = [];
      Object.assign(window, { shown });
      new MutationObserver(() => shown.push(line.textContent)).observe(line, { childList: true });
    });
    release();
    // Needs what the one that waits does, and comes after it.
    expect(await firstFor(page, "alpacafarm simulation")).toBeDefined();
    const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown);
    // Of what was typed and handed in slowly, the same answer may come twice.
    expect(shown.filter((text) => text.includes("“alpacafarm”"))).toEqual([]);
    expect(shown.at(-1)).toContain("“alpacafarm simulation”");
    await close();
  });

  test("without its index it says so, and tries again", async () => {
    const { page, close } = await openSearch();
    let refused = 0;
    await page.context().route(/\/pagefind\//, (route) => {
      refused += 1;
      return route.abort();
    });
    await box(page).fill("alpacafarm");
    const failed = page.getByText("The search index could not be loaded");
    await failed.waitFor();
    expect(
      await page.locator("[data-part=failed] a").evaluateAll((all) => all.map((one) => one.getAttribute("href"))),
    ).toEqual(["/papers-site/dates/", "/papers-site/topics/"]);
    const before = refused;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => refused).toBeGreaterThan(before);
    await settled(page);
    await failed.waitFor();
    await page.context().unroute(/\/pagefind\//);
    await page.getByRole("button", { name: "Try again" }).click();
    await expectCount(page, /^1 paper for “alpacafarm”$/);
    expect(await failed.isVisible()).toBe(false);
    await close();
  });

  test("without script it says how to go on", async () => {
    const { page, close } = await openSearch("?q=moe", { javaScript: false });
    const sentence = page.locator("noscript > *");
    expect(await sentence.isVisible()).toBe(true);
    expect(await sentence.textContent()).toContain("browse by date, by topic or by organization.");
    expect(await page.getByRole("checkbox").count()).toBe(0);
    expect(await page.getByRole("searchbox").count()).toBe(0);
    await close();
  });
});

describe("how it looks", () => {
  test.each(["", "?q=reinforcement+learning&year=2025", "?q=xyzzyq"])(
    "at “%s” fits a phone and passes axe",
    async (query) => {
      const { page, close } = await openSearch(query, { width: 360 });
      if (query) await expectCount(page, /paper/);
      for (const summary of await page.locator("summary:visible").all()) await summary.click();
      for (const [width, theme] of [
        [360, "light"],
        [1280, "dark"],
      ] as const) {
        await resize(page, width);
        await show(page, theme);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await findViolations(page)).toEqual([]);
      }
      await close();
    },
  );

  test("what is done with the results stands in one row on a phone, and ends where they do on a wide screen", async () => {
    const { page, close } = await openSearch("?q=reinforcement+learning", { width: 360 });
    await expectCount(page, /paper/);
    const boxOf = async (part: Locator) => (await part.boundingBox()) ?? { x: NaN, y: NaN, width: NaN };
    const sorting = page.getByLabel("Sort by");
    const [copy, sort] = [await boxOf(page.locator("[data-part=copy]")), await boxOf(sorting)];
    expect(Math.abs(copy.y - sort.y)).toBeLessThan(10);
    await resize(page, 1280);
    const ends = await Promise.all(
      [page.getByRole("button", { name: "Search", exact: true }), sorting, page.locator("[data-part=list]")].map(
        async (part) => {
          const { x, width } = await boxOf(part);
          return Math.round(x + width);
        },
      ),
    );
    expect(new Set(ends).size).toBe(1);
    await close();
  });

  test("works at the root of a host too", async () => {
    const site = await sharedSite("tiny");
    const tiny = await serve(site.out);
    const { page, close } = await open(`${tiny.url}search/?q=naps`);
    await expectCount(page, /for “naps”$/);
    expect(await titles(page).first().getAttribute("href")).toBe("/papers/2601.00001/");
    await close();
    await tiny.close();
  });
});
