import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, parseFragment } from "parse5";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { citationFormats } from "../../src/citation-formats.ts";
import { readOverlay } from "../../src/archive/content/overlay.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { launchChromium } from "../harness/chromium.ts";
import { atomMistakes, readAtom } from "../harness/feeds.ts";
import { hangs } from "../harness/hangs.ts";
import { findHtmlErrors } from "../harness/html.ts";
import { findBrokenLinks } from "../harness/links.ts";
import { payloads } from "../harness/payloads.ts";
import { elementsOf } from "../harness/references.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";
import { buildSite } from "../harness/site.ts";
import { foreignPartsOf } from "../unit/markdown/html.ts";
import { arxivOf, hostileContent, hostileHandles, hostileSeeds } from "./hostile-archive.ts";

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite({ seeds: hostileSeeds, content: hostileContent });
});

test("the build takes every payload for the text that it is", async () => {
  expect(site.stderr).not.toMatch(/ error /);
  expect(site.code).toBe(0);
  expect(site.stdout).toMatch(new RegExp(`^${payloads.length} papers · `));
  expect((await site.files()).filter((path) => path.startsWith("papers/2")).length).toBeGreaterThanOrEqual(150);
  const titles = await Promise.all(payloads.map((_, at) => site.read(`papers/${arxivOf(at)}/`)));
  expect(titles.filter((html) => /<h1[^>]*>\s*<\/h1>/.test(html))).toEqual([]);
});

test.each(payloads)("an overlay's addresses are http or https, or refused: %j", (payload) => {
  for (const field of ["code", "project", "doi"] as const) {
    const text = `---\ntitle: A Title\n${field}: ${JSON.stringify(payload)}\n---\n`;
    const { overlay, problems } = readOverlay({ path: "content/papers/a-title.md", text });
    const value = overlay?.[field];
    if (value === undefined) expect(problems).toMatchObject([{ rule: "front-matter-field", line: 3 }]);
    else expect(value).toMatch(/^https?:\/\//);
  }
});

describe("the pages as files", () => {
  test("hold no element and no attribute that pages of their kind do not have without payloads", async () => {
    const plain = await sharedSite("reference");
    // Headings of a page are its editor's own.
    const pages = new Set(["h1", "h1[id]", "h2", "h2[id]", "h2[class]"]);
    // The reference knows no upvotes, and of none of its papers letters that search reads as plainer ones.
    const unlike = /\[data-(?:facts|plain|plaintitle)\]$/;
    const known = new Map([["page", pages]]);
    for (const path of await plain.files()) {
      if (!path.endsWith(".html")) continue;
      const signatures = known.get(kindOf(path)) ?? new Set();
      for (const element of elementsOf(parse(await plain.read(path)))) {
        for (const signature of signaturesOf(element)) signatures.add(signature);
      }
      known.set(kindOf(path), signatures);
    }
    const foreign = new Set<string>();
    for (const path of await site.files()) {
      if (!path.endsWith(".html")) continue;
      const signatures = known.get(kindOf(path)) ?? known.get("page");
      for (const element of elementsOf(parse(await site.read(path)))) {
        const more = signaturesOf(element).filter((it) => !signatures?.has(it) && !unlike.test(it));
        if (more.length > 0) {
          const parts = new Set(foreignPartsOf(element).map((part) => part.replace(/=[^]*\]$/, "]")));
          for (const part of more) if (parts.has(part)) foreign.add(`${kindOf(path)}: ${part}`);
        }
        for (const danger of dangersOf(element)) foreign.add(`${path}: ${danger}`);
      }
    }
    expect([...foreign]).toEqual([]);
  });

  test("are valid HTML, and none of their links leads nowhere", async () => {
    const mistakes: string[] = [];
    const pages = (await site.files()).filter((path) => path.endsWith(".html"));
    for (const path of pages.filter((path, at) => at % 16 === 0 && kindOf(path) !== "page")) {
      for (const mistake of await findHtmlErrors(await site.read(path))) {
        // Markdown's headings stand as their editor sets them.
        if (!mistake.includes(" heading-level: ")) mistakes.push(`${path} ${mistake}`);
      }
    }
    expect(mistakes).toEqual([]);
    // A browser tries a fragment as it is written first, and so finds footnotes with names that need escapes.
    const broken = await findBrokenLinks(site.out, { base: site.base, siteUrl: site.siteUrl });
    expect(broken.filter((link) => !link.includes("#user-content-fn"))).toEqual([]);
  });

  test("have feeds beside them that are valid, and in which every payload is text", async () => {
    const danger = new Set<string>();
    const feeds = (await site.files()).filter((file) => /(?:^|\/)feed\.xml$|^papers\.xml$/.test(file));
    expect(feeds.length).toBeGreaterThan(2);
    for (const path of feeds) {
      const text = await site.read(path);
      expect(atomMistakes(text), path).toEqual([]);
      for (const { html } of readAtom(text).entries) {
        for (const element of elementsOf(parseFragment(html))) {
          // How a link opens is up to the feed reader.
          const found = dangersOf(element).filter((it) => !it.endsWith(" without noopener"));
          for (const it of found) danger.add(`${path}: ${it}`);
        }
      }
    }
    expect([...danger]).toEqual([]);
    const titles = readAtom(await site.read("papers.xml")).entries.map(({ title }) => title);
    expect(titles.filter((title) => title.includes("<script")).length).toBeGreaterThan(5);
  });

  test("lie where they belong: hostile handles have folders of their own below organizations/", async () => {
    const files = await site.files();
    for (const [handle, segment] of Object.entries(hostileHandles)) {
      expect(files, handle).toContain(`organizations/${segment}/index.html`);
    }
    expect(new Set(files.map((path) => path.toLowerCase())).size).toBe(files.length);
    expect(files.filter((path) => !/^[\w.~-]+(?:\/[\w.~-]+)*$/.test(path))).toEqual([]);
  });
});

