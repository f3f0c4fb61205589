import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readLock } from "../../src/archive/permalinks/lock.ts";
import type { BuiltSite } from "../harness/built-site.ts";
import { compiled } from "../harness/compiled.ts";
import { nodePath, root } from "../harness/node.ts";
import { sharedSite } from "../harness/shared-site.ts";
import { buildSite } from "../harness/site.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";
import type { KillPoint } from "./killer.ts";

/** The moments at which a build over an earlier site is killed, in the order of a build: in Astro's time … */
const early: Record<string, KillPoint> = {
  "once its workspace is open": { call: "mkdir", path: "/\\.site-next-\\d+$", when: "after" },
  "while Astro begins": { call: "mkdir", path: "/site/\\.prerender/$", when: "before" },
  "while Astro puts its files in place": { call: "rename", path: "/\\.prerender/_astro/", when: "after" },
  "when the search index is written": { call: "rm", path: "/site/pagefind/[^/]+$", when: "before" },
};

/** … and after it. */
const late: Record<string, KillPoint> = {
  "when it is moved into the workspace": { call: "rename", path: "/broadsheet/[^/]+/site$", when: "after" },
  "before the first rename of the swap": { call: "rename", path: "/site$", when: "before" },
  "between the two renames of the swap": { call: "rename", path: "/\\.site-next-\\d+$", when: "before" },
  "after the second rename of the swap": { call: "rename", path: "/\\.site-next-\\d+$", when: "after" },
  "while the site of before is removed": { call: "rm", path: "/\\.site-previous$", when: "amid" },
  "while the lock file is written": { call: "writeFile", path: "/permalinks\\.json\\.\\d+\\.tmp$", when: "amid" },
  "before the lock file is in place": { call: "rename", path: "/permalinks\\.json\\.\\d+\\.tmp$", when: "before" },
  "after the lock file is in place": { call: "rename", path: "/permalinks\\.json\\.\\d+\\.tmp$", when: "after" },
};

/** A finished site: a hash of each of its files, and its lock file. */
interface State {
  files: Record<string, string>;
  lock: string;
}

let older: BuiltSite;
let newer: BuiltSite;
let before: State;
let after: State;
const lockFile = "content/permalinks.json";

beforeAll(async () => {
  older = await buildSite({ seeds: { "2026-01-05.txt": tinySeeds["2026-01-05.txt"] ?? "" }, content: tinyContent });
  before = await stateOf(older);
  // The same to the byte as a build of both editions over the older site, and with the same lock file.
  newer = await sharedSite("tiny");
  after = await stateOf(newer);
  expect([older.code, newer.code]).toEqual([0, 0]);
  expect(after.lock.length).toBeGreaterThan(before.lock.length);
});

describe("a build that is killed", () => {
  test.each(Object.entries(early))("%s leaves the old or the new site whole", (_, point) => expectSurvival(point));

  test.each(Object.entries(late))("%s leaves the old or the new site whole", (_, point) =>
    expectSurvival(point, { PAGES: newer.out }),
  );
});

test("the next build after a kill gives what the killed one would have given, lock file and all", async () => {
  const input = await over({ PAGES: newer.out });
  // As things are left where the site was swapped in and its lock file was not written.
  await cp(newer.out, input.outDir, { recursive: true, force: true });
  expect(await stateOf(await buildSite(input))).toEqual(after);
});

async function expectSurvival(point: KillPoint, env = {}): Promise<void> {
  const input = await over({ ...env, KILL: JSON.stringify(point) });
  const killed = await buildSite(input);
  expect([killed.code, killed.stderr]).toEqual([-1, ""]);

  const isThere = existsSync(killed.out);
  if (isThere) expectWhole(await stateOf(killed));
  // Any command will do; this one only says how it is used.
  await nextCommand(killed);
  const state = await stateOf(killed);
  expectWhole(state);
  if (!isThere) expect(state).toEqual(before);
  expect(await readdir(dirname(killed.out))).toEqual(["site"]);
  const content = await readdir(join(killed.folder, "content"));
  expect(content.sort()).toEqual(["pages", "papers", "permalinks.json", "topics"]);
  expect(unpublished(killed, state.lock)).toEqual([]);
}

/** A build of both editions over a site of the first. */
async function over(env = {}) {
  const outDir = join(await temporaryFolder(), "site");
  await cp(older.out, outDir, { recursive: true });
  return {
    seeds: tinySeeds,
    content: { ...tinyContent, "permalinks.json": before.lock },
    outDir,
    env: { ...env, NODE_OPTIONS: `--import=${import.meta.resolve("./killer.ts")}` },
  };
}

/** Lock and site each as before or as after, and the lock never ahead of the site. */
function expectWhole(state: State): void {
  expect([before.files, after.files]).toContainEqual(state.files);
  expect([before.lock, after.lock]).toContain(state.lock);
}

/** Paths that the lock names and the site does not have. */
function unpublished(site: BuiltSite, text: string): string[] {
  const { lock, problems } = readLock({ path: lockFile, text });
  expect(problems).toEqual([]);
  return [...(lock?.paths.keys() ?? [])].filter((path) => !site.exists(path));
}

async function stateOf(site: BuiltSite): Promise<State> {
  const hashes = (await site.files()).map(async (path) => {
    const hash = createHash("sha256").update(await site.bytes(path));
    return [path, hash.digest("hex")] as const;
  });
  return {
    files: Object.fromEntries(await Promise.all(hashes)),
    lock: await readFile(join(site.folder, lockFile), "utf8"),
  };
}

async function nextCommand({ folder, out }: BuiltSite): Promise<void> {
  const env = { ...process.env, ...compiled(), SEEDS_DIR: "seeds", CONTENT_DIR: "content", OUT_DIR: out };
  await new Promise((done) => {
    execFile(nodePath(), [join(root, "src/cli/permalinks-command.ts")], { cwd: folder, env }, done);
  });
}
