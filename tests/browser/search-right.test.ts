import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useBrowser, type OpenPage } from "../harness/browser.ts";
import { figureOf } from "../harness/filters.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";

// What is found however it is typed, on the real index, and what the page says of it.

const open = useBrowser();
let server: StaticServer;
/** Start of a title to path, of every paper of the site. */
let pathOf: (start: string) => string;

beforeAll(async () => {
  const site = await sharedSite("base-path");
  server = await serve(site.out, { base: site.base, gzip: true });
  const lines = (await site.read("papers.jsonl")).trim().split("\n");
  const papers = lines.map((line) => JSON.parse(line) as { title: string; url: string });
  pathOf = (start) => {
    const { url } = papers.find(({ title }) => title.startsWith(start)) ?? { url: "http://no.paper/" };
    return new URL(url).pathname;
  };
});
afterAll(() => server.close());

const box = (page: Page) => page.getByRole("searchbox");
const firstTitle = (page: Page) => page.locator("[data-part=list] [href]").first();
const note = (page: Page) => page.locator("[data-part=note]");

/** Types a query and waits for the first result, or for the sentence that says what was found. */
async function expectFirst(page: Page, text: string, start: string): Promise<void> {
  await box(page).fill("");
  await page.locator("[data-part=intro]").waitFor();
  await box(page).fill(text);
  await expect.poll(() => firstTitle(page).getAttribute("href"), { message: text }).toBe(pathOf(start));
}

async function openSearch(query = ""): Promise<OpenPage> {
  return await open(`${server.url}search/${query}`);
}

async function expectCount(page: Page, sentence: RegExp): Promise<void> {
  await expect.poll(() => page.locator("[data-part=count]").textContent()).toMatch(sentence);
}

test("names are found however they are typed, quoted words as they stand", async () => {
  const { page, consoleErrors, close } = await openSearch();
  for (const [text, start] of [
    ["c3po", "C3PO"],
    ["C3 PO", "C3PO"],
    ["qwen2.5-math", "Qwen2.5-Math"],
    ["Qwen 2.5 Math", "Qwen2.5-Math"],
    ["qwen25math", "Qwen2.5-Math"],
    ["gpt4o", "TÜLU 3"],
    ["gpt 4o", "TÜLU 3"],
    ["GPT-4o", "TÜLU 3"],
    ["alpaca farm", "AlpacaFarm"],
    ["rosie zhao", "Echo Chamber"],
    ['"Rosie Zhao"', "Echo Chamber"],
    ["“zhao” rosie", "Echo Chamber"],
    // The venue of its overlay.
    ["echo colm", "Echo Chamber"],
  ] as const)
    await expectFirst(page, text, start);
  // Against the rest: the same words in another order are no phrase of any paper.
  await box(page).fill('"zhao rosie"');
  await expectCount(page, /^No papers for "zhao rosie"$/);
  expect(consoleErrors).toEqual([]);
  await close();
});

test("what is only shown of a paper is not found", async () => {
  const { page, close } = await openSearch("?q=20250410");
  await expectCount(page, /^No papers/);
  await close();
});

test("an arXiv id or its address goes straight to the paper, and back to where the reader was", async () => {
  const { page, close } = await openSearch("?q=alpacafarm");
  await expectCount(page, /^1 paper/);
  await box(page).fill("https://arxiv.org/abs/2504.07912v2");
  await box(page).press("Enter");
  await page.waitForURL(/\/papers-site\/papers\/2504\.07912\/$/);
  await page.goBack();
  await expectCount(page, /^1 paper for “alpacafarm”$/);
  await page.goto(`${server.url}search/?q=arXiv:2504.07912`);
  await page.waitForURL(/\/papers\/2504\.07912\/$/);
  await page.goto(`${server.url}search/?q=2504.99999`);
  await note(page).getByText("no paper with the arXiv id 2504.99999").waitFor();
  await close();
});

