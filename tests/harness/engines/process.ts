import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import type { Readable } from "node:stream";

/** A browser, its driver or its display: a process that runs until it is stopped, with those that it starts itself. */
export interface Running {
  /** What stands at a pattern's first group in what the process says, as soon as it says so. Never, where it never does. */
  says(pattern: RegExp): Promise<string>;
  /** Rejects when the process has ended, with all that it said. */
  ended: Promise<never>;
  stop(): Promise<void>;
}

export function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Running {
  // At the head of a group of its own, so that all that it started ends with it.
  const child = spawn(command, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()).on("error", () => resolve()));
  const ended = closed.then(() => Promise.reject(new Error(`${command} ended, and said: ${said}`)));
  // Whoever waits for something else of it hears of it; a process that is stopped may end.
  ended.catch(() => undefined);
  let said = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      for (const listener of listeners) listener();
    });
  }
  return {
    says: (pattern) =>
      new Promise((resolve) => {
        const look = (): void => {
          const [, found] = pattern.exec(said) ?? [];
          if (found !== undefined) resolve(found);
        };
        listeners.add(look);
        look();
      }),
    ended,
    async stop() {
      endGroup(child);
      await closed;
    },
  };
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The first of these commands that the machine has, as an absolute path. */
export function commandOf(...names: string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** A port of 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
