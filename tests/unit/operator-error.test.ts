import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { isOperatorError, OperatorError } from "../../src/operator-error.ts";
import { root } from "../harness/node.ts";

/** A class that extends another one. */
interface Extending {
  name: string;
  base: string;
}

/** Classes in a source, in whatever way they are written. */
function extending(path: string, text: string): Extending[] {
  const found: Extending[] = [];
  const visit = (node: ts.Node): void => {
    const clause = ts.isClassLike(node) && node.heritageClauses?.find(({ token }) => token === extendsKeyword);
    const base = clause && clause.types[0]?.expression;
    if (base) found.push({ name: node.name?.text ?? `a class in ${path}`, base: base.getText() });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

const extendsKeyword = ts.SyntaxKind.ExtendsKeyword;

/** Classes whose chain ends at an error of the language and does not pass through `OperatorError`. */
function others(classes: readonly Extending[]): string[] {
  const bases = new Map(classes.map(({ name, base }) => [name, base]));
  const chainOf = (name: string): string[] => [name, ...(bases.has(name) ? chainOf(bases.get(name) ?? "") : [])];
  return classes.flatMap(({ name }) => {
    const chain = chainOf(name);
    return /Error$/.test(chain.at(-1) ?? "") && !chain.includes("OperatorError") ? [name] : [];
  });
}

test("every error class of ours is an operator's, but for those of the reader's browser", async () => {
  const paths = (await readdir(join(root, "src"), { recursive: true })).filter((path) => path.endsWith(".ts"));
  const ours = paths.filter((path) => !/^browser[/\\]/.test(path));
  const classes = await Promise.all(
    ours.map(async (path) => extending(path, await readFile(join(root, "src", path), "utf8"))),
  );
  expect(classes.flat().map(({ name }) => name)).toContain("OperatorError");
  expect(
    others(classes.flat()),
    "these print a stack to an operator: let them extend OperatorError of src/operator-error.ts",
  ).toEqual([]);
});

test("the scan finds a class that does not, however it is written", () => {
  const text = `
    class OperatorError extends Error {}
    class Fine extends OperatorError {}
    export default class Finer extends Fine {}
    class Loud extends TypeError {}
    const Louder = class Deeper extends Loud {};
    throw new (class extends Error {})();
    class List extends Array {}
  `;
  expect(others(extending("some.ts", text))).toEqual(["Loud", "Deeper", "a class in some.ts"]);
});

test("an operator's error is known by its mark, whatever class bears it", () => {
  class Some extends OperatorError {}
  expect(isOperatorError(new Some("why"))).toBe(true);
  expect(isOperatorError(new Error("why"))).toBe(false);
  expect(isOperatorError("why")).toBe(false);
});
