import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderAbstract, renderNote, renderTitle } from "../../../src/markdown/index.ts";
import { foreignParts, parseErrors } from "./html.ts";

const folder = join(import.meta.dirname, "../../fixtures/markdown");

/**
 * A case is a text and what becomes of it: an abstract, or what the folder's name begins with (`title-`, `note-`).
 * `problems.json` is there for broken formulas only. `UPDATE=1` rewrites what is expected: look at every one.
 */
describe.each(readdirSync(folder).sort())("%s", (name) => {
  const input = readFileSync(join(folder, name, "input.txt"), "utf8");
  const { html, text, problems } = render(name, input);

  test("renders as expected", () => {
    expected(name, "html", `${html}\n`);
    if (text !== undefined) expected(name, "txt", `${text}\n`);
    if (problems.length > 0 || existsSync(join(folder, name, "expected.json"))) {
      expected(name, "json", `${JSON.stringify(problems, null, 2)}\n`);
    }
  });

  test("is valid HTML of known elements and attributes", () => {
    expect(parseErrors(html)).toEqual([]);
    expect(foreignParts(html)).toEqual([]);
  });
});

function render(name: string, input: string) {
  if (name.startsWith("note-")) return { ...renderNote(input), text: undefined, problems: [] };
  return name.startsWith("title-") ? renderTitle(input) : renderAbstract(input);
}

function expected(name: string, extension: string, actual: string): void {
  const file = join(folder, name, `expected.${extension}`);
  if (process.env["UPDATE"]) writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, "utf8"));
}
