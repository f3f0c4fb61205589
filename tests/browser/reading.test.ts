import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "../harness/axe.ts";
import { useBrowser, type OpenPage, type PageOptions } from "../harness/browser.ts";
import { serve, type StaticServer } from "../harness/server.ts";
import { sharedSite } from "../harness/shared-site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const open = useBrowser();
let server: StaticServer;
/** The published address of the site, by which the browser keeps what is of it. */
let archive: string;
/** A paper that the archive removed, and one that was withdrawn: the reference has neither. */
const removed = "2505.23380";
const withdrawn = "2409.12122";

beforeAll(async () => {
  const site = await sharedSite("base-path");
  archive = site.siteUrl + site.base;
  const folder = await temporaryFolder();
  await cp(site.out, folder, { recursive: true });
  const page = join(folder, "saved/index.html");
  const html = await readFile(page, "utf8");
  const item = (permalink: string, text: string) => `<li><a href="${site.base}papers/${permalink}/">${text}</a></li>`;
  const told = html
    .replace(/<[^>]* data-saved="removed"[^>]*>/, `$&${item(removed, "It was listed by mistake.")}`)
    .replace(/<[^>]* data-saved="withdrawn"[^>]*>/, `$&${item(withdrawn, "A Title")}`);
  expect(told.match(/<li><a href="[^"]*\/papers\/[^"]*">(?:It was listed by mistake\.|A Title)</g)).toHaveLength(2);
  await writeFile(page, told);
  const bib = join(folder, "dates/2026-06-17.bib");
  const records = (await readFile(bib, "utf8")).split(/^(?=@)/m);
  const cited = records.filter((record) => !record.includes(`/papers/${withdrawn}/`));
  expect(records.length - cited.length).toBe(1);
  await writeFile(bib, cited.join(""));
  await rm(join(folder, "dates/2026-06-17.ris"));
  server = await serve(folder, { base: site.base });
});
afterAll(() => server.close());

/** Echo Chamber and TÜLU 3, places 1 and 4 of the front page. */
const [echo, tulu] = ["Echo Chamber: RL Post-training", "TÜLU 3: Pushing Frontiers"];
const button = (page: Page, title: string) => page.getByRole("button", { name: `Save ${title}` });
const headings = (page: Page) => page.locator("[data-saved=list]").getByRole("heading").allInnerTexts();
const said = (page: Page) => page.locator("[data-saved=said]").innerText();
const act = (page: Page, name: string, title: string) => page.getByRole("button", { name: `${name} ${title}` });

async function expectSaid(page: Page, sentence: RegExp): Promise<void> {
  await expect.poll(() => said(page)).toMatch(sentence);
}

/** Opens the front page, saves papers by their place (0-based), then opens the list. */
async function withSaved(places: number[], options?: PageOptions): Promise<OpenPage> {
  const opened = await open(server.url, options);
  const { page } = opened;
  for (const place of places) {
    const save = page.locator("[data-paper]").nth(place);
    await save.click();
    await expect.poll(() => save.getAttribute("aria-pressed")).toBe("true");
  }
  await page.goto(`${server.url}saved/`);
  await expect.poll(() => page.locator("[data-saved=list] > *").count()).toBe(places.length);
  return opened;
}

const startOf = (titles: string[]) => titles.map((title) => title.slice(0, 4));

