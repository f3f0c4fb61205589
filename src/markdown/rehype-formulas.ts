import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { braceDepth } from "./paper-text/braces.ts";

/** Longer or deeper than any formula of an abstract: KaTeX would spend long on it, or run out of stack. */
const longest = 2000;
const deepest = 40;

/**
 * Before KaTeX: gives every formula a `<span>` of its own that remembers its source, since KaTeX replaces the element
 * and forgets the delimiters. Formulas beyond all bounds are marked, so that KaTeX does not see them. A formula that is
 * a number and no more becomes text, since it is set like the numbers around it.
 */
export function rehypeFormulas() {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      const code = element.tagName === "pre" ? element.children.find((child) => child.type === "element") : element;
      const mode = code && formulaMode(code);
      if (!mode || !parent || index === undefined) return undefined;
      const value = code.children.map((child) => (child.type === "text" ? child.value : "")).join("");
      const figures = mode === "math-inline" ? figuresOf(value) : undefined;
      if (figures !== undefined) {
        parent.children[index] = { type: "text", value: figures };
        return SKIP;
      }
      const delimiter = mode === "math-display" ? "$$" : "$";
      const { dataSource } = code.properties;
      const formula = typeof dataSource === "string" ? dataSource : delimiter + value.trim() + delimiter;
      parent.children[index] = wrapper(formula, isBounded(value) ? [formulaCode(mode, value)] : []);
      return SKIP;
    });
  };
}

/** `117`, `−0.5`, `10,000` or `88.19%`, where a formula says nothing else. */
function figuresOf(value: string): string | undefined {
  const [, sign = "", digits, percent] = /^\s*([+-]?)(\d+(?:(?:[.,]|\{,\})\d+)*)\s*(\\?%)?\s*$/.exec(value) ?? [];
  if (digits === undefined) return undefined;
  return sign.replace("-", "\u2212") + digits.replaceAll("{,}", ",") + (percent ? "%" : "");
}

/** The `<span>` around a formula; one without children was not given to KaTeX. */
function wrapper(formula: string, children: Element[]): Element {
  return { type: "element", tagName: "span", properties: { dataFormula: formula }, children };
}

function formulaCode(mode: string, value: string): Element {
  const text = percentSigns(value);
  const properties = { className: [mode] };
  return { type: "element", tagName: "code", properties, children: [{ type: "text", value: text }] };
}

/** To TeX a bare `%` starts a comment and swallows the rest; in an abstract it is a percent sign that lost its `\`. */
function percentSigns(value: string): string {
  return value.replace(/\\[^]|%/g, (match) => (match === "%" ? "\\%" : match));
}

function isBounded(value: string): boolean {
  return value.length <= longest && braceDepth(value) <= deepest;
}

/** From the classes that remark-math gives; a fenced block of the language `math` is a formula in a line of its own. */
function formulaMode({ properties: { className } }: Element): "math-inline" | "math-display" | undefined {
  if (!Array.isArray(className)) return undefined;
  if (className.includes("math-inline")) return "math-inline";
  return className.includes("math-display") || className.includes("language-math") ? "math-display" : undefined;
}
