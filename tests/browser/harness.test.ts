import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "../harness/axe.ts";
import { useBrowser } from "../harness/browser.ts";
import { launchChromium } from "../harness/chromium.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const open = useBrowser();
const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${head}</head>` +
  `<body><main><h1>Sheep</h1>${body}</main></body></html>`;
const strict = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">`;

/** Hexadecimal digits of noise: gzip halves them. */
const noise = randomBytes(20_000).toString("hex");

let server: StaticServer;
let other: StaticServer;

beforeAll(async () => {
  const text = "Sheep sleep. ".repeat(2000);
  server = await serve(
    await temporaryFolder({
      "quiet/index.html": page("<p>All is well.</p>"),
      "long/index.html": page(`<p>${text}</p>`),
      "missing/index.html": page(`<script src="/gone.js"></script>`),
      "broken/index.html": page(`<script>throw new Error("no sheep")</script>`),
      "worker/index.html": page(
        `<script>new Worker("/worker.js").onmessage = () => (document.title = "done")</script>`,
      ),
      "worker.js": `fetch("/data.json").then((r) => r.text()).then(postMessage)`,
      "data.json": noise,
      "plain/index.html": page(`<p style="color: #999; background: #aaa">faint</p><img src="data:,">`, strict),
    }),
    { gzip: true },
  );
  other = await serve(await temporaryFolder({ "pixel.js": "" }));
});
afterAll(() => Promise.all([server.close(), other.close()]));

test("has nothing to say of a quiet page", async () => {
  const { page, close, transferredBytes, ...record } = await open(`${server.url}quiet/`);
  expect(record).toEqual({ consoleErrors: [], pageErrors: [], failedRequests: [], foreignRequests: [] });
  await expect.poll(transferredBytes).toBeGreaterThan(0);
  expect(await findViolations(page)).toEqual([]);
  await close();
});

test("catches a request to another origin", async () => {
  const address = `${other.url}pixel.js`;
  const folder = await temporaryFolder({ "index.html": page(`<script src="${address}"></script>`) });
  const tracked = await serve(folder);
  const { foreignRequests, close } = await open(tracked.url);
  await expect.poll(() => foreignRequests).toEqual([address]);
  await close();
  await tracked.close();
});

test("catches what is missing and what throws", async () => {
  const missing = await open(`${server.url}missing/`);
  await expect.poll(() => missing.failedRequests).toEqual([`404 ${server.url}gone.js`]);
  await expect.poll(() => missing.consoleErrors).toHaveLength(1);
  await missing.close();
  const broken = await open(`${server.url}broken/`);
  await expect.poll(() => broken.pageErrors).toEqual(["Error: no sheep"]);
  await broken.close();
});

test("runs no script of a page without JavaScript", async () => {
  const { pageErrors, page, close } = await open(`${server.url}broken/`, { javaScript: false });
  expect(pageErrors).toEqual([]);
  expect(await page.getByRole("heading").textContent()).toBe("Sheep");
  await close();
});

test("counts bytes as they come over the wire, those of workers too", async () => {
  const long = await open(`${server.url}long/`);
  await expect.poll(long.transferredBytes).toBeGreaterThan(100);
  expect(await long.transferredBytes()).toBeLessThan(2000);
  await long.close();

  const worker = await open(`${server.url}worker/`);
  await worker.page.waitForFunction(() => document.title === "done");
  await expect.poll(worker.transferredBytes).toBeGreaterThan(noise.length / 2);
  expect(await worker.transferredBytes()).toBeLessThan(noise.length * 0.7);
  await worker.close();
});

test("opens a page in the theme and width that are asked for", async () => {
  const { page, close } = await open(`${server.url}quiet/`, { theme: "dark", width: 360 });
  const seen = await page.evaluate(() => [
    matchMedia("(prefers-color-scheme: dark)").matches,
    matchMedia("(prefers-reduced-motion: reduce)").matches,
    innerWidth,
  ]);
  expect(seen).toEqual([true, true, 360]);
  await close();
});

test("finds what axe finds, under a strict Content-Security-Policy too", async () => {
  const { page, close } = await open(`${server.url}plain/`);
  const violations = await findViolations(page);
  expect(violations.join("\n")).toContain("image-alt (critical): Images must have alternative text: img");
  await close();
});

test.skipIf(process.platform !== "linux")(
  "starts the bundled Chromium where it is asked for, fonts and all",
  async () => {
    const before = process.env["CHROMIUM_PATH"];
    process.env["CHROMIUM_PATH"] = "bundled";
    try {
      const browser = await launchChromium();
      const page = await browser.newPage();
      const width = async (family: string) => {
        await page.goto(`data:text/html,<span style="font-family: ${family}">Sheep</span>`);
        return await page.locator("span").evaluate((word) => word.getBoundingClientRect().width);
      };
      // Without a font it draws nothing, and gives up on a page whose own font falls back.
      expect(await width("serif")).toBeGreaterThan(20);
      await browser.close();
    } finally {
      if (before === undefined) delete process.env["CHROMIUM_PATH"];
      else process.env["CHROMIUM_PATH"] = before;
    }
  },
);