describe("saving", () => {
  test("without script shows no button, keeps no line for it, and the page of saved papers says why", async () => {
    const { page, close } = await open(server.url, { javaScript: false });
    expect(await page.locator("[data-paper]").count()).toBe(51);
    expect(await page.locator("[data-paper]:visible").count()).toBe(0);
    expect(
      await page
        .locator("[data-paper]")
        .first()
        .evaluate((save) => getComputedStyle(save).display),
    ).toBe("none");
    await page.goto(`${server.url}saved/`);
    expect(await page.locator("main").innerText()).toContain("Saving papers needs JavaScript");
    expect(await page.locator(":is(#content, #ways-in) :is(button, select):visible").count()).toBe(0);
    await close();
  });

  test("works from a list and from the paper's page, by keyboard, in step over tabs", async () => {
    const { page, consoleErrors, pageErrors, close } = await open(server.url);
    const save = button(page, echo);
    expect(await save.getAttribute("aria-pressed")).toBe("false");
    const sizes = await page.locator("[data-paper]").evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height } = button.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    const other = await page.context().newPage();
    await other.goto(`${server.url}papers/2504.07912/`);
    const there = button(other, echo);
    await expect.poll(() => there.getAttribute("aria-pressed")).toBe("false");
    await save.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => save.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => there.getAttribute("aria-pressed")).toBe("true");
    expect(await button(page, tulu).getAttribute("aria-pressed")).toBe("false");
    await there.click();
    await expect.poll(() => save.getAttribute("aria-pressed")).toBe("false");
    expect([...consoleErrors, ...pageErrors]).toEqual([]);
    await close();
  });

  test("works from the results of a search", async () => {
    const { page, close } = await open(`${server.url}search/?q=echo+chamber`);
    const save = button(page, echo);
    await save.click();
    await expect.poll(() => save.getAttribute("aria-pressed")).toBe("true");
    await page.goto(`${server.url}saved/`);
    await page.getByRole("link", { name: echo }).waitFor();
    expect(await page.locator("[data-saved=list]").innerText()).toMatch(
      /^Rosie Zhao and 5 others\s+listed 17 June 2026\s+saved /m,
    );
    await close();
  });

  test("works among 5,000 papers, those too that come to the page later", async () => {
    const { page, close } = await open(`${server.url}dates/2026-06-17/`);
    await page.locator("[data-saving]").waitFor();
    await page.evaluate(() => {
      const line = document.querySelector("[data-line]") as HTMLElement;
      const lines = Array.from({ length: 5000 }, (_, place) => {
        const copy = line.cloneNode(true) as HTMLElement;
        (copy.querySelector("[data-paper]") as HTMLElement).dataset["paper"] = `paper-${place}`;
        return copy;
      });
      // Not laid out: that would take the test's time, not the script's.
      const holder = Object.assign(document.createElement("div"), { hidden: true });
      holder.append(...lines);
      line.after(holder);
    });
    const pressed = () =>
      page
        .locator("[data-paper][aria-pressed=true]")
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["paper"]));
    for (const name of ["paper-17", "paper-4999"]) {
      await page.locator(`[data-paper="${name}"]`).evaluate((save: HTMLElement) => save.click());
    }
    await expect.poll(pressed).toEqual(["paper-17", "paper-4999"]);
    await close();
  });

  test("says so where the browser refuses to keep anything, or has no room", async () => {
    const { page, close } = await open(server.url);
    await page.evaluate(() => {
      let text = "x".repeat(2 ** 22);
      while (text) {
        try {
          localStorage.setItem(`fill-${text.length}`, text);
        } catch {
          // Smaller pieces go into what is left.
        }
        text = text.slice(Math.ceil(text.length / 2));
      }
    });
    await button(page, echo).click();
    await expect
      .poll(() => page.getByRole("alert").allInnerTexts())
      .toEqual([expect.stringMatching(/^Nothing was kept: the room/)]);
    expect(await button(page, echo).getAttribute("aria-pressed")).toBe("false");

    // A page in a sandbox has no storage, as one whose reader forbids it.
    await page.route("**", async (route) => {
      const response = await route.fetch();
      const headers: Record<string, string> = { ...response.headers(), "access-control-allow-origin": "*" };
      if (headers["content-type"]?.startsWith("text/html")) {
        headers["content-security-policy"] = "sandbox allow-scripts";
      }
      await route.fulfill({ response, headers });
    });
    await page.goto(server.url);
    await button(page, echo).click();
    await expect
      .poll(() => page.getByRole("alert").allInnerTexts())
      .toEqual([expect.stringMatching(/does not let this site keep/)]);
    await page.goto(`${server.url}saved/`);
    await expect.poll(() => page.locator("main").innerText()).toMatch(/Nothing can be saved here/);
    expect(await page.locator("[data-saved=none]").isVisible()).toBe(false);
    await close();
  });
});

