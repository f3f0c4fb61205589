import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decode } from "cborg";
import fc from "fast-check";
import { close, createIndex } from "pagefind";
import { describe, expect, test } from "vitest";
import { indexSite } from "../../../../src/integrations/search/index-site.ts";
import { shortenNames, shortNames } from "../../../../src/integrations/search/short-names.ts";
import { temporaryFolder } from "../../../harness/temporary-folder.ts";

describe("short names", () => {
  const hash = fc.integer({ min: 0, max: 0xfffffff }).map((number) => `en_${number.toString(16).padStart(7, "0")}`);

  test("tell apart what the long ones tell apart, in whatever order these come", () => {
    fc.assert(
      fc.property(fc.uniqueArray(hash), (names) => {
        const short = shortNames(names);
        expect(new Set(short.values()).size).toBe(names.length);
        expect(shortNames(names.toReversed())).toEqual(short);
      }),
    );
  });

  test("are longer where two would be the same", () => {
    const [one, other, third] = [5, 5 + 36 ** 4, 6].map((number) => `en_${number.toString(16).padStart(7, "0")}`);
    const short = shortNames([one, other, third] as string[]);
    expect([...short.values()]).toEqual(["000005", "010005", "0006"]);
  });
});

const sheep = "<!doctype html><html lang=en><body data-pagefind-body><h1>Sheep</h1></body></html>";

describe("an index", () => {
  const paper = (title: string, text: string) =>
    `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${title}</h1><p>${text}</p></main></body></html>`;
  const words = Array.from({ length: 90 }, (_, at) => `w${at.toString(36)}ord`).join(" ");
  const papers = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`papers/${at}/index.html`, paper(`Sheep ${at}`, words)]),
    );

  test("names files that are there, and no others are", async () => {
    const bundle = await indexed(papers(3), 50);
    const { pages, chunks } = await metaOf(bundle);
    expect(pages).toHaveLength(3);
    expect(chunks.length).toBeGreaterThan(3);
    expect(pages.every((name) => name.length === 4)).toBe(true);
    expect(await named(bundle, "fragment")).toEqual(pages.toSorted());
    expect(await named(bundle, "index")).toEqual(chunks.toSorted());
  });

  test("has larger chunks where it is asked to", async () => {
    const { chunks } = await metaOf(await indexed(papers(3), 5000));
    expect(chunks).toHaveLength(1);
  });

  test("keeps the names of pages when another is added", async () => {
    const [before, after] = [await metaOf(await indexed(papers(3))), await metaOf(await indexed(papers(4)))];
    expect(after.pages).toEqual(expect.arrayContaining(before.pages));
  });
});

test("pages that share a file keep the names that it has them under", async () => {
  const folder = await temporaryFolder({ "papers/1/index.html": sheep, "papers/2/index.html": `${sheep} ` });
  const bundle = join(folder, "pagefind");
  const { index } = await createIndex({ maxFragments: 1 });
  await index?.addDirectory({ path: folder });
  await index?.writeFiles({ outputPath: bundle });
  await close();
  await shortenNames(bundle);
  const { pages, chunks } = await metaOf(bundle);
  const [file = ""] = await readdir(join(bundle, "fragment"));
  const shared = gunzipSync(await readFile(join(bundle, "fragment", file))).subarray("pagefind_dcd".length);
  expect(Object.keys(JSON.parse(shared.toString()) as object).sort()).toEqual(pages.toSorted());
  expect(chunks.every((name) => name.length === 4)).toBe(true);
});

async function indexed(site: Record<string, string>, chunkSize?: number): Promise<string> {
  const folder = await temporaryFolder(site);
  await indexSite(folder, chunkSize);
  return join(folder, "pagefind");
}

/** Names of pages and of chunks, as every search begins with them. */
async function metaOf(bundle: string): Promise<{ pages: string[]; chunks: string[] }> {
  const entry = JSON.parse(await readFile(join(bundle, "pagefind-entry.json"), "utf8")) as {
    languages: { en: { hash: string } };
  };
  const bytes = gunzipSync(await readFile(join(bundle, `pagefind.${entry.languages.en.hash}.pf_meta`)));
  const [, pages, chunks] = decode(bytes.subarray("pagefind_dcd".length)) as [string, string[][], string[][]];
  return { pages: pages.map(([name = ""]) => name), chunks: chunks.map(([, , name = ""]) => name) };
}

async function named(bundle: string, folder: string): Promise<string[]> {
  return (await readdir(join(bundle, folder))).map((name) => name.replace(/\.\w+$/, "")).sort();
}
