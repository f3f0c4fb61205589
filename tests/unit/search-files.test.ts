import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  enginePath,
  isFragment,
  isHashedOfSearch,
  isNeverLoaded,
  isOfEngine,
  isSearchData,
  isSearchScript,
} from "../../src/search-files.ts";
import { root } from "../harness/node.ts";

const kinds = { isFragment, isHashedOfSearch, isNeverLoaded, isOfEngine, isSearchData, isSearchScript };

test.each<[path: string, kinds: (keyof typeof kinds)[]]>([
  [enginePath, ["isOfEngine", "isSearchScript"]],
  ["pagefind/pagefind-worker.js", ["isOfEngine", "isSearchScript"]],
  ["pagefind/wasm.en.pagefind", ["isOfEngine", "isSearchData"]],
  ["pagefind/wasm.unknown.pagefind", ["isNeverLoaded", "isOfEngine", "isSearchData"]],
  ["pagefind/pagefind-entry.json", ["isSearchData"]],
  ["pagefind/pagefind.9a1b2c3d4e.pf_meta", ["isHashedOfSearch", "isSearchData"]],
  ["pagefind/fragment/04kx2p.pf_fragment", ["isFragment", "isHashedOfSearch", "isSearchData"]],
  ["pagefind/words/a.txt", ["isSearchData"]],
  ["papers/pagefind/index.html", []],
  ["papers/pagefind.js", []],
  ["papers/a.pf_fragment", []],
  ["pagefind.js", []],
])("%s is %j", (path, expected) => {
  const found = Object.entries(kinds).flatMap(([kind, isOne]) => (isOne(path) ? [kind] : []));
  expect(found).toEqual(expected);
});

test("nothing else knows how the folder of the search index is called", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:ts|astro)$/.test(file),
  );
  const spelled = files.filter((file) => {
    const code = readFileSync(join(root, "src", file), "utf8").replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/ .*$/gm, "");
    return /["'`/^(]pagefind(?:\\?\/|\\?\.js|-entry|_dcd)|\bpf_fragment\b/.test(code);
  });
  expect(spelled).toEqual(["search-files.ts"]);
});
