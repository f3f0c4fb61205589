import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "../harness/axe.ts";
import { useBrowser } from "../harness/browser.ts";
import { kinds } from "../harness/page-kinds.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";

const open = useBrowser();
let server: StaticServer;
beforeAll(async () => {
  server = await serve((await sharedSite("reference")).out, { gzip: true });
});
afterAll(() => server.close());

describe.each(Object.entries(kinds))("%s", (_kind, path) => {
  test.each([1280, 360])(
    "has no accessibility violation in both themes, nothing sideways, no error: %i px",
    async (width) => {
      const opened = await open(server.url + path, { width });
      const { page } = opened;
      expect(await findViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
      expect(await findViolations(page)).toEqual([]);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(window);
      expect(await widthOfLargeText(page)).toBeLessThanOrEqual(window);
      expect(opened.consoleErrors).toEqual([]);
      expect(opened.pageErrors).toEqual([]);
      expect(opened.failedRequests).toEqual([]);
      expect(opened.foreignRequests).toEqual([]);
      await opened.close();
    },
  );

  test("stays within its budget at first view", async () => {
    const opened = await open(server.url + path);
    const most = path.startsWith("search/") ? 220 : 110;
    expect((await opened.transferredBytes()) / 1024).toBeLessThanOrEqual(most);
    await opened.close();
  });
});

/** How wide the page gets when its reader sets text at twice its size, in CSS pixels. */
async function widthOfLargeText(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { font-size: 200% }");
    document.adoptedStyleSheets = [sheet];
    return document.documentElement.scrollWidth;
  });
}
