import { spawn, type StdioOptions } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodePath, root } from "../harness/node.ts";

export interface ToolRun {
  /** Exit code; -1 where it was killed. */
  code: number;
  /** What it said on both streams, unless it was shown at once. */
  output: string;
}

/**
 * Runs a command line of a package's (`prettier --check .`), or a script of ours (`tests/…`), on our Node and at the
 * repository's root. Shims in `node_modules/.bin` differ between systems, so the package says where its command lies.
 */
export function runTool([command = "", ...args]: string[], show = false): Promise<ToolRun> {
  const script = command.startsWith("tests/") ? join(root, command) : commandOf(command);
  const stdio: StdioOptions = show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"];
  const child = spawn(nodePath(), [script, ...args], { cwd: root, stdio, env: environment() });
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, output }));
  });
}

function commandOf(name: string): string {
  const folder = join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === "string" ? bin : bin[name.split("/").pop() ?? name];
  if (path === undefined) throw new Error(`the package ${name} has no command of that name`);
  return join(folder, path);
}

/** An operator's own settings must not decide whether the code is sound. */
function environment(): NodeJS.ProcessEnv {
  const { SITE_URL, BASE_PATH, SEEDS_DIR, CONTENT_DIR, OUT_DIR, ...rest } = process.env;
  return { ...rest, ASTRO_TELEMETRY_DISABLED: "1" };
}
