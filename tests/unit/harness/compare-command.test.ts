import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { Summary } from "../../harness/compare-sites/comparison-summary.ts";
import type { Difference } from "../../harness/compare-sites/difference.ts";
import { nodePath, root } from "../../harness/node.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

const compare = (...args: string[]) =>
  spawnSync(nodePath(), [join(root, "tests/compare-sites.ts"), ...args], { encoding: "utf8" });

test("the command ends with 0 and says so where there is no difference", async () => {
  const one = await temporaryFolder({ "index.html": `<p class="a">x` });
  const other = await temporaryFolder({ "index.html": `<p class="b">x` });
  expect(compare(one, other)).toMatchObject({ status: 0, stdout: "No differences\n", stderr: "" });
});

test("the command tells kinds, counts and a sample, and ends with 1", async () => {
  const site = (text: string, bytes: number) =>
    temporaryFolder({
      "a/index.html": `<p>${text}</p>`,
      "b/index.html": `<p>${text}</p>`,
      "edition.json": JSON.stringify({ portable: { bytes } }),
    });
  expect(compare(await site("one", 1), await site("other", 2))).toMatchObject({
    status: 1,
    stderr: "",
    stdout: `sizes: 1 in 1 file (not counted)
  1 × edition.json  $.portable.bytes
    edition.json  $.portable.bytes
    - 1
    + 2
text: 2 in 2 files
  1 × a/index.html  body > p
    a/index.html  body > p
    - one
    + other
  1 × b/index.html  body > p
    b/index.html  body > p
    - one
    + other
2 differences
`,
  });
});

test("sizes alone are no failure", async () => {
  const site = (bytes: number) => temporaryFolder({ "edition.json": JSON.stringify({ portable: { bytes } }) });
  const { status, stdout } = compare(await site(1), await site(2));
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^sizes: 1 .*No differences\n$/s)]);
});

test("the command leaves out what it is told to", async () => {
  const one = await temporaryFolder({ "index.html": `<p data-day="a">x`, "theme.js": "a" });
  const other = await temporaryFolder({ "index.html": `<p data-day="b">x`, "theme.js": "b" });
  expect(compare("--no-assets", "--ignore-attributes", "^data-day$", one, other).status).toBe(0);
  expect(compare("--no-assets", one, other).status).toBe(1);
  expect(compare("--ignore-attributes", "^data-day$", one, other).status).toBe(1);
});

test("the command says what it needs, and ends with 2", async () => {
  const site = await temporaryFolder({ "index.html": "" });
  const empty = await temporaryFolder();
  const file = join(await temporaryFolder({ "a.txt": "a" }), "a.txt");
  const cases: [args: string[], message: string][] = [
    [[], "npm run compare -- "],
    [[site], "npm run compare -- "],
    [["--all", site, site], "'--all'"],
    [["--ignore-attributes", "(", site, site], "Invalid regular expression"],
    [[site, join(empty, "none")], "none is not there: give the folder of a built site"],
    [[site, empty], "holds no file: give the folder of a built site"],
    [[site, file], "a.txt is no zip that can be read"],
  ];
  for (const [args, message] of cases) {
    const { status, stderr, stdout } = compare(...args);
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining(message)]);
    expect(stderr).not.toMatch(/^ {4}at /m);
  }
});

test("differences at like places are one line of a summary, the most frequent first", () => {
  const at = (path: string, where: string): Difference => ({ kind: "text", path, where, one: "a", other: "b" });
  const summary = new Summary();
  summary.add(at("topics/x/index.html", "body > p#c"));
  for (const place of [1, 2, 3]) summary.add(at(`papers/${place}/index.html`, `body > p:nth-of-type(${place})`));
  summary.add(at("a.zip/papers/1/index.html", "body > p"));
  expect(summary.counted).toBe(5);
  expect(summary.lines(1)).toEqual([
    "text: 5 in 5 files",
    "  3 × papers/…/index.html  body > p",
    "    papers/1/index.html  body > p:nth-of-type(1)",
    "    - a",
    "    + b",
    "  2 in 2 other places",
  ]);
});
