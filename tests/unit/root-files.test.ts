import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rootFileAt, rootFiles } from "../../src/root-files.ts";
import { root } from "../harness/node.ts";

test("a file of the root is known by its whole path", () => {
  expect(rootFileAt("llms.txt")).toEqual({ name: "llms.txt", isSaved: false, isPortable: true });
  expect(["papers/llms.txt", "llms.txt.js", "feed.xml"].map(rootFileAt)).toEqual([undefined, undefined, undefined]);
});

test("nothing else spells the name of such a file", () => {
  const names = Object.values(rootFiles).map(({ name }) => name);
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(?:ts|astro)$/.test(file) && file !== "root-files.ts");
  const spelled = files.flatMap((file) => {
    const text = readFileSync(join(root, "src", file), "utf8").replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/ .*$/gm, "");
    const code = text.replaceAll("\\.", ".");
    return names.filter((name) => code.includes(name)).map((name) => [file, name]);
  });
  expect(spelled).toEqual([]);
});
