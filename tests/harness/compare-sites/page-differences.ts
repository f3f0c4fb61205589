import { align } from "./align.ts";
import { excerpts, type Found } from "./difference.ts";
import { jsonDifferences } from "./json-differences.ts";
import type { PageElement, PageNode } from "./page-node.ts";
import type { Page } from "./page-tree.ts";

/** What differs between two pages, in the order of the page; then their style sheets and scripts. */
export function* pageDifferences(one: Page, other: Page): Generator<Found> {
  yield* insideElements(one.root, other.root, "");
  yield* assetDifferences("style sheets", one.styleSheets, other.styleSheets);
  yield* assetDifferences("scripts", one.scripts, other.scripts);
}

/** Of elements that stand for each other: their attributes, and what is in them. */
function* insideElements(one: PageElement, other: PageElement, where: string): Generator<Found> {
  if (keyOf(one) === keyOf(other)) return;
  const names = new Set([...Object.keys(one.attributes), ...Object.keys(other.attributes)]);
  for (const name of names) {
    const [value, otherValue] = [one.attributes[name], other.attributes[name]];
    if (value !== otherValue) yield { kind: "attribute", where: `${where}[${name}]`, ...excerpts(value, otherValue) };
  }
  const isJson = one.name === "script" && (one.attributes["type"] ?? "").endsWith("json");
  for (const part of align(one.children, other.children, keyOf)) {
    if (part.same) continue;
    for (const [node, otherNode] of pairs(part.one, part.other)) {
      if (typeof node === "string" && typeof otherNode === "string") {
        if (isJson) yield* jsonDifferences(node, otherNode, `${where} $`);
        else yield { kind: "text", where, ...excerpts(node, otherNode) };
      } else if (typeof node === "object" && typeof otherNode === "object") {
        const place = placeOf(node, one, where);
        if (node.name !== otherNode.name)
          yield { kind: "element", where: place, one: tag(node), other: tag(otherNode) };
        yield* insideElements(node, otherNode, place);
      } else {
        if (node !== undefined) yield { ...placed(node, one, where), ...excerpts(shown(node), undefined) };
        if (otherNode !== undefined)
          yield { ...placed(otherNode, other, where), ...excerpts(undefined, shown(otherNode)) };
      }
    }
  }
}

/** Which nodes stand for each other among children that differ: those with one id or name first, then one by one. */
function* pairs(one: readonly PageNode[], other: readonly PageNode[]): Generator<(PageNode | undefined)[]> {
  for (const part of align(one, other, identityOf)) {
    if (part.same) {
      yield [part.one, part.other];
      continue;
    }
    for (let at = 0; at < Math.max(part.one.length, part.other.length); at += 1) {
      const [node, otherNode] = [part.one[at], part.other[at]];
      if (standForEachOther(node, otherNode)) yield [node, otherNode];
      else {
        yield [node, undefined];
        yield [undefined, otherNode];
      }
    }
  }
}

function standForEachOther(one: PageNode | undefined, other: PageNode | undefined): boolean {
  if (typeof one !== "object" || typeof other !== "object") return typeof one === typeof other;
  return one.name === other.name || textOf(one) === textOf(other);
}

function identityOf(node: PageNode): string {
  if (typeof node === "string") return "";
  return [node.name, ...identifying.map((name) => node.attributes[name] ?? "")].join("\n");
}

/** What tells an element from its neighbours of the same name. */
const identifying = ["id", "name", "property", "http-equiv", "rel", "type"];

/** Of a node that one page has alone. */
function placed(node: PageNode, parent: PageElement, where: string): Pick<Found, "kind" | "where"> {
  if (typeof node === "string") return { kind: "text", where };
  return { kind: "element", where: placeOf(node, parent, where) };
}

function shown(node: PageNode): string {
  return typeof node === "string" ? node : tag(node) + textOf(node);
}

/** `main#content > p:nth-of-type(2)`, `head > meta[name="description"]`. */
function placeOf(node: PageElement, parent: PageElement, where: string): string {
  const { name, attributes } = node;
  const telling = ["name", "property", "http-equiv", "rel", "type"].find(
    (attribute) => attributes[attribute] !== undefined,
  );
  const alike = parent.children.filter((child) => typeof child === "object" && child.name === name);
  let step = name;
  if (attributes["id"] !== undefined) step += `#${attributes["id"]}`;
  else if (parent.name === "head" && telling !== undefined) step += `[${telling}="${attributes[telling]}"]`;
  else if (alike.length > 1) step += `:nth-of-type(${alike.indexOf(node) + 1})`;
  return where === "" || where === "html" ? step : `${where} > ${step}`;
}

function tag({ name, attributes }: PageElement): string {
  return `<${[name, ...Object.entries(attributes).map(([attribute, value]) => `${attribute}="${value}"`)].join(" ")}>`;
}

function textOf(node: PageNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

function* assetDifferences(
  kind: "style sheets" | "scripts",
  one: readonly string[],
  other: readonly string[],
): Generator<Found> {
  for (const part of align(one, other, (address) => address)) {
    if (part.same) continue;
    for (const address of part.one) yield { kind, one: address };
    for (const address of part.other) yield { kind, other: address };
  }
}

/** Equal for equal nodes; worked out once, since it is asked for again on every level that differs. */
function keyOf(node: PageNode): string {
  if (typeof node === "string") return JSON.stringify(node);
  const known = keys.get(node);
  if (known !== undefined) return known;
  const key = JSON.stringify(node);
  keys.set(node, key);
  return key;
}

const keys = new WeakMap<PageElement, string>();
