import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { layers, sameNames } from "../../.config/layers.js";
import { root } from "../harness/node.ts";
import { judge } from "./layers/judge.ts";
import { moduleGraph } from "./layers/module-graph.ts";

// Holds src/ against .config/layers.js: a line on stdout for all that is wrong, and exit code 1 where anything is.

const folder = join(root, "src");
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .split(sep)
      .join("/"),
  )
  .sort();
const sources = new Map(
  files
    .filter((path) => /\.(?:astro|[cm]?[jt]s)$/.test(path))
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
);
const wrong = judge(layers, files, moduleGraph(sources), sameNames);
for (const line of wrong) process.stdout.write(`${line}\n`);
if (wrong.length > 0) process.exitCode = 1;
