import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { listFragment, readListFragment } from "../../../../src/browser/reading/list-link.ts";
import { paper, readingLists } from "./samples.ts";

const damaged = { problem: "it is damaged, or was cut on its way" };
const linkOf = (value: unknown) => `#list=1.${deflateRawSync(JSON.stringify(value)).toString("base64url")}`;
const row = ["2504.07912", "A Title", "Ada Example", "2026-06-17", "2026-06-18T08:00:00Z"];

test("a list comes back from its link as it was, without the notes", async () => {
  await fc.assert(
    fc.asyncProperty(readingLists, async (list) => {
      const papers = list.papers.map((one) => ({ ...one, note: "" }));
      const fragment = await listFragment(list);
      expect(fragment).toMatch(/^list=1\.[\w-]+$/);
      expect(await readListFragment(`#${fragment}`)).toEqual({ papers, unreadable: 0 });
    }),
    { numRuns: 60 },
  );
});

test("the notes are in no form in the link", async () => {
  const bare = await listFragment({ order: "hand", papers: [paper("a")] });
  expect(await listFragment({ order: "title", papers: [paper("a", { note: "secret" })] })).toBe(bare);
  expect(await listFragment({ order: "hand", papers: [paper("a", { title: "secret" })] })).not.toBe(bare);
});

test("a hundred papers fit into what messages carry", async () => {
  const papers = Array.from({ length: 100 }, (_, index) =>
    paper(`2504.${String(index * 37).padStart(5, "0")}`, {
      title: `A Title of the Usual Length About Matter ${index * 7919} and How to Learn It`,
      byline: `Given${index} Family${index * 31} and ${index} others`,
    }),
  );
  expect((await listFragment({ order: "hand", papers }))?.length).toBeLessThan(8_000);
});

describe("a browser without compression", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("makes no link, and does not call one damaged that it cannot read", async () => {
    const link = linkOf([row]);
    vi.stubGlobal("CompressionStream", undefined);
    vi.stubGlobal("DecompressionStream", undefined);
    expect(await listFragment({ order: "hand", papers: [paper("a")] })).toBeUndefined();
    expect(await readListFragment(link)).toEqual({ problem: "this browser cannot unpack it" });
    expect(await readListFragment("#content")).toBeUndefined();
  });
});

test.each(["", "#", "#content", "#list", "#paper-list=1.abc", "#list=x.abc"])("“%s” is about no list", async (text) => {
  expect(await readListFragment(text)).toBeUndefined();
});

describe("a hostile link", () => {
  test.each([
    ["nothing", "#list=1."],
    ["letters that are none of base64", "#list=1.%3Cscript%3E"],
    ["bytes that do not unfold", "#list=1.AAAA"],
    ["something else than JSON", `#list=1.${deflateRawSync("<b>").toString("base64url")}`],
    ["bytes that are no text", `#list=1.${deflateRawSync(Buffer.from([0x5b, 0xff, 0x5d])).toString("base64url")}`],
    ["JSON that is no list", linkOf({ length: 3 })],
    ["one letter that stands for megabytes", linkOf(["a".repeat(5_000_000)])],
    ["a link that was cut", linkOf([row, row]).slice(0, -9)],
  ])("with %s is told of", async (_what, fragment) => {
    expect(await readListFragment(fragment)).toEqual(damaged);
  });

  test("with too many papers, or of another version, is told of", async () => {
    expect(await readListFragment(linkOf(Array.from({ length: 10_001 }, () => 0)))).toEqual({
      problem: "it holds more than 10,000 papers",
    });
    expect(await readListFragment("#list=2.AAAA")).toEqual({ problem: "it was made by another version of this site" });
  });

  test("brings no entry that is no paper, and each paper once", async () => {
    const [permalink, ...rest] = row;
    const bad = [
      ["../../evil", ...rest],
      ["javascript:alert(1)", ...rest],
      ["", ...rest],
      [7, ...rest],
      [permalink, "", "", "2026-06-17", "2026-06-18T08:00:00Z"],
      [permalink, "x".repeat(1001), "", "2026-06-17", "2026-06-18T08:00:00Z"],
      [permalink, "A Title", "", "2026-02-30", "2026-06-18T08:00:00Z"],
      [permalink, "A Title", "", "../../x", "2026-06-18T08:00:00Z"],
      [permalink, "A Title", "", "2026-06-17", "yesterday"],
      [permalink, "\ud800", "", "2026-06-17", "2026-06-18T08:00:00Z"],
      [permalink, "A Title", { toString: 1 }, "2026-06-17", "2026-06-18T08:00:00Z"],
      "text",
      null,
    ];
    const good = paper("2504.07912", { title: "A Title" });
    expect(await readListFragment(linkOf([...bad, row, row]))).toEqual({ papers: [good], unreadable: bad.length });
  });

  test("of any bytes ends in a list or a message", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (text) => {
        const read = await readListFragment(`#list=1.${text}`);
        expect(read && ("problem" in read ? read.problem.length > 0 : read.papers.length >= 0)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("of any JSON brings only what a list may hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.jsonValue(), fc.array(fc.string(), { maxLength: 6 }))), async (value) => {
        const read = await readListFragment(linkOf(value));
        if (!read || "problem" in read) throw new Error("an array is a list");
        expect(read.unreadable + read.papers.length).toBeLessThanOrEqual(value.length);
        for (const { permalink } of read.papers) expect(permalink).not.toMatch(/[/\\?#%:\s]|^\.|\.$/);
      }),
    );
  });
});
