import { spawn, type ChildProcess } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compiled } from "../harness/compiled.ts";
import { hangs } from "../harness/hangs.ts";
import { nodePath, root } from "../harness/node.ts";
import { temporaryFolder, type Files } from "../harness/temporary-folder.ts";

/** How a command ended. */
export interface Outcome {
  /** -1 where it was killed. */
  code: number;
  stdout: string;
  /** Without the last line, which says the peak. */
  stderr: string;
  /** Largest size of the process in memory, in MiB; 0 where it was killed. */
  peak: number;
}

export interface Workplace {
  folder: string;
  /** Runs `ingest` or `enrich` there; `during` has the process at hand while it runs. */
  run: (command: "ingest" | "enrich", args: string[], more?: More) => Promise<Outcome>;
  /** Names in `seeds` and `content/papers`, hidden ones too. */
  names: (below: "seeds" | "content/papers") => Promise<string[]>;
}

interface More {
  input?: string;
  during?: (child: ChildProcess) => void;
}

/** Says how large the process was: what the system counts, not what the heap does. */
const tellPeak = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS));',
)}`;

/** A working folder with these files, where the real commands run as an operator runs them. */
export async function workplace(files: Files): Promise<Workplace> {
  const folder = await temporaryFolder({ "seeds/.gitkeep": "", "content/papers/.gitkeep": "", ...files });
  return {
    folder,
    run: (command, args, more) => runCommand(folder, command, args, more),
    names: async (below) => (await readdir(join(folder, below))).filter((name) => name !== ".gitkeep").sort(),
  };
}

function runCommand(
  folder: string,
  command: string,
  args: string[],
  { input = "", during }: More = {},
): Promise<Outcome> {
  const child = spawn(nodePath(), ["--import", tellPeak, join(root, `src/cli/${command}-command.ts`), ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...compiled(), SEEDS_DIR: "seeds", CONTENT_DIR: "content" },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: hangs,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.on("error", () => undefined).end(input);
  during?.(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const [told = "", peak = "0"] = stderr.split("\npeak ");
      resolve({ code: code ?? -1, stdout, stderr: told, peak: Number(peak) / 1024 });
    });
  });
}