describe("the pages in Chromium, their policy taken away", () => {
  let server: StaticServer;
  let context: BrowserContext;
  /** Whatever ran, asked elsewhere or popped up, with the page on which it did. */
  const incidents: string[] = [];

  beforeAll(async () => {
    await stripPolicy(site);
    server = await serve(site.out, { cached: true });
    const browser = await launchChromium();
    context = await browser.newContext();
    context.setDefaultTimeout(hangs);
    await context.exposeBinding("incident", ({ page }, what: string) => incidents.push(`${page.url()}: ${what}`));
    await context.addInitScript(() => {
      const report = (window as unknown as { incident: (what: string) => void }).incident;
      for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
        Object.defineProperty(window, name, { value: () => report(`${name} was called`) });
      }
    });
    context.on("page", (page) => page.on("dialog", (dialog) => void dialog.dismiss()));
    context.on("request", (request) => {
      if (!request.url().startsWith(server.url)) incidents.push(`a request to ${request.url()}`);
    });
  });
  afterAll(async () => {
    await context.browser()?.close();
    await server.close();
  });

  test("a script that is there would be seen", async () => {
    const page = await context.newPage();
    await page.goto(`${server.url}about/`);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", `<img src=/none.png onerror=alert(1)><img src=//127.0.0.1:1/x>`);
    });
    await expect.poll(() => incidents.length).toBe(2);
    expect(await page.evaluate(dangersHere, false)).toEqual(["img[onerror]", "img[src]"]);
    incidents.length = 0;
    // In a frame too, and a frame that leads elsewhere is told.
    await page.evaluate(() => document.body.replaceChildren());
    await page.evaluate(showInFrames, [`${server.url}about/`, "data:text/html,<main></main>"]);
    await page.frames()[1]?.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", `<img src=/none.png onerror=alert(1)>`);
    });
    await expect.poll(() => incidents.filter((what) => what.endsWith(": alert was called")).length).toBe(1);
    expect(await page.evaluate(dangersHere, true)).toEqual([
      `${server.url}about/: img[onerror]`,
      "data:text/html,<main></main>: did not load",
    ]);
    incidents.length = 0;
    await page.close();
  });

  test("no payload runs, asks elsewhere, or leaves anything behind", async () => {
    const pages = (await site.files()).filter((path) => path.endsWith("index.html"));
    // Topics and organizations show their papers as days do, and every name stands in their directories.
    const paths = pages.filter((path, at) => {
      if (path.startsWith("papers/")) return at % 4 !== 0;
      return !/^(?:topics|organizations)\/./.test(path) || at % 16 === 0;
    });
    expect(paths.filter((path) => path.startsWith("papers/")).length).toBeGreaterThanOrEqual(150);
    const page = await context.newPage();
    await page.goto(`${server.url}about/`);
    const found: string[] = [];
    for (let at = 0; at < paths.length; at += 12) {
      await page.evaluate(
        showInFrames,
        paths.slice(at, at + 12).map((path) => server.url + path),
      );
      found.push(...(await page.evaluate(dangersHere, true)));
    }
    expect(found).toEqual([]);
    expect(incidents).toEqual([]);
  });

  test("neither do results of a search for them, its filters, and queries that are payloads", async () => {
    const page = await context.newPage();
    await page.goto(`${server.url}search/?q=number`);
    const items = page.locator("[data-part=list] > *");
    await items.first().waitFor();
    // The button may still be there when the last results are: it is asked for the next only while some are missing.
    for (let count = await items.count(); count < payloads.length;) {
      await page.locator("[data-part=more]").click();
      await expect.poll(() => items.count()).toBeGreaterThan(count);
      count = await items.count();
    }
    expect(await items.count()).toBe(payloads.length);
    for (const facet of ["topic", "organization"]) {
      await page.locator(`[data-facet=${facet}] > summary`).click();
      await page.locator(`[data-facet=${facet}] button`).click();
    }
    await expect
      .poll(() => page.locator("[data-facet=organization] [data-part=options] > :visible").count())
      .toBeGreaterThanOrEqual(150);
    expect(await unusualWithin(page, "[data-part=list]")).toEqual([]);
    expect(await unusualWithin(page, "[data-part=options]")).toEqual([]);
    expect(await page.evaluate(dangersHere, false)).toEqual([]);

    for (const payload of payloads.filter((_, at) => at % 24 === 0)) {
      await page.goto(`${server.url}search/?q=${encodeURIComponent(payload)}&topic=${encodeURIComponent(payload)}`);
      await page.locator("[data-part=count]").waitFor();
      expect(await page.evaluate(dangersHere, false)).toEqual([]);
    }
    expect(incidents).toEqual([]);
    await page.close();
  });
});

