import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { checkPage } from "../../../src/archive/content/site-page.ts";
import { kindIds, reservedNames, segmentsOf } from "../../../src/paths.ts";
import { root } from "../../harness/node.ts";

const source = join(root, "src");
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const isLeaf = (file: string) => /^paths(?:\.ts$|[\\/])/.test(relative(source, file));

test("the paths import nothing but their own parts and the name of the search index: they run in the reader's browser", () => {
  for (const file of files.filter(isLeaf)) {
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/from "([^"]+)"/g)) {
      expect(name, file).toMatch(/^(?:\.\/(?:paths\/)?[a-z-]+|\.\.\/search-files)\.ts$/);
    }
  }
});

test("no path of a kind of pages is spelled anywhere else", () => {
  const segments = kindIds.flatMap(segmentsOf).filter((segment) => segment !== "");
  const spelled = new RegExp(
    `(?:^|[\\s"'\`>}/^(|:])(?:${segments.map((it) => it.replace(".", "\\.")).join("|")})\\\\?/(?![\\w./[\\]-]+\\.(?:ts|astro)\\b)`,
  );
  expect(['"topics/"', "`a saved/`", "/^papers\\/x/", '"/dates/2026/"'].filter((text) => !spelled.test(text))).toEqual(
    [],
  );
  const found = files
    .filter((file) => !isLeaf(file) && spelled.test(readFileSync(file, "utf8")))
    .flatMap((file) => textsIn(file).map((text) => [relative(source, file), text] as const))
    .filter(([, text]) => spelled.test(text) && !ours(text));
  expect(found).toEqual([]);
});

test("no path of a kind of pages is joined of its segments anywhere else", () => {
  const joined = (text: string) => joinsIn(ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true));
  for (const text of [
    '["topics", x].join("/")',
    "[base, `saved`].join('/')",
    '["", "papers", x, ""].join(`/`)',
    '"dates" + "/" + x',
    '"/" + "topics" + x',
  ]) {
    expect(joined(text), text).not.toEqual([]);
  }
  expect(joined('["topics", x].join(", "); ["a", "b"].join("/"); "topics" + x')).toEqual([]);
  const found = files
    .filter((file) => !isLeaf(file))
    .flatMap((file) => joinsIn(codeOf(file)).map((text) => [relative(source, file), text]));
  expect(found).toEqual([]);
});

/** Not of this site: another site's papers, files of `content/`, and the code that bundlers are pointed at. */
const allowed = [
  "https://huggingface.co/papers/",
  "content/papers",
  "content/topics",
  "pages/papers/[",
  "../../browser/",
];

/** The name of a curator's file of a paper, as `archive/content/overlay.ts` gives it: that text, and no longer one. */
const fileOfPaper = /^`papers\/\$\{name\}\.md`$/;

function ours(text: string): boolean {
  return fileOfPaper.test(text) || allowed.some((it) => text.includes(it));
}

/** Segments of kinds of pages that code puts together with slashes: a list that is joined, or a sum. */
function joinsIn(code: ts.Node): string[] {
  const segments = new Set(kindIds.flatMap(segmentsOf).filter((segment) => segment !== ""));
  const isText = (node: ts.Node, text: string) => ts.isStringLiteralLike(node) && node.text === text;
  const isSegment = (node: ts.Node) => ts.isStringLiteralLike(node) && segments.has(node.text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: list, name } = node.expression;
      const isJoined = name.text === "join" && node.arguments.some((it) => isText(it, "/"));
      if (isJoined && ts.isArrayLiteralExpression(list) && list.elements.some(isSegment)) found.push(node.getText());
    }
    if (ts.isBinaryExpression(node) && !isSum(node.parent)) {
      const terms = termsOf(node);
      if (terms.some(isSegment) && terms.some((it) => isText(it, "/"))) found.push(node.getText());
    }
    node.forEachChild(visit);
  };
  visit(code);
  return found;
}

function termsOf(node: ts.Node): ts.Node[] {
  return isSum(node) ? [...termsOf(node.left), ...termsOf(node.right)] : [node];
}

function isSum(node: ts.Node | undefined): node is ts.BinaryExpression {
  return !!node && ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** A file as code. Of a component that is its head and its markup, which is near enough to TSX to be walked. */
function codeOf(file: string): ts.SourceFile {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".astro")) return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [, head = "", body = text] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  return ts.createSourceFile(`${file}.tsx`, `${head}\n<>${body}</>`, ts.ScriptTarget.Latest, true);
}

/** Texts of a file that its code holds: of a script its strings, patterns and templates, of a component all but comments. */
function textsIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".astro")) {
    return text
      .split("\n")
      .filter((line) => !/^\s*(?:\/\/|\*|\/\*)|^\s*import\b|\bfrom "|await import\(|import\("/.test(line))
      .map((line) => line.replace(/ \/\/ .*$|\/\*.*\*\//, ""));
  }
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isRegularExpressionLiteral(node)) {
      texts.push(node.getText());
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return texts;
}

test("every page of the site has a row, and so a name that no page of a curator can have", () => {
  const pages = readdirSync(join(source, "pages"), { withFileTypes: true })
    .filter((entry) => !/^[[_]/.test(entry.name) && (entry.isDirectory() || entry.name.endsWith(".astro")))
    .map(({ name }) => name.replace(/\.astro$/, ""))
    .filter((name) => name !== "index");
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.filter((name) => !reservedNames().includes(name))).toEqual([]);
});

test.each(reservedNames())("a curator's page cannot be called %s", (name) => {
  const text = "---\ntitle: A\ndescription: B\n---\n";
  expect(checkPage({ path: `content/pages/${name}.md`, text }).problems).toMatchObject([{ rule: "content-name" }]);
});
