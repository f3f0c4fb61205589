import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { confirm } from "../../../src/cli/confirm.ts";

test.each([
  ["yes\n", "yes"],
  [" yes \n", "yes"],
  ["y\n", "no"],
  ["\n", "no"],
  // As a terminal hands over Ctrl+C and Ctrl+D.
  ["\u0003", "interrupted"],
  ["\u0004", "no"],
])("%j is %s", async (typed, answer) => {
  const input = new PassThrough();
  const asked = confirm("Go on? ", { input, output: new PassThrough(), terminal: true });
  input.write(typed);
  expect(await asked).toBe(answer);
});

test("nobody there is no yes", async () => {
  const input = new PassThrough();
  input.end();
  expect(await confirm("Go on? ", { input, output: new PassThrough() })).toBe("no");
});
