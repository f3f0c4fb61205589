import { spawn } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { inject } from "vitest";
import { readEnvironment } from "../../src/site.ts";
import { BuiltSite, type BuildOutcome } from "./built-site.ts";
import { compiled } from "./compiled.ts";
import { hangs } from "./hangs.ts";
import { nodePath, root } from "./node.ts";
import { ownProject } from "./project-copy.ts";
import { temporaryFolder, writeFiles, type Files } from "./temporary-folder.ts";

export interface SiteInput {
  /** The captures: files, a folder relative to the repository's root, or the digests that the project ships. */
  seeds: Files | "shipped" | `tests/${string}`;
  /** The same for `content/`. */
  content: Files | "shipped" | `tests/${string}`;
  /** `BASE_PATH`, as an operator may write it. */
  base?: string;
  siteUrl?: string;
  /** More environment variables, such as `TZ`. The tests' own environment does not reach the build. */
  env?: Record<string, string>;
  /** A copy of the project to build with, if not the worker's own: absolute. */
  project?: string;
  /** An output folder of one's own, for a build over an earlier one: absolute. */
  outDir?: string;
  /** Whether Astro's own command builds, as `npx astro build` would, and not ours. */
  plainly?: boolean;
  /** Called as soon as the build has told the problems of its input, with its folder. */
  onProblems?: (folder: string) => void;
}

/**
 * Runs the real build in a folder of its own, with the input in its `seeds/` and `content/`; problems are thus
 * reported as `seeds/2026-06-17.txt:…`. A build that fails is an outcome, not an exception. All folders go at the end
 * of the test run.
 */
export async function buildSite(input: SiteInput): Promise<BuiltSite> {
  const folder = await temporaryFolder();
  await fill(join(folder, "seeds"), input.seeds, "seeds");
  await fill(join(folder, "content"), input.content, "content");

  const { base = "", siteUrl = "https://papers.example.org", outDir: out = join(folder, "dist"), env = {} } = input;
  const { project = await ownProject() } = input;
  const variables = { SEEDS_DIR: "seeds", CONTENT_DIR: "content", OUT_DIR: out, SITE_URL: siteUrl, BASE_PATH: base };
  const environment = readEnvironment(variables);
  await writeFile(join(inject("runFolder"), "caches", basename(environment.cacheDir)), "");

  const { plainly = false, onProblems } = input;
  const result = await (plainly
    ? run(["node_modules/astro/bin/astro.mjs", "build"], project, { ...variables, ...absolute(folder), ...env })
    : run([join(project, "src/cli/build-command.ts")], folder, { ...variables, ...env }, () => onProblems?.(folder)));
  return new BuiltSite({ ...result, folder, out, base: environment.base, siteUrl: environment.siteUrl });
}

async function fill(folder: string, files: SiteInput["seeds"], shipped: string): Promise<void> {
  await mkdir(folder);
  if (typeof files === "string") {
    await cp(join(root, files === "shipped" ? shipped : files), folder, { recursive: true });
  } else {
    await writeFiles(folder, files);
  }
}

/** The inputs of a build that works in the project's folder. */
function absolute(folder: string): Record<string, string> {
  return { SEEDS_DIR: join(folder, "seeds"), CONTENT_DIR: join(folder, "content") };
}

function run(
  command: string[],
  cwd: string,
  variables: Record<string, string>,
  onStderr?: () => void,
): Promise<Pick<BuildOutcome, "code" | "stdout" | "stderr">> {
  const child = spawn(nodePath(), command, {
    cwd,
    env: { ...inherited(), ...variables },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: hangs,
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  if (onStderr) child.stderr.once("data", onStderr);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    // A child that was ended by a signal, as a build that hangs is, has no code.
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

/** What a process needs of its surroundings; Vitest's `NODE_ENV=test` and an operator's variables are not among it. */
function inherited(): Record<string, string> {
  const names = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "SYSTEMROOT", "COMSPEC", "PATHEXT"];
  const variables = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...(Object.fromEntries(variables) as Record<string, string>),
    ...compiled(),
    ASTRO_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
  };
}
