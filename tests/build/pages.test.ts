import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { citationFormats } from "../../src/citation-formats.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { findHtmlErrors } from "../harness/html.ts";
import { buildSite } from "../harness/site.ts";

const hostile = [
  "<script>alert(1)</script> and <img src=x onerror=alert(2)> stay text.",
  "[x](javascript:alert(3)) and <javascript:alert(4)>.",
  "*stars*, _underscores_, # hash, > quote, `tick and 1. number.",
  "    four blanks in front.",
  "\\(117\\) models at \\(88.19\\%\\), $x^2$ but not $5 and $10; a broken $\\frac{1}{$ one.",
  "T\\\"ULU says ``quoted'' -- \\emph{loudly} \\textbf{bold} 25\\% Fig.~3.",
  "Code: https://example.org/a_b. And https://example.org/x{https://example.org/x}.",
].join("\n\n");

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `  - Given${index} Family${index}`).join("\n");

/** Names that a compressor finds no more in common than in a real list. */
const unalike = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const digest = createHash("sha256").update(String(index)).digest("hex");
    const letters = digest.replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));
    return `  - X${letters.slice(0, 6)} Y${letters.slice(6, 12)}`;
  }).join("\n");

/** A listing of `count` papers on one topic, all published in one year. */
function listing(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => {
    const day = `${["Jan", "Feb", "Mar"][index % 3]} ${1 + (index % 28)}, 2025`;
    return `Sleep Study ${index}\n\nA study of sleep, number ${index}, is told here at length.\n\nlab Sleep Lab\n·\n${day}\n`;
  });
  return `Daily Papers\nJan 9\n\n${entries.join("\n")}`;
}

