import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDigestNote } from "../../../src/archive/content/digest-note.ts";
import { readOverlay } from "../../../src/archive/content/overlay.ts";
import { checkPage } from "../../../src/archive/content/site-page.ts";
import { readTopic } from "../../../src/archive/content/topic-definition.ts";
import { readSources } from "../../../src/loaders/sources.ts";
import { root } from "../../harness/node.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

const overlayProblems = (name: string, text: string) =>
  readOverlay({ path: `content/papers/${name}.md`, text }).problems.map(({ rule, line, message }) => ({
    rule,
    line,
    message,
  }));

describe("an overlay with a mistake is told with its line", () => {
  test.each([
    ["no front matter", "just text", "front-matter-missing", 1],
    ["broken YAML", "---\ntitle: One\nauthors: [Ada\n---\n", "front-matter-yaml", 3],
    ["a colon that YAML takes for a mapping", "---\ntitle: One: Two\n---\n", "front-matter-yaml", 2],
    ["an unknown field", "---\ntitle: One\nauthor: Ada\n---\n", "front-matter-field", 3],
    ["a field of the wrong type", "---\ntitle: One\nauthors: Ada\n---\n", "front-matter-field", 3],
    ["one bad item of a list", "---\ntitle: One\nauthors:\n  - Ada\n  - 7\n---\n", "front-matter-field", 5],
    ["an address that runs script", "---\ntitle: One\ncode: javascript:alert(1)\n---\n", "front-matter-field", 3],
    ["a DOI given as an address", "---\ntitle: One\n\ndoi: https://doi.org/10.1/x\n---\n", "front-matter-field", 4],
    ["an id with a version", '---\narxiv: "2504.07912v2"\n---\n', "front-matter-field", 2],
    ["an id that YAML takes for a number", "---\ntitle: One\narxiv: 2504.07910\n---\n", "front-matter-field", 3],
    ["both kinds of authors", "---\ntitle: One\nauthors: [A]\nauthorsUnordered: [A]\n---\n", "front-matter-field", 4],
    ["a field without a fence", "venue: Here\n", "front-matter-missing", 1],
    ["neither title nor id", "---\nvenue: Here\n---\n", "front-matter-field", 1],
  ])("%s", (_case, text, rule, line) => {
    expect(overlayProblems("a-name", text)).toMatchObject([{ rule, line }]);
  });

  test("every bad field at once", () => {
    expect(overlayProblems("a-name", "---\ntitle: 3\ncode: x\ndoi: y\n---\n").map(({ line }) => line)).toEqual([
      2, 3, 4,
    ]);
  });

  test("a name that says another id than the field", () => {
    expect(overlayProblems("2504.07912", '---\ntitle: One\narxiv: "2504.07913"\n---\n')).toMatchObject([
      { rule: "overlay-name" },
    ]);
  });
});

test("an overlay takes its id from its name, old ids too", () => {
  const text = "---\ntitle: One\n---\n";
  expect(readOverlay({ path: "content/papers/hep-th-9901001.md", text }).overlay?.arxiv).toBe("hep-th/9901001");
  expect(readOverlay({ path: "content/papers/some-name.md", text }).overlay?.arxiv).toBeUndefined();
});

test("front matter may have CRLF, a BOM and blanks behind its lines", () => {
  const text = "\uFEFF--- \r\ntitle: One\r\n---\r\n\r\nA note.\r\n";
  expect(readOverlay({ path: "content/papers/x.md", text }).overlay).toMatchObject({ title: "One", note: "A note." });
});

test("names of files under content/ are checked", () => {
  const text = "---\nname: A\nphrases: [a]\n---\n";
  expect(readTopic({ path: "content/topics/Code Generation.md", text }).problems).toMatchObject([
    { rule: "content-name" },
  ]);
  expect(readTopic({ path: "content/topics/code-generation.md", text }).problems).toEqual([]);
  expect(readDigestNote({ path: "content/digests/2026-02-30.md", text: "---\n---\n" }).problems).toMatchObject([
    { rule: "content-name" },
  ]);
  expect(readDigestNote({ path: "content/digests/2026-02-28.md", text: "---\n---\n" }).note).toMatchObject({
    text: "listing",
  });
  expect(
    checkPage({ path: "content/pages/search.md", text: "---\ntitle: A\ndescription: B\n---\n" }).problems,
  ).toMatchObject([{ rule: "content-name" }]);
  expect(checkPage({ path: "content/pages/about.md", text: "---\ntitle: A\n---\n" }).problems).toMatchObject([
    { rule: "front-matter-field", line: 2 },
  ]);
});

