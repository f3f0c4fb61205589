import { directoryPath } from "../../../paths.ts";
import type { SearchInBrowser } from "./search-browser.ts";

/** What it costs a reader to type a query on the search page. */
export interface Typed {
  /** Transferred for search, headers included, on a cold cache, until the first result is there. */
  bytes: number;
  /** Milliseconds from each key to the results for what then stood in the box, once all is loaded. */
  keys: number[];
}

export async function typing(browser: SearchInBrowser, query: string): Promise<Typed> {
  const page = await browser.open(directoryPath("search"));
  const loads: { start: number; address: string }[] = [];
  page.on("request", (request) => loads.push({ start: Date.now(), address: request.url() }));
  const box = page.getByRole("searchbox");
  await page.evaluate(watchFirst);
  await box.fill(query);
  const first = await page.evaluate(() => (window as unknown as Watched).first);
  await page.waitForLoadState("networkidle");
  const before = loads.filter(({ start }) => start < first);
  const bytes = before.reduce((sum, { address }) => sum + browser.sent(address), 0);

  const keys: number[] = [];
  for (let length = 1; length <= query.length; length += 1) {
    await page.evaluate(watchResults);
    await box.fill(query.slice(0, length));
    keys.push(await page.evaluate(() => (window as unknown as Watched).answered));
  }
  await page.context().close();
  return { bytes, keys };
}

interface Watched {
  /** When the first result was there, in milliseconds since 1970. */
  first: Promise<number>;
  answered: Promise<number>;
}

/** Runs in the page. */
function watchFirst(): void {
  const list = document.querySelector("[data-part=list]") as Element;
  (window as unknown as Watched).first = new Promise((done) => {
    new MutationObserver(() => {
      if (list.childElementCount > 0) done(Date.now());
    }).observe(list, { childList: true });
  });
}

/** Runs in the page: from the next change of the box to the next change of what it says it found. */
function watchResults(): void {
  const [box, count] = ["box", "count"].map((part) => document.querySelector(`[data-part=${part}]`)) as [
    Element,
    Element,
  ];
  (window as unknown as Watched).answered = new Promise((done) => {
    box.addEventListener(
      "input",
      () => {
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          done(performance.now() - start);
        });
        watcher.observe(count, { childList: true });
      },
      { once: true },
    );
  });
}
