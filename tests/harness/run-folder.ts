import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { readEnvironment } from "../../src/site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Absolute path of a folder that lives as long as the test run; every built site lies in it. */
    runFolder: string;
  }
}

/** Vitest's global set-up: gives all test files one folder, and removes it, and the caches of its builds, at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-tests-"));
  await Promise.all(["folders", "caches", "shared"].map((name) => mkdir(join(folder, name))));
  project.provide("runFolder", folder);
  return async () => {
    const caches = await readdir(join(folder, "caches"));
    await Promise.all([folder, ...caches.map((name) => join(cachesFolder, name))].map(remove));
  };
}

/** Where builds keep their caches, a folder an output folder. */
const cachesFolder = dirname(readEnvironment({}).cacheDir);

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
