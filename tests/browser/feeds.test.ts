import { XmlElement, parseXml } from "@rgrove/parse-xml";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionMessage } from "../../src/mail/message.ts";
import { findViolations } from "../harness/axe.ts";
import { useBrowser } from "../harness/browser.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { rebrandedProject } from "../harness/rebranded-project.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";
import { buildSite } from "../harness/site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";
import { look, paperEntry } from "../unit/exports/samples.ts";

const open = useBrowser();
let server: StaticServer;
beforeAll(async () => {
  const site = await sharedSite("base-path");
  server = await serve(site.out, { base: site.base });
});
afterAll(() => server.close());

describe("a feed that is opened in a browser", () => {
  test.each(["feed.xml", "topics/agents/feed.xml"])("%s is a page that explains it, without script", async (path) => {
    const { page, close, failedRequests, pageErrors } = await open(server.url + path, {
      width: 360,
      javaScript: false,
    });
    const text = await page.evaluate(() => {
      const shown = [...document.querySelectorAll("*")].filter((element) => element.checkVisibility());
      const texts = shown.flatMap(({ childNodes }) =>
        [...childNodes].filter((node) => node.nodeType === Node.TEXT_NODE),
      );
      return texts.map((node) => node.textContent).join("\n");
    });
    expect(text).toContain("This is a feed. Copy the address of this page into a feed reader");
    // Titles are there to be seen, and neither ids nor dates nor the HTML of entries.
    expect(text.match(/^.*\S.*$/gm)?.length).toBeGreaterThanOrEqual(5);
    expect(text).not.toMatch(/tag:|T00:00|<p>/);
    const [ground, ink] = await page.locator("feed").evaluate((feed) => {
      const { backgroundColor, color } = getComputedStyle(feed);
      return [backgroundColor, color];
    });
    expect([ground, ink]).toEqual(["rgb(250, 246, 236)", "rgb(29, 26, 22)"]);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect
      .poll(() => page.locator("feed").evaluate((feed) => getComputedStyle(feed).backgroundColor))
      .toBe("rgb(25, 23, 19)");
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window);
    await page.getByText("Read the same as a page").click();
    await page.waitForURL(server.url + path.replace("feed.xml", ""));
    // Which Chromium asks for on its own where a page has no head to name another icon in.
    expect(failedRequests.filter((request) => !request.endsWith("/favicon.ico"))).toEqual([]);
    expect(pageErrors).toEqual([]);
    await close();
  });
});

test("a browser that reads the description of the search searches with it", async () => {
  const site = await sharedSite("base-path");
  const links = (await site.read("")).match(/<link rel="search"[^>]*>/)?.[0] ?? "";
  const described = /href="([^"]*)"/.exec(links)?.[1]?.slice(site.base.length) ?? "";
  const root = parseXml(await site.read(described)).root;
  const url = root?.children.find(
    (child): child is XmlElement => child instanceof XmlElement && child.attributes["type"] === "text/html",
  );
  const template = url?.attributes["template"] ?? "";
  const address = template.replace("{searchTerms}", encodeURIComponent("mixture of experts"));
  expect(address.startsWith(site.siteUrl + site.base)).toBe(true);
  const { page, close } = await open(address.replace(site.siteUrl + site.base, server.url));
  await page.locator("[data-part=list] > *").first().waitFor();
  expect(await page.locator("[data-part=list] > *").count()).toBeGreaterThan(1);
  expect(await page.getByRole("searchbox").inputValue()).toBe("mixture of experts");
  await close();
});

describe("a mail, as a mail program shows it", () => {
  let mails: StaticServer;
  beforeAll(async () => {
    const title = "Antidisestablishmentarianism-and-a-very-long-compound-of-words: On Titles";
    const papers = Array.from({ length: 5 }, (_, at) =>
      paperEntry({
        title: `${title} ${at}`,
        abstract: "Words of a text. ".repeat(40),
        abstractSource: "summary",
        authorCount: 3,
      }),
    );
    const sender = { from: "lab@mail.test", unsubscribe: "off@mail.test", look };
    const message = await editionMessage({ day: "2026-06-17", number: 168, papers: [] }, papers, sender);
    const { html = "" } = await PostalMime.parse(message);
    mails = await serve(await temporaryFolder({ "index.html": html, "favicon.ico": "" }));
  });
  afterAll(() => mails.close());

  test.each([360, 640])("reads well in both themes and asks for nothing: %i px", async (width) => {
    const { page, close, consoleErrors } = await open(mails.url, { width });
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const ground = scheme === "light" ? "rgb(250, 246, 236)" : "rgb(25, 23, 19)";
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(ground);
      // A mail stands within a page of its mail program, which has the landmarks.
      const violations = await findViolations(page);
      expect(violations.filter((text) => !/^(?:landmark-one-main|region) /.test(text))).toEqual([]);
    }
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window);
    expect(await page.getByText("Words of a text.").count()).toBe(5);
    expect(consoleErrors).toEqual([]);
    expect(mails.answers.map(({ path }) => path).filter((path) => path !== "/" && path !== "/favicon.ico")).toEqual([]);
    await close();
  });
});

describe("the form of a newsletter provider that the site names", () => {
  let provider: StaticServer;
  let site: BuiltSite;
  beforeAll(async () => {
    provider = await serve(await temporaryFolder({ "join/index.html": "<!doctype html><title>Thanks</title>" }));
    const project = await rebrandedProject((text) =>
      text.replace('signUp: { action: "", field: "email" }', `signUp: { action: "${provider.url}join/", field: "e" }`),
    );
    const page = "---\ntitle: Follow\ndescription: How to follow.\n---\n\nIn many ways.\n";
    site = await buildSite({ seeds: tinySeeds, content: { ...tinyContent, "pages/subscribe.md": page }, project });
  });
  afterAll(() => provider.close());

  test("is on the page that says how to follow, works under its policy, and is nowhere else", async () => {
    expect(site.stderr).toBe("");
    const origin = new URL(provider.url).origin;
    expect(await site.read("subscribe/")).toContain(`form-action 'self' ${origin}"`);
    expect(await site.read("about/")).toContain("form-action 'self'\"");
    expect(await site.read("about/")).not.toContain(origin);
    const served = await serve(site.out);
    const { page, close, consoleErrors } = await open(`${served.url}subscribe/`, { width: 360 });
    expect(await findViolations(page)).toEqual([]);
    const asked = page.waitForRequest(`${provider.url}join/`);
    await page.getByLabel("Your mail address").fill("ada@lab.test");
    await page.getByRole("button", { name: "Subscribe" }).click();
    const request = await asked;
    expect([request.method(), request.postData()]).toEqual(["POST", "e=ada%40lab.test"]);
    await page.waitForURL(`${provider.url}join/`);
    expect(consoleErrors).toEqual([]);
    await close();
    await served.close();
  });

  test("is not there where the site names none, and its policy lets no form go elsewhere", async () => {
    const html = await (await sharedSite("base-path")).read("subscribe/");
    expect(html).toContain("There is no mailing list here");
    expect(html).not.toMatch(/<form[^>]* method="post"/);
    expect(html).toContain("form-action 'self'\"");
  });
});
