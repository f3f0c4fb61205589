import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { indexSite } from "../../../../src/integrations/search/index-site.ts";
import { temporaryFolder } from "../../../harness/temporary-folder.ts";

const page = (main: string) =>
  `<!doctype html><html lang="en"><head><title>x</title></head><body>${main}</body></html>`;
const paper = (title: string, topics: string[]) =>
  page(
    `<main data-pagefind-body><h1>${title}</h1>${topics
      .map((topic) => `<span hidden data-value="${topic}" data-pagefind-filter="topic[data-value]"></span>`)
      .join("")}<p>We count sheep.</p></main>`,
  );
const site = {
  "index.html": page("<main><h1>Home</h1></main>"),
  "papers/1/index.html": paper("Sheep", ["Agents", "Sleep", "Wool"]),
  "papers/2/index.html": paper("Lambs", ["Sleep", "Wool", "Agents"]),
  "papers/old/index.html": page("<main><h1>Moved</h1></main>"),
};

test("indexes the papers and ships nothing but engine and index", async () => {
  const folder = await temporaryFolder(site);
  expect(await indexSite(folder)).toEqual({ pages: 2 });
  const names = await readdir(join(folder, "pagefind"));
  expect(names.filter((name) => /ui|highlight|playground/.test(name))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(["pagefind.js", "pagefind-worker.js", "wasm.en.pagefind", "fragment"]));
  const entry = JSON.parse(await readFile(join(folder, "pagefind/pagefind-entry.json"), "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(entry.languages).toMatchObject({ en: { page_count: 2 } });
});

test("writes the same bytes for the same pages, over an older index too", async () => {
  const [one, other] = [
    await temporaryFolder(site),
    await temporaryFolder({ ...site, "pagefind/fragment/old.pf": "x" }),
  ];
  await indexSite(one);
  await indexSite(other);
  expect(await contents(join(other, "pagefind"))).toEqual(await contents(join(one, "pagefind")));
});

test("a site without papers gets an index that is there and holds nothing", async () => {
  const folder = await temporaryFolder({ "index.html": site["index.html"] });
  expect(await indexSite(folder)).toEqual({ pages: 0 });
  const entry = JSON.parse(await readFile(join(folder, "pagefind/pagefind-entry.json"), "utf8")) as object;
  expect(entry).toMatchObject({ languages: {} });
});

async function contents(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = files.sort().map(async (file): Promise<[string, string]> => {
    return [file.slice(folder.length), (await readFile(file)).toString("base64")];
  });
  return new Map(await Promise.all(read));
}
