import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "../harness/axe.ts";
import { useBrowser } from "../harness/browser.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";

const open = useBrowser();
let server: StaticServer;
beforeAll(async () => {
  const site = await sharedSite("base-path");
  server = await serve(site.out, { base: site.base, gzip: true });
});
afterAll(() => server.close());

const dialog = (page: Page) => page.getByRole("dialog", { name: "Search the archive" });
const box = (page: Page) => dialog(page).getByRole("searchbox");
const links = (page: Page) => dialog(page).locator("[data-part=list] [href]");
const count = (page: Page) => dialog(page).locator("[data-part=count]");
const expectFocus = async (page: Page, nth?: number) => {
  const element = nth === undefined ? box(page) : links(page).nth(nth);
  await expect.poll(() => element.evaluate((one) => one === document.activeElement)).toBe(true);
};

test("opens by key anywhere, finds while one types, and leads on by keys alone", async () => {
  const before = server.answers.length;
  const searched = () => server.answers.slice(before).filter(({ path }) => path.includes("/pagefind/"));
  const { page, consoleErrors, foreignRequests, close } = await open(`${server.url}papers/2504.07912/`);
  expect(searched()).toEqual([]);
  expect(await dialog(page).count()).toBe(0);

  await page.keyboard.press("Control+k");
  await expectFocus(page);
  await page.keyboard.type("experts");
  await expect.poll(() => count(page).textContent()).toMatch(/^\d+ papers for “experts”$/);
  expect(await links(page).count()).toBe(6);
  await page.waitForFunction(() =>
    document.querySelector("#finder [role=status]")?.textContent.includes("papers for “experts”"),
  );

  await page.keyboard.press("ArrowDown");
  await expectFocus(page, 0);
  await page.keyboard.press("ArrowDown");
  await expectFocus(page, 1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expectFocus(page);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  // The slash too, and what was typed is still there to be replaced.
  await page.keyboard.press("/");
  await expectFocus(page);
  await page.keyboard.type("alpaca farm");
  await expect.poll(() => count(page).textContent()).toBe("1 paper for “alpaca farm”");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/papers-site\/search\/\?q=alpaca%20farm$/);

  await page.goto(server.url);
  await page.keyboard.press("/");
  await page.keyboard.type("2504.07912");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/papers-site\/papers\/2504\.07912\/$/);
  expect({ consoleErrors, foreignRequests }).toEqual({ consoleErrors: [], foreignRequests: [] });
  await close();
});

test.each([
  [360, "light"],
  [1280, "dark"],
] as const)("at %d px, %s, fits the screen and passes axe; a typing error is told", async (width, theme) => {
  const { page, close } = await open(server.url, { width, theme });
  await page.keyboard.press("/");
  await page.keyboard.type("resoning");
  await dialog(page).getByText("Did you mean reasoning?").waitFor();
  const { left, right } = await dialog(page).evaluate((sheet) => sheet.getBoundingClientRect().toJSON() as DOMRect);
  expect([left >= 0, right <= width]).toEqual([true, true]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await findViolations(page)).toEqual([]);
  // The ways out are on the screen however long the list is, and nothing but the list moves.
  await box(page).fill("reasoning");
  await expect.poll(() => count(page).textContent()).toMatch(/papers for “reasoning”$/);
  const bottoms = () =>
    dialog(page).evaluate((sheet) => {
      const bottom = (element: Element | null | undefined) => element?.getBoundingClientRect().bottom ?? NaN;
      const last = [...sheet.querySelectorAll("[data-part=list] > *")].at(-1);
      return { last: bottom(last), all: bottom(sheet.querySelector("[data-part=all]")), screen: innerHeight };
    });
  await page.setViewportSize({ width, height: 500 });
  await expect.poll(async () => (await bottoms()).screen).toBe(500);
  const { last, all } = await bottoms();
  expect([last > 500, all > 300, all < 500]).toEqual([true, true, true]);
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await dialog(page).waitFor({ state: "hidden" });
  await close();
});

test("where its script cannot be had, Enter still leads to the search page", async () => {
  const { page, close } = await open(server.url);
  let refused = 0;
  await page.context().route(/\/_astro\/search-dialog\./, (route) => {
    refused += 1;
    return route.abort();
  });
  await page.keyboard.press("/");
  await page.keyboard.type("moe");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/papers-site\/search\/\?q=moe$/);
  expect(refused).toBe(1);
  await close();
});