describe("unknown words", () => {
  test("are read as the nearest known ones, and the page says so; a vocabulary is fetched for them alone", async () => {
    const before = server.answers.length;
    const parsed = () => server.answers.slice(before).filter(({ path }) => path.includes("/words/"));
    const { page, close } = await openSearch("?q=reasoning+models");
    await expectCount(page, /papers for “reasoning models”/);
    expect(await note(page).isVisible()).toBe(false);
    expect(parsed()).toEqual([]);
    const [count] = (await page.locator("[data-part=count]").textContent())?.split(" ") ?? [];

    await box(page).fill("reasning modles");
    await note(page).getByText("Did you mean reasoning models?").waitFor();
    await expectCount(page, new RegExp(`^${count} papers for “reasoning models”$`));
    expect(
      parsed()
        .map(({ path, status }) => [path.split("/").at(-1), status])
        .sort(),
    ).toEqual([
      ["m.txt", 200],
      ["r.txt", 200],
    ]);
    await page.waitForFunction(() =>
      document.querySelector("[data-part=announcement]")?.textContent.includes("Did you mean"),
    );
    await note(page).getByRole("link").click();
    await page.waitForURL(/\?q=reasoning\+models$/);
    await expectCount(page, /for “reasoning models”$/);
    expect(await note(page).isVisible()).toBe(false);
    await close();
  });

  test("near to no other are left out; papers with some of the words stand for none with all", async () => {
    const { page, close } = await openSearch("?q=zzqxw+alpacafarm");
    await expectFirst(page, "zzqxw alpacafarm", "AlpacaFarm");
    await note(page).getByText("No paper has “zzqxw”").waitFor();
    await box(page).fill("alpacafarm simulator prover");
    await note(page).getByText("No paper has all of these words").waitFor();
    expect(await firstTitle(page).getAttribute("href")).toBe(pathOf("AlpacaFarm"));

    // A value beside it finds as many as stand there, and no other has none.
    await page.locator("summary", { hasText: "Year" }).click();
    const figure = (year: string) => figureOf(page, year);
    await expect.poll(() => figure("2025")).toMatch(/^[1-9]/);
    const [older, newer] = [await figure("2024"), await figure("2025")];
    await page.getByRole("checkbox", { name: "2025" }).check();
    await expectCount(page, new RegExp(`^${newer} papers? close to .* with these filters$`));
    await page.waitForFunction(() => !document.querySelector("[data-part=results][aria-busy]"));
    expect([await figure("2024"), await figure("2025")]).toEqual([older, newer]);
    await close();
  });

  test("that the index takes for inflections are told too, and titles are marked for what was meant", async () => {
    const { page, close } = await openSearch("?q=reinforcement+learning");
    await expectCount(page, /papers for “reinforcement learning”$/);
    const sentence = await page.locator("[data-part=count]").textContent();
    const first = await firstTitle(page).getAttribute("href");
    await box(page).fill("reinforcment lerning");
    await note(page).getByText("no paper has “reinforcment” or “lerning”").waitFor();
    expect(await page.locator("[data-part=count]").textContent()).toBe(sentence);
    expect(await firstTitle(page).getAttribute("href")).toBe(first);
    await close();
  });
});

test("a filter in the address may be called as what every object has", async () => {
  const { page, consoleErrors, close } = await openSearch("?topic=constructor&topic=__proto__");
  await expectCount(page, /^No papers with these filters$/);
  const option = (name: string) => page.locator("label", { has: page.getByRole("checkbox", { name, exact: false }) });
  for (const name of ["constructor", "__proto__"]) await expect.poll(() => option(name).textContent()).toMatch(/ 0$/);
  expect(consoleErrors).toEqual([]);
  await close();
});

test("a link to the search is copied, and leads to it with its filters; back returns to the place", async () => {
  const { page, close } = await open(`${server.url}search/?q=learning`, {
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await page.locator("summary", { hasText: "Year" }).click();
  await page.getByRole("checkbox", { name: "2025" }).check();
  await expectCount(page, /“learning” with these filters$/);
  await page.getByRole("button", { name: "Copy link to this search" }).click();
  await page.getByRole("button", { name: "Link copied" }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe("?q=learning&year=2025");

  await page.mouse.wheel(0, 700);
  await expect
    .poll(() => page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll ?? 0))
    .toBeGreaterThan(300);
  const scroll = await page.evaluate(() => window.scrollY);
  await page.locator("[data-part=list] [href]").nth(7).click();
  await page.waitForURL(/\/papers\//);
  await page.goBack();
  await expectCount(page, /“learning” with these filters$/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scroll);
  expect(await page.getByRole("checkbox", { name: "2025" }).isChecked()).toBe(true);

  // Left at its top, it comes back at its top, wherever the next one was left.
  await page.goto(`${server.url}search/?q=learning`);
  await expectCount(page, /“learning”$/);
  await box(page).fill("model");
  await expectCount(page, /“model”$/);
  await page.mouse.wheel(0, 700);
  await expect
    .poll(() => page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll ?? 0))
    .toBeGreaterThan(300);
  await page.goBack();
  await expectCount(page, /“learning”$/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await close();
});

test("the papers shown are exported as citations in each format, in their order, and what is said goes with them", async () => {
  const { page, consoleErrors, close } = await openSearch("?q=mathematics");
  await firstTitle(page).waitFor();
  const list = page.locator("[data-part=list]");
  const shown = await list.locator("[href]").evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href));
  expect(shown.length).toBeGreaterThan(1);
  for (const [name, file, address] of [
    ["BibTeX", "papers.bib", /^ *url *= \{(.*)\},$/gm],
    ["RIS", "papers.ris", /^UR {2}- (.*)\r$/gm],
    ["CSL-JSON", "papers.csl.json", /"URL":"([^"]*)"/g],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("export-shown").getByRole("button", { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    const records = [...(await readFile(await download.path(), "utf8")).matchAll(address)];
    expect(records.map(([, url = ""]) => new URL(url).pathname)).toEqual(shown.map((href) => new URL(href).pathname));
  }
  const said = page.locator("export-shown [role=status]");
  await expect.poll(() => said.textContent()).toBe(`${shown.length} of ${shown.length} papers exported.`);
  await box(page).fill("alpaca farm");
  await expect.poll(() => firstTitle(page).getAttribute("href")).toBe(pathOf("AlpacaFarm"));
  await expect.poll(() => said.textContent()).toBe("");
  expect(consoleErrors).toEqual([]);
  await close();
});
