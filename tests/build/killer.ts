import { readdirSync, rmSync } from "node:fs";
import fs from "node:fs/promises";
import { registerHooks, syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/**
 * Loaded into a build before anything else (`node --import`): ends its process by SIGKILL, as a power cut would, at the
 * one moment that the variable `KILL` names as JSON. Where the variable `PAGES` names a folder, its files are what Astro
 * writes, at once: for moments that come after Astro's work. The build itself knows nothing of either.
 */
export interface KillPoint {
  /** A function of `node:fs/promises`. */
  call: "mkdir" | "rename" | "rm" | "writeFile";
  /** Regular expression of its first argument, with `/`. */
  path: string;
  /** Before the call, half-way through it, or after it. */
  when: "before" | "amid" | "after";
}

const { call, path, when } = JSON.parse(process.env["KILL"] ?? '{"call":"rm","path":"^$"}') as KillPoint;
const calls = fs as unknown as Record<
  KillPoint["call"],
  (target: string | URL, ...rest: unknown[]) => Promise<unknown>
>;
const real = calls[call];

calls[call] = async (target, ...rest) => {
  if (!new RegExp(path).test(String(target).replaceAll("\\", "/"))) return real(target, ...rest);
  if (when === "amid") await halve(String(target), rest[0]);
  if (when === "after") await real(target, ...rest);
  return die();
};
syncBuiltinESMExports();

if (process.env["PAGES"]) {
  const astro = `import { cp } from "node:fs/promises";
    export const build = ({ outDir }) => cp(process.env.PAGES, outDir, { recursive: true });`;
  registerHooks({
    resolve: (name, context, next) =>
      name === "astro"
        ? { url: `data:text/javascript,${encodeURIComponent(astro)}`, shortCircuit: true }
        : next(name, context),
  });
}

/** What a file or a folder looks like when it is half written, or half removed. */
async function halve(target: string, content: unknown): Promise<void> {
  if (call === "writeFile") {
    await real(target, String(content).slice(0, String(content).length / 2));
    return;
  }
  const names = readdirSync(target);
  for (const name of names.slice(0, names.length / 2)) rmSync(join(target, name), { recursive: true });
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  // The signal may take a moment, in which nothing more may happen.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
