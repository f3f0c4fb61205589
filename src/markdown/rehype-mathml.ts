import type { Element, ElementContent, Root, RootContent } from "hast";
import { toText } from "hast-util-to-text";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { reportFormula } from "./formula-problem.ts";
import { inAlphabet } from "./math-alphabets.ts";

/** What KaTeX paints red: commands that it does not know or does not trust. The colour is one that nobody asks for. */
export const unsupportedColor = "#b0b1b2";

/**
 * After KaTeX: leaves of each formula the MathML that browsers need, without TeX annotation, classes, styles and
 * colours, in the alphabets that MathML Core still knows. A formula that failed shows its source instead.
 */
export function rehypeMathml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, "element", (element, index, parent) => {
      const formula = element.properties["dataFormula"];
      if (typeof formula !== "string" || !parent || index === undefined) return undefined;
      const math = find(element.children, (child) => child.tagName === "math");
      const message = math ? unsupported(math) : failure(element);
      if (math && !message) {
        parent.children[index] = {
          ...math,
          properties: displayed(math),
          children: tidied(presentation(math)).children,
        };
      } else {
        const problem = { formula, message: message ?? "it cannot be set" };
        reportFormula(file, problem);
        parent.children[index] = broken(problem);
      }
      return SKIP;
    });
  };
}

function broken({ formula, message }: { formula: string; message: string }): Element {
  const properties = { className: ["math-broken"], title: `This formula cannot be shown: ${message}` };
  return { type: "element", tagName: "code", properties, children: [{ type: "text", value: formula }] };
}

/** Why KaTeX gave an error instead of a formula. Its message repeats the source with marks under it: leave that out. */
function failure(element: Element): string {
  const error = find(element.children, () => true);
  if (!error) return "it is too long or too deeply nested";
  const title = String(error.properties["title"] ?? "");
  const reason = /^ParseError: KaTeX parse error: ([^]*?)(?: at position \d+: | at end of input: |$)/.exec(title)?.[1];
  if (!reason) return "it is too deeply nested";
  if (/EOF|end of input/.test(reason)) return "a brace, bracket or command is not balanced";
  if (/Too many expansions/.test(reason)) return "its macros expand without end";
  return reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, "");
}

function unsupported(math: Element): string | undefined {
  const command = find(math.children, ({ properties }) => properties["mathcolor"] === unsupportedColor);
  return command && `the command ${toText(command)} is not supported`;
}

/** Of `<math><semantics>…<annotation>`, what comes before the annotation. */
function presentation(math: Element): Element {
  const row = find(math.children, ({ tagName }) => tagName === "mrow");
  return row ?? { type: "element", tagName: "mrow", properties: {}, children: [] };
}

function displayed(math: Element): Element["properties"] {
  return math.properties["display"] === "block" ? { display: "block" } : {};
}

function tidied(element: Element): Element {
  const { mathvariant } = element.properties;
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === "text" && typeof mathvariant === "string" && element.tagName !== "mtext") {
      return [{ ...child, value: inAlphabet(child.value, mathvariant) }];
    }
    if (child.type !== "element") return child.type === "text" ? [child] : [];
    return elements.has(child.tagName) ? [tidied(child)] : tidied(child).children;
  });
  const properties = Object.fromEntries(
    Object.entries(element.properties).filter(([name, value]) => attributes.has(name) || isUpright(name, value)),
  );
  return { ...element, properties, children: withNames(children) };
}

/** KaTeX gives each letter of an upright name (`\mathrm{softmax}`) an element of its own; a name is one. */
function withNames(children: ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    const [before, letter] = [last && upright(last), upright(child)];
    if (before && letter) {
      const text = { type: "text" as const, value: before + letter };
      merged[merged.length - 1] = {
        type: "element",
        tagName: "mi",
        properties: { mathvariant: "normal" },
        children: [text],
      };
    } else merged.push(child);
  }
  return merged;
}

function upright(node: ElementContent): string | undefined {
  if (node.type !== "element" || node.tagName !== "mi" || node.properties["mathvariant"] !== "normal") return undefined;
  const [text] = node.children;
  return text?.type === "text" && /^[A-Za-z]+$/.test(text.value) ? text.value : undefined;
}

/** The one variant that MathML Core knows. */
function isUpright(name: string, value: unknown): boolean {
  return name === "mathvariant" && value === "normal";
}

/** Depth first, without recursion. */
function find(nodes: readonly RootContent[], wanted: (element: Element) => boolean): Element | undefined {
  const queue = [...nodes].reverse();
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type !== "element") continue;
    if (wanted(node)) return node;
    queue.push(...[...node.children].reverse());
  }
  return undefined;
}

const elements = new Set(
  (
    "mrow mi mn mo ms mtext mspace mstyle mfrac msqrt mroot msub msup msubsup munder mover munderover " +
    "mmultiscripts mprescripts none mtable mtr mtd mpadded mphantom menclose merror"
  ).split(" "),
);

const attributes = new Set(
  (
    "accent accentunder columnalign columnlines columnspacing columnspan depth displaystyle fence height largeop " +
    "linethickness lspace maxsize minsize movablelimits notation rowlines rowspacing rspace scriptlevel separator " +
    "stretchy symmetric voffset width"
  ).split(" "),
);
