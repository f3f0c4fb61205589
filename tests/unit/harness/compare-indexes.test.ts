import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { gzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../../../src/integrations/files.ts";
import { dataScript } from "../../../src/integrations/portable/data-script.ts";
import { indexSite } from "../../../src/integrations/search/index-site.ts";
import type { Difference } from "../../harness/compare-sites/difference.ts";
import { temporaryFolder, type Files } from "../../harness/temporary-folder.ts";
import { compared } from "./compared.ts";

interface Sheep {
  name: string;
  topic: string;
  text?: string;
  weight?: number;
  comments?: number;
  also?: string;
}

const page = ({ name, topic, text = "eats grass", weight = 10, comments = 1, also }: Sheep) =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body>
  <span data-topic="${topic}" data-date="2026-01-02" data-comments="${comments}"
    data-pagefind-filter="topic[data-topic], year:2026"
    data-pagefind-meta="date[data-date], comments[data-comments]${also ? `, also:${also}` : ""}"></span>
  <h1 data-pagefind-weight="${weight}">${name} sheep</h1><p>${name} ${text}</p></main></body></html>`;

/** The files of the index of these papers. */
async function indexOf(papers: Sheep[], chunkSize?: number): Promise<Record<string, Buffer>> {
  const folder = await temporaryFolder(
    Object.fromEntries(papers.map((paper) => [`papers/${paper.name}/index.html`, page(paper)])),
  );
  await indexSite(folder, chunkSize);
  const paths = (await filesOf(folder)).filter((path) => path.startsWith("pagefind/"));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)),
  );
}

/** The same index with other names of its pages, which then come in another order in what lists them by name. */
function renamed(files: Record<string, Buffer>): Files {
  const other = (id: string) => `${[...id].reverse().join("")}0`;
  const named = Object.entries(files).map(([path, content]): [string, Uint8Array] => {
    const text = content.toString();
    if (path.startsWith("pagefind/fragment/")) return [path.replace(/\w+(?=\.pf)/, other), content];
    if (path.endsWith("orders.txt")) return [path, Buffer.from(reversed(text.replace(/\w+$/gm, other)))];
    if (path.endsWith("facets.txt")) {
      const [head = "", ...lines] = text.split("\n");
      const values = JSON.parse(head) as [string, string][];
      const rows = lines.filter(Boolean).map((line) => {
        const [id = "", ...places] = line.split(" ");
        return [other(id), ...places.map((place) => values.length - 1 - Number(place)).reverse()].join(" ");
      });
      return [path, Buffer.from(`${JSON.stringify(values.reverse())}\n${reversed(rows.join("\n"))}`)];
    }
    if (!path.endsWith(".pf_meta")) return [path, content];
    const bytes = gunzipSync(content);
    const [version, pages, ...rest] = decode(bytes.subarray(12)) as [string, [string, ...unknown[]][], ...unknown[]];
    const meta = [version, pages.map(([id, ...facts]) => [other(id), ...facts]), ...rest];
    return [path.replace(/\w+(?=\.pf_meta)/, other), gzipSync(Buffer.concat([bytes.subarray(0, 12), encode(meta)]))];
  });
  return Object.fromEntries(named);
}

function reversed(lines: string): string {
  return `${lines.split("\n").filter(Boolean).reverse().join("\n")}\n`;
}

const herd: Sheep[] = [
  { name: "Dolly", topic: "Cloning" },
  { name: "Böcklein", topic: "Rams" },
  { name: "Shaun", topic: "Films", text: "plays football" },
];
const [dolly, ...others] = herd as [Sheep, ...Sheep[]];
let index: Record<string, Buffer>;
beforeAll(async () => {
  index = await indexOf(herd);
});

describe("search indexes are equal", () => {
  test("by whatever names their pages go", async () => {
    expect(await compared(index, renamed(index))).toEqual([]);
  });

  test("however they are cut into chunks", async () => {
    const cut = await indexOf(herd, 1);
    expect(Object.keys(cut).length).toBeGreaterThan(Object.keys(index).length);
    expect(await compared(index, cut)).toEqual([]);
  });

  test("in the portable copy too", async () => {
    const zip = (files: Files) =>
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([path, content]) => [`${path}.js`, Buffer.from(dataScript(Buffer.from(content)))]),
        ),
      );
    expect(await compared({ "all.zip": zip(index) }, { "all.zip": zip(renamed(index)) })).toEqual([]);
    const other = await indexOf([{ ...dolly, comments: 2 }, ...others]);
    expect(await compared({ "all.zip": zip(index) }, { "all.zip": zip(other) })).toMatchObject([
      {
        kind: "search index",
        path: "all.zip/pagefind: /papers/Dolly/",
        where: "$.meta.comments",
        one: `"1"`,
        other: `"2"`,
      },
    ]);
  });
});

describe("search indexes differ", () => {
  const inIndex = (differences: Difference[]) =>
    new Set(differences.filter(({ kind }) => kind === "search index").map(({ path }) => path));
  const inDolly = { kind: "search index", path: "pagefind: /papers/Dolly/" };
  const changes: [what: string, change: Partial<Sheep>, found: object[]][] = [
    ["in the words of a page", { text: "eats flowers" }, [{ ...inDolly, where: "$.content" }]],
    ["in a facet of a page", { topic: "Films" }, [{ ...inDolly, where: "$.filters.topic[0]", one: `"Cloning"` }]],
    ["in a field of a page", { comments: 3 }, [{ ...inDolly, where: "$.meta.comments", one: `"1"`, other: `"3"` }]],
    [
      "in the weight of its words, told of the first",
      { weight: 1 },
      [{ ...inDolly, where: "weight or places of “dolli”" }],
    ],
  ];
  test.for(changes)("%s", async ([, change, found]) => {
    const differences = await compared(index, await indexOf([{ ...dolly, ...change }, ...others]));
    expect(differences.filter(({ kind }) => kind === "search index")).toMatchObject(found);
  });

  test("in the weight of a word that is found by a plainer one", async () => {
    const [ram, ...others] = [...herd].reverse().slice(1) as [Sheep, ...Sheep[]];
    const heading = (weight: number) => indexOf([{ ...ram, weight }, ...others]);
    expect(await compared(await heading(10), await heading(1))).toMatchObject([
      { path: "pagefind: /papers/B%C3%B6cklein/", where: "weight or places of “bocklein”" },
    ]);
  });

  test("in a field that only one has, and not in the pages without it", async () => {
    const differences = await compared(index, await indexOf([{ ...dolly, also: "Ewe" }, ...others]));
    expect(inIndex(differences)).toEqual(new Set(["pagefind/", inDolly.path]));
  });

  test("in a page with words that are far apart in the order of UTF-8, and not in others", async () => {
    const rare = await indexOf([
      { ...dolly, text: "ｘｘｘ" },
      { ...(others[0] as Sheep), text: "𠀀𠀀𠀀" },
    ]);
    const common = await indexOf([dolly, { ...(others[0] as Sheep), text: "𠀀𠀀𠀀" }]);
    const differences = await compared(rare, common);
    expect(inIndex(differences)).toEqual(new Set([inDolly.path]));
  });

  test("in a page that one of them lacks", async () => {
    expect(await compared(index, await indexOf(others))).toContainEqual(
      expect.objectContaining({ ...inDolly, other: undefined }),
    );
  });

  test.for([
    ["facets.txt", /(?<=^\w+ \d+) \d+$/m, "", "facets.txt"],
    ["orders.txt", / 1 /, " 7 ", "orders.txt"],
    ["words/s.txt", /^/, "sheep", "line 1"],
    ["pagefind-entry.json", /"page_count":3/, `"page_count":4`, "$.entry.languages.en.page_count"],
  ] as const)("in %s", async ([name, from, to, where]) => {
    const path = `pagefind/${name}`;
    const changed = (index[path] as Buffer).toString().replace(from, to);
    expect(await compared(index, { ...index, [path]: changed })).toMatchObject([{ where }]);
  });

  test("in an index that one site lacks", async () => {
    const bare = { "index.html": "" };
    expect(await compared({ ...bare, ...index }, bare)).toContainEqual({
      kind: "file",
      path: "pagefind/",
      one: "an index of 3 pages",
    });
  });
});
