import { parse } from "@astrojs/compiler-rs";
import tseslint from "typescript-eslint";

/** One file's mention of another one, or of a package. */
export interface Import {
  /** As written: `./a.ts`, `astro:content`, `node:fs`. */
  specifier: string;
  /** `type`: nothing of it is there when the code runs. */
  kind: "value" | "type";
  /** 1-based. */
  line: number;
}

/**
 * Every import of a source, wherever it stands: exports from elsewhere, `import()` in code and in types, and in Astro's
 * components scripts and expressions too.
 *
 * @param path ends in `.astro` or in an ending of TypeScript or JavaScript
 * @throws where the source cannot be parsed
 */
export function readImports(path: string, text: string): Import[] {
  const found: Import[] = [];
  visit(path.endsWith(".astro") ? treeOf(path, text) : tseslint.parser.parseForESLint(text).ast, (node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return;
    const kind = isOfTypes(node) ? "type" : "value";
    found.push({ specifier, kind, line: text.slice(0, startOf(node)).split("\n").length });
  });
  return found;
}

/** A node of a tree as ESTree has it, which both parsers give. */
interface Node {
  type: string;
  [key: string]: unknown;
}

function treeOf(path: string, text: string): unknown {
  const { ast, diagnostics } = parse(text);
  const [wrong] = diagnostics;
  if (wrong) throw new Error(`${path}: ${wrong.text}`);
  return ast;
}

function visit(tree: unknown, see: (node: Node) => void): void {
  if (typeof tree !== "object" || tree === null) return;
  if (isNode(tree)) see(tree);
  for (const [key, value] of Object.entries(tree)) if (key !== "parent") visit(value, see);
}

function isNode(value: object): value is Node {
  return "type" in value && typeof value.type === "string";
}

function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return textOf(node["source"]);
    case "JSXOpeningElement":
      return scriptOf(node);
    default:
      return undefined;
  }
}

/** `<script src="…">` of a component, which Astro bundles where the address is relative. */
function scriptOf({ name, attributes }: Node): string | undefined {
  if ((name as Node)["name"] !== "script") return undefined;
  const source = (attributes as Node[]).find(
    (attribute) => (attribute["name"] as Node | undefined)?.["name"] === "src",
  );
  const address = textOf(source?.["value"]);
  return address?.startsWith(".") ? address : undefined;
}

/** The text of a literal; an import of what is put together when it runs has none. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !isNode(value)) return undefined;
  const text = value.type === "TSLiteralType" ? (value["literal"] as Node)["value"] : value["value"];
  return typeof text === "string" ? text : undefined;
}

function isOfTypes(node: Node): boolean {
  return node.type === "TSImportType" || node["importKind"] === "type" || node["exportKind"] === "type";
}

function startOf(node: Node): number {
  return (node["range"] as [number, number] | undefined)?.[0] ?? (node["start"] as number);
}
