import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resize, show, useBrowser } from "../harness/browser.ts";
import { examples } from "../harness/page-kinds.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";

const open = useBrowser();
let server: StaticServer;
beforeAll(async () => {
  server = await serve((await sharedSite("reference")).out, { gzip: true });
});
afterAll(() => server.close());

describe("without script", () => {
  test("a paper is whole: title, authors, text, citation, neighbours", async () => {
    const { page, close } = await open(`${server.url}papers/2411.15124/`, { javaScript: false });
    const text = await page.locator("main").innerText();
    expect(text).toMatch(/TÜLU 3: Pushing Frontiers/);
    expect(text).toMatch(/Nathan Lambert/);
    expect(text).toMatch(/Direct Preference Optimization/);
    expect(text).toMatch(/@misc\{lambert2024tulu,/);
    expect(text).toMatch(/Towards a Unified View/);
    expect(await page.locator("button:visible").count()).toBe(1);
    await close();
  });

  test("a folded abstract opens in place", async () => {
    const { page, close } = await open(server.url, { javaScript: false });
    const first = papers(page).first();
    const start = first.getByText(/^What reinforcement learning changes/);
    const end = first.getByText(/informative about RL’s role\.$/);
    expect(await visible(start)).toBe(1);
    expect(await visible(end)).toBe(0);
    await first.locator("summary").click();
    await expect.poll(() => visible(end)).toBe(1);
    // In the place of the lines that were there.
    expect(await visible(start)).toBe(1);
    await close();
  });

  test("no control is shown that would do nothing", async () => {
    const { page, close } = await open(`${server.url}dates/2026-06-17/`, { javaScript: false });
    expect(await page.getByRole("combobox").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Dark theme" }).isVisible()).toBe(false);
    await close();
  });
});

describe.each(["home", "day of a digest", "topic"] as const)("a list: %s", (kind) => {
  test("shows at least six papers at a glance on a laptop's screen", async () => {
    const { page, close } = await open(server.url + examples[kind]);
    for (const [width, height] of [
      [1280, 800],
      [1366, 768],
    ] as const) {
      await resize(page, width, height);
      const seen = await papers(page).evaluateAll((items) =>
        items
          .filter((item) => item.getBoundingClientRect().bottom <= innerHeight)
          // Topics, title, who and when, and the first lines.
          .map((item) => (item as HTMLElement).innerText.split(/\n+/).filter((line) => line.trim()).length),
      );
      expect(seen.length, `${width} by ${height}`).toBeGreaterThanOrEqual(6);
      expect(Math.min(...seen)).toBeGreaterThanOrEqual(4);
    }
    await close();
  });

  test("has kickers of one line, and openings of whole lines", async () => {
    const { page, close } = await open(server.url + examples[kind]);
    for (const width of [360, 768, 1024, 1280]) {
      await resize(page, width);
      const tall = await papers(page)
        .getByRole("list")
        .evaluateAll((kickers) =>
          kickers.filter((kicker) => kicker.getBoundingClientRect().height > 25).map(({ textContent }) => textContent),
        );
      expect(tall, `${width}`).toEqual([]);
      expect(await papers(page).evaluateAll(linesCutThrough), `${width}`).toEqual([]);
    }
    await close();
  });
});

describe("the front page", () => {
  test("is read in the order of the listing, row by row, on every width", async () => {
    for (const width of [360, 768, 1280]) {
      const { page, close } = await open(server.url, { width });
      const places = await page.locator("[data-papers] > *").evaluateAll((items) =>
        items.map((item) => {
          const { top, left } = item.getBoundingClientRect();
          return [Math.round(top), Math.round(left)] as const;
        }),
      );
      expect(places).toEqual(places.toSorted(([a, x], [b, y]) => a - b || x - y));
      await close();
    }
  });
});

describe("the theme switch", () => {
  test("changes the theme at once, keeps it over pages, and says which is on", async () => {
    const { page, close } = await open(server.url, { theme: "light" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await ground();
    const button = page.getByRole("button", { name: "Dark theme" });
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    await button.click();
    await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
    const after = await ground();
    expect(after).not.toBe(before);
    await page.goto(`${server.url}topics/`);
    expect(await ground()).toBe(after);
    await close();
  });
});

describe("sorting a day's digest", () => {
  test("by comments, by date and back, without a reload, told to a screen reader", async () => {
    const { page, close } = await open(`${server.url}dates/2026-06-17/`);
    const headings = page.locator("#digest-papers").getByRole("heading");
    const items = page.locator("#digest-papers [data-papers] > *");
    const titles = () => headings.allInnerTexts();
    const values = (name: string) =>
      items.evaluateAll((all, key) => all.map((item) => (item as HTMLElement).dataset[key] ?? ""), name);
    const places = () => items.evaluateAll((all) => all.map((item) => Number(item.getAttribute("value"))));
    const listing = await titles();
    expect(await places()).toEqual(listing.map((_title, index) => index + 1));
    const select = page.getByLabel("Sort by");
    const status = page.locator("sort-papers [role=status]");
    await select.selectOption("comments");
    await expect.poll(() => status.innerText()).toContain("Sorted by comments");
    const comments = (await values("facts")).map((value) => Number(/\bcomments=(\d+)/.exec(value)?.[1] ?? -1));
    expect(comments[0]).toBeGreaterThan(0);
    expect(comments).toEqual(comments.toSorted((a, b) => b - a));
    const sorted = await titles();
    expect((await places()).map((place) => listing[place - 1])).toEqual(sorted);
    const sizes = await headings.evaluateAll((all) => all.map((heading) => getComputedStyle(heading).fontSize));
    expect(new Set(sizes).size).toBe(1);
    await select.selectOption("date");
    await expect.poll(() => status.innerText()).toContain("Sorted by date");
    const dates = await values("date");
    expect(dates).toEqual(dates.toSorted().reverse());
    await select.selectOption("listing");
    await expect.poll(titles).toEqual(listing);
    await close();
  });
});

describe("the keyboard", () => {
  test("reaches the content by one key, and search by “/”", async () => {
    const { page, close } = await open(server.url);
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("Skip to the content");
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("Skip to the ways in");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${server.url}#ways-in`);
    await page.goto(server.url);
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${server.url}#content`);
    await page.keyboard.press("/");
    const box = page.getByRole("dialog").getByRole("searchbox");
    await expect.poll(() => box.evaluate((it) => it === document.activeElement)).toBe(true);
    await close();
  });

  test("opens an abstract, and every stop shows where it is", async () => {
    const { page, close } = await open(server.url);
    const summary = page.locator("summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("details").first().getAttribute("open")).toBe("");
    await page.keyboard.press("Tab");
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(false);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(outline).toBe("solid");
    await close();
  });
});

describe("copying a citation", () => {
  test("puts the entry on the clipboard", async () => {
    const { page, close } = await open(`${server.url}papers/2504.07912/`, {
      context: { permissions: ["clipboard-read", "clipboard-write"] },
    });
    await page.getByRole("button", { name: "Copy BibTeX" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("@misc{zhao2025echo,");
    await close();
  });
});

describe("on paper", () => {
  test("a paper is whole, its folded authors too, and what belongs to a screen is gone", async () => {
    const { page, close } = await open(`${server.url}papers/2603.21065/`);
    const ofScreens = ["navigation", "search", "contentinfo", "button"] as const;
    for (const part of ofScreens) expect(await page.getByRole(part).count(), part).toBeGreaterThan(0);
    await show(page, "print");
    expect((await page.getByRole("link", { name: "Xunliang Cai" }).boundingBox())?.height).toBeGreaterThan(10);
    expect(await page.getByRole("region", { name: /^(?:Abstract|Summary)$/ }).isVisible()).toBe(true);
    for (const part of ofScreens) expect(await page.getByRole(part).count(), part).toBe(0);
    await close();
  });

  test("a list prints openings, in two columns below the first paper, without ways in", async () => {
    const { page, close } = await open(server.url);
    await show(page, "print");
    const second = page.locator("[data-papers] > *").nth(1);
    expect(await visible(second.getByText(/^Self-improvement at every stage/))).toBe(1);
    expect(await visible(second.getByText(/and GSM8K\.$/))).toBe(0);
    expect(await page.locator("#ways-in").isVisible()).toBe(false);
    const widths = await page
      .locator("ol[data-papers] > li")
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().width));
    expect(widths[1]).toBeLessThan((widths[0] ?? 0) * 0.55);
    await close();
  });

  test("ink is dark on white, whatever theme was chosen", async () => {
    const { page, close } = await open(server.url, { theme: "light" });
    const button = page.getByRole("button", { name: "Dark theme" });
    await button.click();
    await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
    await show(page, "print");
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
    expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    await close();
  });
});

/** The papers of a list. */
const papers = (page: Page): Locator => page.locator("[data-papers] [data-piece=paper]");

/** How many of these are seen. */
async function visible(elements: Locator): Promise<number> {
  return await elements.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
}

/** Texts of which a line is seen in part, since something around it ends within; runs in the page. */
function linesCutThrough(items: Element[]): string[] {
  const isCut = (text: Text): boolean => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()];
    for (let around = text.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === "visible") continue;
      const { top, bottom } = around.getBoundingClientRect();
      // What is hidden but read aloud is no line.
      if (bottom - top < 4) return false;
      if (lines.some((line) => line.top < bottom - 4 && line.bottom > bottom + 4)) return true;
    }
    return false;
  };
  return items.flatMap((item) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.checkVisibility() && isCut(text)) texts.push(text.data);
    }
    return texts;
  });
}