describe("the list", () => {
  test("is put in order by hand with the keyboard, sorted, annotated, thinned out; another tab follows", async () => {
    const { page, consoleErrors, pageErrors, close } = await withSaved([0, 3, 9]);
    const other = await page.context().newPage();
    await other.goto(`${server.url}saved/`);
    const before = await headings(page);
    expect(startOf(before).slice(1)).toEqual(["TÜLU", "Echo"]);

    await act(page, "Up", echo).focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => startOf(await headings(page)).indexOf("Echo")).toBe(1);
    await page.keyboard.press("Enter");
    await expect.poll(async () => startOf(await headings(page)).indexOf("Echo")).toBe(0);
    await expectSaid(page, /is now 1 of 3/);
    // At the top there is no further up, and the reader's focus is where it was.
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.ariaDisabled)).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Up Echo");
    await expect.poll(() => headings(other)).toEqual([before[2], before[0], before[1]]);

    await act(page, "Note", tulu).click();
    await page.keyboard.type("Compare <b>recipes</b>.");
    const theirs = other.getByRole("textbox", { name: `Note on ${tulu}` });
    await expect.poll(() => theirs.inputValue()).toBe("Compare <b>recipes</b>.");
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe(
      "Compare <b>recipes</b>.",
    );

    await page.getByLabel("Sort by").selectOption("title");
    await expect.poll(() => headings(page)).toEqual(before.toSorted(new Intl.Collator("en").compare));
    expect(await page.locator("[data-act=up]:visible").count()).toBe(0);
    await page.reload();
    await expect.poll(() => page.getByLabel("Sort by").inputValue()).toBe("title");

    await act(page, "Remove", tulu).click();
    await expect.poll(() => page.locator("[data-saved=list] > *").count()).toBe(2);
    await expectSaid(page, /TÜLU 3.* is no longer saved/);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(() => page.getByRole("textbox", { name: `Note on ${tulu}` }).inputValue())
      .toBe("Compare <b>recipes</b>.");
    await page.getByRole("link", { name: echo }).click();
    await page.waitForURL(`${server.url}papers/2504.07912/`);
    expect([...consoleErrors, ...pageErrors]).toEqual([]);
    await close();
  });

  test("has no accessibility violation in both themes, nothing sideways, while a link asks", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, close } = await withSaved([0, 3], { context: { permissions } });
    await page.getByRole("button", { name: "Copy a link" }).click();
    await expectSaid(page, /A link to 2 papers is copied/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await act(page, "Remove", tulu).click();
    await act(page, "Note", echo).click();
    await page.keyboard.type("Mine.");
    await page.goto(link);
    await page.locator("[data-saved=arrival]").waitFor();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page), `${width} ${colorScheme}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await close();
  });
});

describe("a list on its way", () => {
  test("comes by a link, asks first, keeps what is there, and carries no notes", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const from = await withSaved([0, 3], { context: { permissions } });
    await act(from.page, "Note", echo).click();
    await from.page.keyboard.type("Secret.");
    await from.page.getByRole("button", { name: "Copy a link" }).click();
    await expectSaid(from.page, /copied/);
    const link = await from.page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${server.url}saved/#list=1.`)).toBe(true);
    await from.close();

    const { page, close } = await withSaved([9]);
    await page.goto(link);
    const arrival = page.locator("[data-saved=arrival]");
    await arrival.getByText("It holds 2 papers").waitFor();
    expect(await headings(page)).toHaveLength(1);
    await arrival.getByRole("button", { name: "Leave my list" }).click();
    await expect.poll(() => page.url()).toBe(`${server.url}saved/`);
    expect(await headings(page)).toHaveLength(1);
    await page.goto(link);
    await arrival.getByRole("button", { name: "Add 2 papers" }).click();
    await expect.poll(async () => startOf(await headings(page)).slice(1)).toEqual(["TÜLU", "Echo"]);
    expect(await page.locator("textarea:visible").count()).toBe(0);
    expect(page.url()).toBe(`${server.url}saved/`);
    // Nothing of the list was sent to the host.
    expect(server.answers.filter(({ path }) => path.includes("list="))).toEqual([]);

    await page.goto(`${link.slice(0, -20)}`);
    await expectSaid(page, /cannot be read: it is damaged/);
    expect(await headings(page)).toHaveLength(3);
    await close();
  });

  test("leaves as JSON with notes and comes back; BibTeX has the archive's records", async () => {
    const { page, close } = await withSaved([0, 3, 9]);
    await act(page, "Note", echo).click();
    await page.keyboard.type("Read §4.");
    const json = await downloaded(page, "Export JSON");
    expect(json.name).toBe("reading-list.json");
    expect(json.text).toContain("Read §4.");
    const bib = await downloaded(page, "Export BibTeX");
    expect(bib.name).toBe("reading-list.bib");
    expect(bib.text.match(/^@misc\{.*/gm)).toHaveLength(3);
    expect(bib.text).toContain("@misc{lambert2024tulu,");
    await expectSaid(page, /^3 of 3 papers exported\.$/);
    await page.getByRole("button", { name: "Export RIS" }).click();
    await expectSaid(page, /0 of 3 papers exported\.\nTheir citations could not be loaded/);
    await close();

    const { page: fresh, close: closeFresh } = await open(`${server.url}saved/`);
    const more = JSON.parse(json.text) as { papers: object[] };
    const extra = [removed, withdrawn].map((permalink) => ({
      ...more.papers[0],
      permalink,
      title: `About ${permalink}`,
      note: "My own.",
    }));
    const file = (text: string) => ({ name: "list.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await fresh
      .locator("[data-saved=file]")
      .setInputFiles(file(JSON.stringify({ ...more, papers: [...more.papers, ...extra, {}] })));
    await expect.poll(async () => (await headings(fresh)).length).toBe(4);
    await expectSaid(
      fresh,
      new RegExp(
        `“About ${removed}” was removed from this archive and has left your list\\. It was listed by mistake\\.\nYour note on it: My own\\.`,
      ),
    );
    expect(await fresh.getByRole("textbox", { name: `Note on ${echo}` }).inputValue()).toBe("Read §4.");
    expect(await fresh.getByText("Withdrawn", { exact: true }).count()).toBe(1);
    await downloaded(fresh, "Export BibTeX");
    await expectSaid(fresh, new RegExp(`Withdrawn, and so not to be cited: “About ${withdrawn}”\\.`));
    await fresh.locator("[data-saved=file]").setInputFiles(file("<html>"));
    await expectSaid(fresh, /“list.json” was not imported: it is no reading list\./);
    await closeFresh();
  });
});

describe("new since the last visit", () => {
  test("marks nothing at first, then the papers that came, kept where the list is", async () => {
    const { page, close } = await open(server.url);
    const key = `broadsheet:visit:${archive}`;
    const kept = () => page.evaluate((name) => localStorage.getItem(name), key);
    await expect.poll(kept).toContain('"edition":"2026-06-17"');
    const marks = page.getByText(/^New$|new since your last visit$/i);
    expect(await marks.count()).toBe(0);
    const visit = (edition: string, drop: number) =>
      page.evaluate(
        ([name, edition, drop]) => {
          const { papers } = JSON.parse(localStorage.getItem(name) ?? "") as { papers: string[] };
          localStorage.setItem(name, JSON.stringify({ edition, papers: papers.slice(drop) }));
        },
        [key, edition, drop] as const,
      );
    await page.reload();
    expect(await page.evaluate(() => customElements.whenDefined("new-since").then(() => true))).toBe(true);
    expect(await marks.count()).toBe(0);
    await visit("2026-06-17", 2);
    await page.reload();
    await expect.poll(() => marks.allInnerTexts()).toEqual(["2 papers new since your last visit", "New", "New"]);
    await visit("2026-06-16", 51);
    await page.reload();
    await expect.poll(() => marks.allInnerTexts()).toEqual(["New since your last visit"]);
    await close();
  });
});

async function downloaded(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}
