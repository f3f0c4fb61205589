import { existsSync, readdirSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../harness/node.ts";

// GitHub's parser imports its JSON as bundlers allow it, without the attribute that Node asks for.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
hooks.deregister();

interface Step {
  id?: string;
  uses?: string;
  run?: string;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, { if?: string; permissions?: Record<string, string>; steps: Step[] }>;
}

const folder = join(root, ".github/workflows");
const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** What GitHub's own parser has against a workflow: its schema and its expressions. */
function complaints(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

test("there are these two", () => {
  expect(texts.map(([name]) => name).sort()).toEqual(["check.yml", "daily.yml"]);
});

describe.each(texts)("%s", (name, content) => {
  const { jobs, permissions, concurrency } = parse(content) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("is a valid workflow", () => {
    expect(complaints(name, content)).toEqual([]);
  });

  test("runs npm scripts, and files of ours, that exist", () => {
    const named = (pattern: RegExp) => steps.flatMap(({ run = "" }) => [...run.matchAll(pattern)].map(([, it]) => it));
    const [scripts, files] = [named(/npm run ([\w:-]+)/g), named(/node (\S+)/g)] as [string[], string[]];
    expect([...scripts, ...files].join(" ")).toMatch(/\bbuild\b/);
    expect(scripts.filter((script) => manifest.scripts[script] === undefined)).toEqual([]);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("uses actions of GitHub's own, of a named major version", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });

  test("gives its token nothing by default but to read", () => {
    expect(Object.values(permissions ?? { all: "write" }).filter((access) => access !== "read")).toEqual([]);
    expect(concurrency).toBeDefined();
  });

  test("names only steps that come before, and puts no expression into a shell", () => {
    for (const job of Object.values(jobs)) {
      const known = job.steps.flatMap(({ id }) => id ?? []);
      const named = [...JSON.stringify(job).matchAll(/steps\.([\w-]+)\./g)].map(([, id]) => id as string);
      expect(named.filter((id) => !known.includes(id))).toEqual([]);
    }
    expect(steps.flatMap(({ run }) => run ?? []).filter((run) => run.includes("${{"))).toEqual([]);
  });
});

test("the daily one does nothing until it is switched on, and its steps are in order", () => {
  const { on, jobs } = parse(texts.find(([name]) => name === "daily.yml")?.[1] ?? "") as Workflow;
  expect(Object.keys(on).sort()).toEqual(["schedule", "workflow_dispatch"]);
  const { if: condition, steps } = jobs["edition"] ?? { steps: [] };
  expect(condition).toContain("vars.BROADSHEET_DAILY");
  const order = ["npm ci", "npm run ingest -- daily --since", "npm run enrich", "npm run build", "git push"];
  const places = order.map((command) => steps.findIndex(({ run }) => run?.includes(command)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const cache = steps.findIndex(({ uses }) => uses?.startsWith("actions/cache@"));
  expect(cache).toBeGreaterThan(places[0] as number);
  expect(cache).toBeLessThan(places[3] as number);
});

test("the daily one publishes what it could ingest, and ends red where something failed", () => {
  const { jobs } = parse(texts.find(([name]) => name === "daily.yml")?.[1] ?? "") as Workflow;
  const ingest = jobs["edition"]?.steps.find(({ id }) => id === "ingest");
  expect(ingest?.run).toMatch(/npm run ingest -- daily .* \|\| code=\$\?\n/);
  expect(jobs["report"]).toMatchObject({ needs: ["edition", "deploy"], if: "needs.edition.outputs.ingest != '0'" });
  expect(jobs["report"]?.steps.at(-1)?.run).toMatch(/^exit 1$/m);
});

test("the check of a pull request installs, tests, and mints nothing", () => {
  const { on, jobs } = parse(texts.find(([name]) => name === "check.yml")?.[1] ?? "") as Workflow;
  expect(Object.keys(on)).toEqual(["pull_request"]);
  const runs = Object.entries(jobs).map(([name, { steps }]) => [name, ...steps.flatMap(({ run }) => run ?? [])]);
  expect(runs).toEqual([
    // By the Node that is set up: an npm script would run on the one among the packages.
    ["check", "npm ci", "node tests/run.ts", "node src/cli/build-command.ts --frozen"],
    [
      "engines",
      "apt-get update && apt-get install --yes --no-install-recommends firefox-esr webkit2gtk-driver xvfb",
      "npm ci",
      "npm run test:engines",
    ],
  ]);
});

test.each([
  ["a key that does not exist", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - runs: echo\n"],
  [
    "an expression that is none",
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo \${{ github. }}\n`,
  ],
  ["an event that does not exist", "on: pushed\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo\n"],
])("the parser sees %s", (_, content) => {
  expect(complaints("wrong.yml", content)).not.toEqual([]);
});