/** What kind of page a path is: those of a kind are made of the same elements. */
function kindOf(path: string): string {
  const [, first = "", rest = ""] = /^(?:([^/]+)\/)?(.*)$/.exec(path) ?? [];
  if (first === "dates") return `date of ${rest.split("/")[0]?.length ?? 0} characters`;
  if (/^(?:papers|topics|organizations)$/.test(first)) return `${first} ${rest === "index.html" ? "directory" : ""}`;
  return first === "" || first === "search" ? path : "page";
}

type ParsedElement = Parameters<typeof foreignPartsOf>[0];

/** An element's name, and each of its attributes. */
function signaturesOf({ tagName, attrs }: ParsedElement): string[] {
  return [tagName, ...attrs.map(({ name }) => `${tagName}[${name}]`)].filter((text) => !text.includes("[data-astro-"));
}

/** A citation to be downloaded, which no browser shows as a page. */
const isCitationLink = (href: string) =>
  citationFormats.some(({ mediaType }) => href.startsWith(`data:${mediaType};charset=utf-8,`));

/** What no element of any page may be or have. */
function dangersOf({ tagName, attrs }: ParsedElement): string[] {
  const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  const href = value("href") ?? "";
  const src = value("src") ?? "";
  const isDownload = value("download") !== undefined && isCitationLink(href);
  const isOutside = /^[a-z]+:/i.test(href) && !isDownload;
  const isData = tagName === "script" && value("type") === "application/ld+json";
  return [
    ...attrs
      .filter(({ name }) => /^on|^style$|^srcdoc$|^formaction$/i.test(name))
      .map(({ name }) => `${tagName}[${name}]`),
    ...(/^(?:iframe|frame|object|embed|base|applet|portal|style)$/.test(tagName) ? [tagName] : []),
    ...(tagName === "script" && !isData && !/^\/(?:_astro\/[\w.-]+|theme)\.js$/.test(src) ? [`script src=${src}`] : []),
    ...(src && !/^\/[^/]/.test(src) ? [`${tagName} src=${src}`] : []),
    ...(tagName === "a" &&
    value("href") !== undefined &&
    !isDownload &&
    !/^(?:https?:\/\/|mailto:|#|\/(?!\/))/i.test(href)
      ? [`a href=${href}`]
      : []),
    ...(tagName === "a" && isOutside && value("rel") !== "noopener" ? [`a href=${href} without noopener`] : []),
    ...(tagName === "meta" && value("http-equiv") === "refresh" && !/^0; url=\//.test(value("content") ?? "")
      ? ["meta refresh"]
      : []),
  ];
}

/** Opens pages in frames side by side, many times faster than one by one in tabs; runs in a page of the same site. */
async function showInFrames(urls: string[]): Promise<void> {
  // All of them in view, and quick to paint.
  const frames = urls.map((src) => Object.assign(document.createElement("iframe"), { src, width: 80, height: 60 }));
  const loaded = frames.map((frame) => new Promise((done) => frame.addEventListener("load", done)));
  document.body.replaceChildren(...frames);
  await Promise.all(loaded);
}

/** The same, seen by the browser, of its page or of those in the frames of its page; runs in the page. */
function dangersHere(inFrames: boolean): string[] {
  if (!inFrames) return dangersOf(document);
  return [...document.querySelectorAll("iframe")].flatMap(({ src, contentDocument }) => {
    if (contentDocument?.querySelectorAll("main").length !== 1) return [`${src}: did not load`];
    return dangersOf(contentDocument).map((danger) => `${contentDocument.URL}: ${danger}`);
  });

  function dangersOf(page: Document): string[] {
    return [...page.querySelectorAll("*")].flatMap((element) => dangersOfElement(element, new URL(page.URL)));
  }

  function dangersOfElement(element: Element, location: URL): string[] {
    const name = element.localName;
    const handlers = element
      .getAttributeNames()
      .filter((attribute) => /^(?:on|style$|srcdoc$|formaction$)/.test(attribute));
    const { protocol, origin } = new URL(element.getAttribute("href") ?? "/", location);
    const source = new URL(element.getAttribute("src") ?? "/", location);
    return [
      ...handlers.map((attribute) => `${name}[${attribute}]`),
      ...(/^(?:iframe|frame|object|embed|base|portal|style)$/.test(name) ? [name] : []),
      ...(name === "script" && !element.hasAttribute("src") && element.getAttribute("type") !== "application/ld+json"
        ? ["script"]
        : []),
      ...(source.origin === location.origin ? [] : [`${name}[src]`]),
      ...(/^(?:https?|mailto):$/.test(protocol) || element.matches("a[download][href^='data:application/']")
        ? []
        : [`${name}[href=${protocol}]`]),
      ...(name === "link" &&
      !/^(?:canonical|cite-as)$/.test(element.getAttribute("rel") ?? "") &&
      origin !== location.origin
        ? ["link"]
        : []),
    ];
  }
}

/** The names of elements that our own scripts have no use for. */
async function unusualWithin(page: Page, selector: string): Promise<string[]> {
  const names = await page
    .locator(`${selector} *`)
    .evaluateAll((elements) => elements.map(({ localName }) => localName));
  expect(names).not.toEqual([]);
  return [...new Set(names)].filter((name) => !usual.has(name));
}

const usual = new Set(
  "a article b button cite div em h2 h3 i input label li mark ol p section small span strong time ul".split(" "),
);

/** Takes away the policy, and the style sheets, without which pages load faster. */
async function stripPolicy(site: BuiltSite): Promise<void> {
  for (const path of await site.files()) {
    if (!path.endsWith(".html")) continue;
    const html = await site.read(path);
    const stripped = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    expect(stripped, path).not.toBe(html);
    await writeFile(join(site.out, path), stripped.replace(/<link rel="stylesheet"[^>]*>/g, ""));
  }
}
