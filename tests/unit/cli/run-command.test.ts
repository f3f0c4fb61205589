import { execFile } from "node:child_process";
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
  await run(async () => { throw ${error}; });
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
