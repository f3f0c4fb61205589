import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { compiled } from "../../harness/compiled.ts";
import { nodePath, root } from "../../harness/node.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

const ours = (path: string, query = "") => JSON.stringify(`${pathToFileURL(join(root, "src", path)).href}${query}`);

/** A command that throws what this expression gives, with the base class at hand. */
const throwing = (error: string, query = "") => `
  import { run } from ${ours("cli/run-command.ts")};
  import { OperatorError } from ${ours("operator-error.ts", query)};
  class NewError extends OperatorError {}
  await run("npm run x\\n", async () => { throw ${error}; });
`;

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a script of ours, or a text as one, in an empty folder. */
async function runScript(script: { path: string } | { text: string }, variables: NodeJS.ProcessEnv = {}) {
  const folder = await temporaryFolder({
    ...("text" in script && { "command.ts": script.text }),
    "seeds/.gitkeep": "",
    "taken/of-somebody.txt": "kept",
  });
  const env = { PATH: process.env["PATH"], ...compiled(), SEEDS_DIR: "seeds", CONTENT_DIR: "content", OUT_DIR: "dist" };
  const path = "path" in script ? join(root, script.path) : join(folder, "command.ts");
  return await new Promise<Outcome>((resolve) => {
    execFile(nodePath(), [path], { cwd: folder, env: { ...env, ...variables } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test.each([
  ["a folder that Broadsheet did not write", { OUT_DIR: "taken" }, /^OUT_DIR is “.+”, which holds something .+\n$/],
  ["a variable that fails while modules load", { SITE_URL: "none" }, /^SITE_URL is “none”: set it to .+\n$/],
])("a build says in one line what is wrong: %s", async (_, variables, line) => {
  const { code, stdout, stderr } = await runScript({ path: "src/cli/build-command.ts" }, variables);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(line);
});

test("a new class is told in one line, and named nowhere", async () => {
  const outcome = await runScript({ text: throwing('new NewError("the moon is down: wait for it")') });
  expect(outcome).toEqual({ code: 1, stdout: "", stderr: "the moon is down: wait for it\n" });
});

test("so is one whose base class was loaded once more", async () => {
  const again = throwing('new NewError("the moon is down: wait for it")', "?again");
  expect(await runScript({ text: again })).toEqual({ code: 1, stdout: "", stderr: "the moon is down: wait for it\n" });
});

test("a defect keeps its stack", async () => {
  const { code, stderr } = await runScript({ text: throwing('new Error("the moon is down")') });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Error: the moon is down\n {4}at /);
});

test.each([
  [
    "a full disk",
    'Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" })',
    "the disk is full: make room, and run this again (ENOSPC, write)\n",
  ],
  [
    "a disk that cannot be written to, as the cause of something else",
    'new Error("could not build", { cause: Object.assign(new Error("x"), { code: "EROFS", syscall: "open", path: "/a\\nb" }) })',
    "/a\\nb: the disk is read-only: write elsewhere, or mount it so that it can be written to (EROFS, open)\n",
  ],
  [
    "a full disk, as Vite's bundler tells it",
    'new Error("Build failed\\n\\nFailed to write file in /a/b.mjs\\n\\nCaused by:\\n    No space left on device (os error 28)\\n\\nStack")',
    "/a/b.mjs: the disk is full: make room, and run this again (ENOSPC)\n",
  ],
  [
    "a name with what steers a terminal",
    'new NewError("there is no file \\u001b[31mred\\u202e.txt")',
    "there is no file \\x1b[31mred\\u202e.txt\n",
  ],
])("a command says in one line what is wrong: %s", async (_, error, line) => {
  expect(await runScript({ text: throwing(error) })).toEqual({ code: 1, stdout: "", stderr: line });
});

test("the same refusal of a socket is no fault of the disk", async () => {
  const error = 'Object.assign(new Error("listen EACCES"), { code: "EACCES", syscall: "listen" })';
  expect((await runScript({ text: throwing(error) })).stderr).toMatch(/^Error: listen EACCES\n {4}at /);
});

test.each([
  ["nothing that it waits for", "await new Promise((done) => setTimeout(done, 600_000));"],
  [
    "what it waits for",
    'await new Promise((_, fail) => signal.addEventListener("abort", () => fail(new Error("x"))));',
  ],
])("one interrupt ends a command, whether it tells %s", async (_, wait) => {
  const folder = await temporaryFolder({
    "command.ts": `
      import { interruptible } from ${ours("cli/interruptible.ts")};
      await interruptible(async (signal) => {
        process.stdout.write("waiting");
        const alive = setTimeout(() => undefined, 600_000);
        try { ${wait} } finally { clearTimeout(alive); }
      });
    `,
  });
  const child = spawn(nodePath(), [join(folder, "command.ts")], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.once("data", () => child.kill("SIGINT"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  expect(await new Promise((done) => child.on("close", done))).toBe(130);
  expect(stderr).toMatch(/\nstopped: what was written before is whole, run it again to go on\n$/);
});

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).filter(([, script]) => /\.ts\b/.test(script));

test.each(commands)("npm run %s says how it is used, whatever the environment", async (name, script) => {
  const folder = await temporaryFolder();
  const [, path = ""] = /(\S+\.ts)\b/.exec(script) ?? [];
  const env = { PATH: process.env["PATH"], ...compiled(), SITE_URL: "none", OUT_DIR: "/proc/no/such/place" };
  const { code, stdout, stderr } = await new Promise<Outcome>((resolve) => {
    execFile(nodePath(), [join(root, path), "--help"], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, stdout: out, stderr: err }),
    );
  });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(new RegExp(`^npm (?:run )?(?:${name}|test)\\b`));
});

test.each(["build", "start", "dev", "new-archive"])(
  "an option that %s does not have is told, with those it has",
  async (name) => {
    const text = `process.argv.push("--frosen"); await import(${ours(`cli/${name}-command.ts`)});`;
    const { code, stdout, stderr } = await runScript({ text });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(new RegExp(`^Unknown option '--frosen'.*\\n\\nnpm (?:run )?${name}\\b`));
  },
);