test("a page cannot have the path of a part of the site", async () => {
  const entries = await readdir(join(root, "src/pages"), { withFileTypes: true });
  const parts = entries
    .filter((entry) => entry.isDirectory() || entry.name.endsWith(".astro"))
    .map(({ name }) => name.replace(/\.astro$/, ""))
    .filter((name) => !name.startsWith("["));
  expect(parts).toContain("offline");
  for (const name of parts) {
    const page = checkPage({ path: `content/pages/${name}.md`, text: "---\ntitle: A\ndescription: B\n---\n" });
    expect(page.problems, name).toMatchObject([{ rule: "content-name" }]);
  }
});

test("an image that a page names by its place is looked for there, and told at its line where it is not", async () => {
  const text = [
    "---\r\ntitle: A\r\ndescription: B\r\n---\r\n\r\n",
    "![here](map.png) and ![there](./images/a%20map.png)\n\n",
    "![gone](gone.png)\n![by name][far]\n\n",
    "![own](/favicon.svg) ![elsewhere](https://example.org/x.png) `![code](code.png)` $![x](x.png)$\n\n",
    "![odd](100%.png)\n\n[far]: ../far.png\n",
  ].join("");
  const folder = await temporaryFolder({
    "seeds/.gitkeep": "",
    "content/pages/about.md": text,
    "content/pages/images/a map.png": "",
    "content/pages/map.png": "",
    "content/pages/nobody-names.png": "",
    "content/pages/drafts/map.png": "",
  });
  const { problems } = await readSources({ seedsDir: join(folder, "seeds"), contentDir: join(folder, "content") });
  const unread = problems.filter(({ rule }) => rule === "not-read").map(({ file }) => basename(file));
  // What a page names is read, and so is the folder that it lies in.
  expect(unread).toEqual(["drafts", "nobody-names.png"]);
  const told = problems
    .filter(({ rule }) => rule !== "not-read")
    .map(({ rule, line, message }) => [rule, line, message]);
  expect(told).toEqual([
    ["page-image-missing", 8, "the image “gone.png” is not there"],
    ["page-image-missing", 9, "the image “../far.png” is not there"],
    ["page-image-missing", 13, "the image “100%.png” is not there"],
  ]);
});

describe("a note on a digest", () => {
  const read = (text: string) => readDigestNote({ path: "content/digests/2026-06-17.md", text });

  test.each([
    ["A quiet day.\n", "A quiet day."],
    ["\uFEFF\r\n\r\nNote: it was *quiet*.\r\n", "Note: it was *quiet*."],
    ["A day.\n\n---\n\nAnd a night.\n", "A day.\n\n---\n\nAnd a night."],
    ["---\n---\nA quiet day.", "A quiet day."],
  ])("needs no front matter: %j", (text, body) => {
    expect(read(text)).toMatchObject({ problems: [], note: { text: "listing", day: "2026-06-17", body } });
  });

  test.each(["text: summary\n\nA quiet day.\n", "---\ntext: summary\n\nA quiet day.\n", "\n---\ntext: summary\n---\n"])(
    "that is meant to have some is not taken for a note: %j",
    (text) => {
      expect(read(text)).toMatchObject({ problems: [{ rule: "front-matter-missing" }] });
      expect(read(text).note).toBeUndefined();
    },
  );
});

test("the overlay of a paper without an id has any name, and is told that it needs the title", () => {
  expect(overlayProblems("slow-rivers", "---\nvenue: Here\n---\n")).toMatchObject([
    { message: "the field “title” does not fit: expected the paper's title, since “slow-rivers” is no arXiv id" },
  ]);
});

test("what a new archive keeps says nothing of a day of the archive that came with the repository", async () => {
  for (const folder of ["pages", "topics"]) {
    for (const name of await readdir(join(root, "content", folder))) {
      const text = await readFile(join(root, "content", folder, name), "utf8");
      expect(text, name).not.toMatch(
        /\b20\d\d-\d\d-\d\d\b|\b\d{1,2} \p{Lu}\p{Ll}+ 20\d\d\b|\b\p{Lu}\p{Ll}+ \d{1,2}, 20\d\d\b/u,
      );
    }
  }
});
