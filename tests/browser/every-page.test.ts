import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "../harness/axe.ts";
import { resize, show, useBrowser } from "../harness/browser.ts";
import { everyPage, examples } from "../harness/page-kinds.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";

const open = useBrowser();
let server: StaticServer;
beforeAll(async () => {
  server = await serve((await sharedSite("reference")).out, { gzip: true });
});
afterAll(() => server.close());

// One visit proves all: what a page looks like depends on the window's width as it is now, and not as it was.
test.each(Object.entries(everyPage))(
  "%s: within its budget, no accessibility violation in both themes at 1280 and 360 px, nothing sideways, no error",
  async (_kind, path) => {
    const opened = await open(server.url + path, { width: 1280 });
    const { page } = opened;
    const searches = path === examples.search;
    if (searches) await page.locator("[data-part=list] > *").first().waitFor();
    expect((await opened.transferredBytes()) / 1024).toBeLessThanOrEqual(searches ? 220 : 110);

    for (const width of [1280, 360]) {
      await resize(page, width);
      await show(page, "light");
      expect(await findViolations(page), `light, ${width} px`).toEqual([]);
      const light = await shapeOf(page);
      await show(page, "dark");
      // A theme changes colours and nothing else, which is asserted here: axe's other rules would find what they found.
      expect(await shapeOf(page), `dark, ${width} px`).toEqual(light);
      expect(await findViolations(page, "colours"), `dark, ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await widthOfLargeText(page)).toBeLessThanOrEqual(width);
    }
    expect(opened.consoleErrors).toEqual([]);
    expect(opened.pageErrors).toEqual([]);
    expect(opened.failedRequests).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
    await opened.close();
  },
);

/** Every element with its place, its size, and whether it is seen. */
async function shapeOf(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll("body *")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, x, y, width, height, element.checkVisibility({ visibilityProperty: true })].join(" ");
    }),
  );
}

/** How wide the page gets when its reader sets text at twice its size, in CSS pixels. */
async function widthOfLargeText(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { font-size: 200% }");
    document.adoptedStyleSheets = [sheet];
    const width = document.documentElement.scrollWidth;
    document.adoptedStyleSheets = [];
    return width;
  });
}
