import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium.ts";
import { hangs } from "./hangs.ts";

export interface PageOptions {
  theme?: "light" | "dark";
  /** Of the window, in CSS pixels. */
  width?: number;
  height?: number;
  /** Whether the page's own scripts run. */
  javaScript?: boolean;
  reducedMotion?: boolean;
  /** More of a browser context, such as `timezoneId` or `permissions`. */
  context?: BrowserContextOptions;
}

/** A page and everything that went wrong or over the wire since it was opened. */
export interface OpenPage {
  page: Page;
  consoleErrors: string[];
  /** Uncaught exceptions. */
  pageErrors: string[];
  /** Requests that got no answer, or one of 400 and above: `404 http://…`. */
  failedRequests: string[];
  /** Addresses outside the page's own origin that were asked for, whether or not they answered. */
  foreignRequests: string[];
  /** Bytes received for all requests so far, headers included, as they came over the wire. */
  transferredBytes: () => Promise<number>;
  close: () => Promise<void>;
}

/** Opens a page in a context of its own, and waits until it is loaded, has its fonts and asks for nothing more. */
export type OpenPageAt = (url: string, options?: PageOptions) => Promise<OpenPage>;

/** Gives a test file a browser, from before its first test to after its last. Call it at the top of the file. */
export function useBrowser(): OpenPageAt {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (url, options) => {
    if (!browser) throw new Error("the browser starts before the first test: open pages in tests and hooks only");
    return await openPage(browser, url, options);
  };
}

/** Sets the size of a page's window, in CSS pixels, and waits until its styles and scripts have heard of it. */
export async function resize(page: Page, width: number, height = 800): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction((wanted) => innerWidth === wanted[0] && innerHeight === wanted[1], [width, height]);
  // Listeners to media queries are called with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Shows a page in the reader's theme of this name, or on paper, and waits until it is. */
export async function show(page: Page, where: "light" | "dark" | "print"): Promise<void> {
  await page.emulateMedia(where === "print" ? { media: "print" } : { colorScheme: where });
  const query = where === "print" ? "print" : `(prefers-color-scheme: ${where})`;
  await page.waitForFunction((query) => matchMedia(query).matches, query);
}

async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> {
  const { theme = "light", width = 1280, height = 800, javaScript = true, reducedMotion = true } = options;
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    ...options.context,
  });
  context.setDefaultTimeout(hangs);
  const page = await context.newPage();
  const record = watch(page, new URL(url).origin);
  const quiet = quietness(page);
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await quiet();
  return { page, ...record, close: () => context.close() };
}

/** The requests of a page include those of its workers. */
function watch(page: Page, origin: string): Omit<OpenPage, "page" | "close"> {
  const consoleErrors: string[] = [];
  const pageErrors: string[] = [];
  const failedRequests: string[] = [];
  const foreignRequests: string[] = [];
  const refused = new Set<Request>();
  const sizes: Promise<number>[] = [];

  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => pageErrors.push(String(error)));
  page.on("request", (request) => {
    if (/^(?:https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      foreignRequests.push(request.url());
    }
  });
  page.on("response", (response) => {
    if (response.status() < 400) return;
    refused.add(response.request());
    failedRequests.push(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    if (!refused.has(request)) failedRequests.push(`${request.failure()?.errorText ?? "failed"} ${request.url()}`);
  });
  page.on("websocket", (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) foreignRequests.push(socket.url());
  });
  page.on("requestfinished", (request) => {
    const size = transferred(request);
    // A page may close before its sizes are asked for; whoever asks still learns of it.
    size.catch(() => undefined);
    sizes.push(size);
  });

  const transferredBytes = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { consoleErrors, pageErrors, failedRequests, foreignRequests, transferredBytes };
}

/** Resolves once no request has been under way for a tenth of a second: Playwright's own `networkidle` takes half a one. */
function quietness(page: Page): () => Promise<void> {
  const pending = new Set<Request>();
  let since = performance.now();
  const ended = (request: Request): void => {
    pending.delete(request);
    since = performance.now();
  };
  page.on("request", (request) => pending.add(request));
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  return async () => {
    while (pending.size > 0 || performance.now() - since < 100) await sleep(20);
  };
}

async function transferred(request: Request): Promise<number> {
  if (!/^https?:/.test(request.url())) return 0;
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
}
