import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodePath, root } from "../harness/node.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json")) as {
  engines: { node: string };
  scripts: Record<string, string>;
  dependencies: { node: string };
};

/** Major versions of Node that a text names. */
const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, major]) => Number(major));
const supported = named(manifest.engines.node, /\^(\d+)\./g);

describe("the same versions of Node are supported wherever they are named", () => {
  test("package.json names two, each from a version that reads TypeScript", () => {
    expect(manifest.engines.node).toMatch(/^\^22\.\d+\.0 \|\| \^24\.\d+\.0$/);
    // Node 22 does so without a flag from 22.18, Node 24 from its first.
    expect(named(manifest.engines.node, /\.(\d+)\./g)[0]).toBeGreaterThanOrEqual(18);
  });

  test("the README says them first, and beside them only what npm starts with", () => {
    const text = read("README.md");
    expect(text).toContain(`a fresh machine with Node ${supported.join(" or ")}.`);
    const others = named(text, /Node (\d+)\b(?! is enough to start them)/g);
    expect(others.filter((major) => !supported.includes(major))).toEqual([]);
  });

  test("every pull request is proven on them", () => {
    const { jobs } = parse(read(".github/workflows/check.yml")) as {
      jobs: Record<string, { strategy: { matrix: { node: number[] } }; steps: { with?: Record<string, unknown> }[] }>;
    };
    const { strategy, steps } = Object.values(jobs)[0] ?? { steps: [] };
    expect(strategy?.matrix.node).toEqual(supported);
    const setUp = steps.flatMap((step) => step.with?.["node-version"] ?? []);
    expect(setUp).toEqual([`\${{ matrix.node }}`]);
  });

  test("the daily edition is made on one of them, and npm scripts run on one", () => {
    expect(supported).toContain(named(read(".github/workflows/daily.yml"), /node-version: (\d+)/g)[0]);
    expect(supported).toContain(Number.parseInt(manifest.dependencies.node));
  });
});

test("commands are proven on the Node that runs the tests", () => {
  expect(nodePath()).toBe(process.execPath);
  expect(supported).toContain(Number.parseInt(process.versions.node));
});

test("npm says nothing of engines of which none is used, and still tells errors", () => {
  expect(read(".npmrc").match(/^[^#\n].*$/gm)).toEqual(["loglevel=error"]);
});