describe("pages of unusual papers", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite({
      seeds: {
        "2026-01-07.txt": `Daily Papers\nJan 7\n\nA Hostile <b>Title</b> with \\(x^2\\) & $5\n\n${hostile}\n\n  • 3 authors\n·\nJan 6\n`,
        "2026-01-08.txt": `Daily Papers\nJan 8\n\nBig Science\n\nMany hands wrote this.\n\n  • 1000 authors\n·\nJan 7\n\nBig Team\n\nA hundred hands wrote this.\n\n  • 100 authors\n·\nJan 7\n\nNobody Knows\n\nOnly the title and this text are known.\n\nHundred Hands\n\nA hundred hands wrote this in order.\n\n  • 100 authors\n·\nJan 7\n\nForty Hands\n\nForty hands wrote this in order.\n\n  • 40 authors\n·\nJan 7\n`,
        "2026-01-09.txt": listing(60),
        "2026-01-10.txt": listing(260)
          .replace("Jan 9", "Jan 10")
          .replaceAll("Sleep Study", "Dream Study")
          .replaceAll("lab Sleep Lab", "dream Dream Lab"),
      },
      content: {
        "papers/2601.00002.md": `---\ntitle: Big Science\nauthors:\n${many(1000)}\n---\n`,
        "papers/2601.00003.md": `---\ntitle: Big Team\nauthorsUnordered:\n${many(100)}\nvenue: "<i>Conf</i>"\n---\nA *note* with <script>alert(5)</script> and [a link](javascript:alert(6)).\n`,
        "papers/2601.00004.md": `---\ntitle: Hundred Hands\nauthors:\n${unalike(100)}\n---\n`,
        "papers/2601.00005.md": `---\ntitle: Forty Hands\nauthors:\n${unalike(40)}\n---\n`,
        "topics/sleep.md": "---\nname: Sleep\nphrases: [sleep]\n---\n",
        "topics/unused.md": "---\nname: Unused\nphrases: [nothing of the kind]\n---\n",
      },
    });
    expect(site.code).toBe(0);
  });

  test("show what an abstract says as typed, and math, links and LaTeX as meant", async () => {
    const path = "papers/a-hostile-b-title-b-with-x2-5/index.html";
    const html = await site.read(path);
    const text = textOf(html);
    expect(await findHtmlErrors(html)).toEqual([]);
    for (const typed of [
      "<script>alert(1)</script> and <img src=x onerror=alert(2)> stay text",
      "[x](javascript:alert(3)) and <javascript:alert(4)>",
      "*stars*, _underscores_, # hash, > quote, `tick and 1. number",
      "four blanks in front",
      "but not $5 and $10; a broken $\\frac{1}{$ one",
      "TÜLU says “quoted” – loudly bold 25% Fig.\u00A03",
      "Code: https://example.org/a_b. And https://example.org/x.",
      "117 models",
    ]) {
      expect(text).toContain(typed);
    }
    expect(html).toContain('href="https://example.org/a_b"');
    expect(html.match(/href="https:\/\/example\.org\/x"/g)).toHaveLength(1);
    expect(html).toMatch(
      /<h1[^>]*>A Hostile &lt;b>Title&lt;\/b> with <math|<h1[^>]*>A Hostile &#x3C;b>Title&#x3C;\/b> with <math/,
    );
    expect(elementsOf(html).filter((name) => name === "img")).toEqual([]);
    expect(site.stderr).toMatch(/2026-01-07\.txt:4:1 warning broken-formula: /);
  });

  test("have a plain-text title in the head", async () => {
    const html = await site.read("papers/a-hostile-b-title-b-with-x2-5/index.html");
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
    expect(title).not.toContain("\\(");
    expect(title).toMatch(/^A Hostile &lt;b&gt;Title&lt;\/b&gt; with x/);
  });

  test("stay light with 1,000 authors, of whom 20 stand before the fold", async () => {
    const html = await site.read("papers/2601.00002/index.html");
    expect(textOf(html)).toContain("Given999 Family999");
    expect(html).toContain("980 more authors");
    expect(gzipSync(html).length).toBeLessThan(24 * 1024);
  });

  test("tell programs a list of 100 authors once, in 8 KB: citations of it are files beside the page", async () => {
    const html = await site.read("papers/2601.00004/index.html");
    expect(gzipSync(html).length).toBeLessThanOrEqual(8 * 1024);
    expect(html.match(/<meta name="citation_author"/g)).toHaveLength(100);
    const [, name = ""] = [...html.matchAll(/name="citation_author" content="([^",]*),/g)][50] ?? [];
    // Twice for readers, who see a name and where it leads.
    expect(html.split(name).length - 1).toBe(3);
    for (const { ending } of citationFormats) {
      expect(html).toContain(`href="/papers/2601.00004.${ending}"`);
      expect((await site.read(`papers/2601.00004.${ending}`)).split(name).length - 1).toBe(1);
    }
  });

  test("carry the citation of 40 authors in themselves, in 8 KB", async () => {
    const html = await site.read("papers/2601.00005/index.html");
    expect(gzipSync(html).length).toBeLessThanOrEqual(8 * 1024);
    expect(html.match(/href="data:application\//g)).toHaveLength(citationFormats.length);
    expect(site.exists("papers/2601.00005.bib")).toBe(false);
  });

  test("show and cite 100 names in the order of the alphabet where theirs is not known, in 8 KB", async () => {
    const html = await site.read("papers/2601.00003/index.html");
    expect(html).toContain("In alphabetical order");
    const names = [...html.matchAll(/name="citation_author" content="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toHaveLength(100);
    const bibtex = await site.read("papers/2601.00003.bib");
    const [, authors = ""] = /^ {2}author {8}= \{(.*)\},$/m.exec(bibtex) ?? [];
    expect(authors.split(" and ")).toEqual(names.map((name) => `{${name?.replace(/,$/, "")}}`));
    expect(bibtex).toContain("Authors in alphabetical order; their order in the paper is not known");
    expect(gzipSync(html).length).toBeLessThanOrEqual(8 * 1024);
  });

  test("show a curator's note, without its script and bad link", async () => {
    const html = await site.read("papers/2601.00003/index.html");
    expect(html).toContain("<em>note</em>");
    expect(html).not.toMatch(/<script>alert|href="javascript/);
    expect(textOf(html)).toContain("<i>Conf</i>");
  });

  test("of which only title and text are known have no author, no date", async () => {
    const html = await site.read("papers/nobody-knows/index.html");
    expect(html).not.toContain("Published");
    expect(html).toContain("Abstract");
  });

  test("lead on from any other path of theirs", async () => {
    const html = await site.read("papers/big-science/index.html");
    expect(html).toContain('http-equiv="refresh" content="0; url=/papers/2601.00002/"');
    expect(html).toContain('<link rel="canonical" href="https://papers.example.org/papers/2601.00002/">');
  });

  test("of a long list: the newest 50 and a page a year, above 200 a month, no numbered pages", async () => {
    const files = await site.files();
    expect(files.filter((path) => /^(?:topics\/sleep|organizations)\/.*html$/.test(path)).sort()).toEqual([
      "organizations/dream/2025-01/index.html",
      "organizations/dream/2025-02/index.html",
      "organizations/dream/2025-03/index.html",
      "organizations/dream/2025/index.html",
      "organizations/dream/index.html",
      "organizations/index.html",
      "organizations/lab/2025/index.html",
      "organizations/lab/index.html",
      "topics/sleep/2025-01/index.html",
      "topics/sleep/2025-02/index.html",
      "topics/sleep/2025-03/index.html",
      "topics/sleep/2025/index.html",
      "topics/sleep/index.html",
    ]);
    const first = await site.read("organizations/lab/index.html");
    expect(first.match(/ data-paper="/g)).toHaveLength(50);
    expect(textOf(first)).toContain("The newest 50 of 60 papers");
    expect((await site.read("organizations/lab/2025/index.html")).match(/ data-paper="/g)).toHaveLength(60);
    expect((await site.read("dates/2026-01-10/index.html")).match(/ data-paper="/g)).toHaveLength(260);
  });

  test("of a topic without papers do not exist", () => {
    expect(site.exists("topics/unused/index.html")).toBe(false);
  });
});

function* nodesOf(node: Tree.Node): Generator<Tree.Node> {
  yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* nodesOf(child);
}

function textOf(html: string): string {
  return [...nodesOf(parse(html))]
    .flatMap((node) => ("value" in node ? node.value : []))
    .join("")
    .replace(/[ \n]+/g, " ");
}

function elementsOf(html: string): string[] {
  return [...nodesOf(parse(html))].flatMap((node) => ("tagName" in node ? node.tagName : []));
}
