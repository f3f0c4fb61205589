import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { countOf } from "../../src/data/counts.ts";
import type { PaperRecord } from "../../src/exports/jsonl.ts";
import { factRows } from "../../src/facts.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { readAtom } from "../harness/feeds.ts";
import { buildSite } from "../harness/site.ts";

let site: BuiltSite;
let papers: PaperRecord[];
beforeAll(async () => {
  const capture = join(import.meta.dirname, "../fixtures/digest/json-every-field/2026-06-17.json");
  site = await buildSite({ seeds: { "2026-06-17.json": await readFile(capture, "utf8") }, content: {} });
  papers = (await site.read("papers.jsonl"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as PaperRecord);
});

describe.each(factRows)("%s, of a capture with every field", (name, { noun, shownIn, sortsLists, sortsResults }) => {
  test("is written where its row says, and nowhere else", async () => {
    // A new fact is put into the fixture, beside those that its reader knows already.
    const paper = papers.find((it) => (it[name] ?? 0) > 1);
    expect(paper, "a paper of the fixture that has it").toBeDefined();
    const { permalink = "", [name]: count } = paper ?? {};
    const said = countOf(count ?? 0, noun);

    const page = await site.read(`papers/${permalink}/`);
    const list = await site.read("dates/2026-06-17/");
    const item = list.split("<li id=").find((it) => it.includes(`<a href="/papers/${permalink}/"`)) ?? "";
    const feed = readAtom(await site.read("papers.xml")).entries.find(({ url }) => url.includes(permalink));
    expect({
      list: item.includes(`>${said}<`),
      page: page.includes(`>${said} when last listed<`),
      search: page.includes(` ${name}[data-${name.toLowerCase()}]`),
      feed: feed?.html.includes(said),
    }).toEqual({
      list: shownIn.includes("list"),
      page: shownIn.includes("page"),
      search: shownIn.includes("search") || sortsResults !== undefined,
      feed: shownIn.includes("feed"),
    });
    expect(item.includes(`${name}=${count}`)).toBe(sortsLists !== undefined);
    expect(list.includes(`<option value="${name}"`)).toBe(sortsLists !== undefined);
    expect((await site.read("search/")).includes(`<option value="${name}"`)).toBe(sortsResults !== undefined);
  });
});
