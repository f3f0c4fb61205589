import { describe, expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/build.ts";
import { readLock } from "../../../src/archive/permalinks/lock.ts";
import { checkPage } from "../../../src/archive/content/site-page.ts";
import { isSegment } from "../../../src/paths.ts";
import { fingerprint, slugOf } from "../../../src/archive/names/title-forms.ts";
import { readTopic } from "../../../src/archive/content/topic-definition.ts";
import { digest, sources } from "./samples.ts";

describe("titles that try to be paths", () => {
  test.each([
    "../../../etc/passwd",
    "..",
    "%2e%2e%2f%2e%2e%2fetc",
    "/absolute/path",
    "C:\\Windows\\System32",
    "\\\\server\\share",
    "Index",
    "index.html",
    "CON",
    "aux.",
    "LPT1",
    "nul",
    "a\u0000b",
    "…",
    "!!!",
    "~",
    "x".repeat(5000),
    "A Title of Many Words ".repeat(200),
    "．．／．．／etc",
    "‮gpj.exe",
  ])("%.40j", (title) => {
    const { archive } = buildArchive(sources({ digests: [digest("2026-06-17", [{ title }])] }));
    const [paper] = archive.papers;
    expect(paper?.permalink).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(isSegment(paper?.permalink ?? "")).toBe(true);
    expect(paper?.permalink.length).toBeLessThanOrEqual(90);
  });

  test("never share a path, even where one is made to look like another's way out of a collision", () => {
    const title = "Foo+";
    const digests = [
      digest("2026-06-17", [{ title: "Foo" }, { title: `Foo ${fingerprint(title)}` }]),
      digest("2026-06-18", [{ title }]),
    ];
    const { archive } = buildArchive(sources({ digests }));
    const paths = archive.papers.flatMap(({ permalink, aliases }) => [permalink, ...aliases]);
    expect(slugOf(title)).toBe(slugOf("Foo"));
    expect(paths).toHaveLength(3);
    expect(new Set(paths).size).toBe(3);
  });
});

test("organizations never share a path but where their handles differ only in case", () => {
  const handles = ["Lab", "lab", "LAB", "lab.", "lab..", "index", "con", "CON", "lab.bib", "2026", "feed.xml"];
  const entries = handles.map((handle, at) => ({ title: `Paper ${at}`, organization: { handle, name: handle } }));
  const { archive } = buildArchive(sources({ digests: [digest("2026-06-17", entries)] }));
  const ids = archive.lists.organizations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !isSegment(id))).toEqual([]);
  expect(ids).toHaveLength(new Set(handles.map((handle) => handle.toLowerCase())).size);
  expect(archive.lists.organizations.find(({ id }) => id === "lab")?.papers).toHaveLength(3);
});

test.each(["../x", "..", "a/b", "a%2fb", "A", "con", "aux", "lpt1", "index", "a.b", "a\u0000", "x".repeat(200), ""])(
  "neither a topic nor a page can be called %.30j",
  (name) => {
    const topic = readTopic({ path: `content/topics/${name}.md`, text: "---\nname: A\nphrases: [a]\n---\n" });
    const page = checkPage({ path: `content/pages/${name}.md`, text: "---\ntitle: A\ndescription: B\n---\n" });
    // The last segment of a path is its name, whatever comes before it.
    const isHarmless = name === "../x" || name === "a/b";
    expect(topic.problems.map(({ rule }) => rule)).toEqual(isHarmless ? [] : ["content-name"]);
    expect(page.problems.map(({ rule }) => rule)).toEqual(isHarmless ? [] : ["content-name"]);
  },
);

test.each(["papers", "404", "pagefind", "search", "saved", "organizations"])(
  "no page can take the place of /%s/",
  (name) => {
    const page = checkPage({ path: `content/pages/${name}.md`, text: "---\ntitle: A\ndescription: B\n---\n" });
    expect(page.problems).toMatchObject([{ rule: "content-name" }]);
  },
);

test.each([
  "papers/../",
  "papers/.../",
  "papers/a%2f../",
  "papers/a\\..\\b/",
  "papers/con/",
  "/papers/a/",
  "etc/a/",
  "papers/a/b/",
])("a line of the lock file cannot name %s", (path) => {
  const text = `{\n${JSON.stringify(path)}: {"minted":"2026-06-17","removed":"x"}\n}\n`;
  expect(readLock({ path: "content/permalinks.json", text }).problems).toMatchObject([{ rule: "lock-line", line: 2 }]);
});
