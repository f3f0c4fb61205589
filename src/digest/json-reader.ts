import { type Node, parseTree, type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Line } from "./lines.ts";
import type { Places } from "./places.ts";
import type { At, ProblemCollector } from "./problem-collector.ts";
import { shown, type TypedField } from "./typed-fields.ts";

/** A value of a JSON text, its path (`$[3].paper.title`), and where its text stands. */
export interface Json {
  node: Node;
  path: string;
  places: Places;
}

/** Parses strict JSON (RFC 8259). `what` names the text in messages. A problem and undefined where it is not valid. */
export function openJson(text: string, what: string, places: Places, report: ProblemCollector): Json | undefined {
  const errors: ParseError[] = [];
  let node: Node | undefined;
  try {
    node = parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    // The parser descends with the stack: it gives up at some thousand levels, where the Daily Papers have six.
    if (!(error instanceof RangeError)) throw error;
    if (errors.length === 0) report.raise("invalid-json", places.at(0), what, "it is nested too deeply");
  }
  const [first] = errors;
  if (!first) return node && { node, path: "$", places };
  const end = text.trimEnd().length;
  const unfinished = first.length === 0 || printParseErrorCode(first.error) === "UnexpectedEndOfString";
  if (unfinished && first.offset + first.length >= end) {
    report.raise("invalid-json", places.at(end), what, "it ends in the middle");
  } else {
    const [rest = ""] = text.slice(first.offset, first.offset + 200).split("\n");
    report.raise("invalid-json", places.at(first.offset), what, `“${shown(rest)}” cannot stand here`);
  }
  return undefined;
}

/** A member of an object; undefined where there is none or it is `null`. Of two with one name the last counts. */
export function member(of: Json, name: string): Json | undefined {
  const property = of.node.children?.findLast(({ children }) => children?.[0]?.value === name);
  const node = property?.children?.[1];
  return node && node.type !== "null" ? { ...of, node, path: `${of.path}.${name}` } : undefined;
}

export function objectOf(json: Json | undefined, report: ProblemCollector): Json | undefined {
  return json && expect(json, "object", report) ? json : undefined;
}

export function itemsOf(json: Json | undefined, report: ProblemCollector): Json[] | undefined {
  if (!json || !expect(json, "array", report)) return undefined;
  return json.node.children?.map((node, i) => ({ ...json, node, path: `${json.path}[${i}]` })) ?? [];
}

export function textOf(json: Json | undefined, report: ProblemCollector): TypedField | undefined {
  if (!json || !expect(json, "string", report)) return undefined;
  return { text: String(json.node.value), name: json.path, at: placeOf(json) };
}

/** The text of a member that must be there. */
export function neededText(of: Json, name: string, report: ProblemCollector): TypedField | undefined {
  const found = member(of, name);
  if (!found) report.raise("missing-field", placeOf(of), `${of.path}.${name}`);
  return textOf(found, report);
}

/** A whole number from 0; JSON has a -0, which is 0. */
export function countOf(json: Json | undefined, report: ProblemCollector): number | undefined {
  if (!json || !expect(json, "number", report)) return undefined;
  const value: unknown = json.node.value;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return Math.abs(value);
  report.raise("wrong-type", placeOf(json), json.path, `the number ${String(value)}`, "a whole number from 0");
  return undefined;
}

export function placeOf({ node, places }: Json): At {
  return places.at(node.offset);
}

/** The lines that a value stands on. */
export function linesOf({ node, places }: Json): readonly Line[] {
  return places.span(node.offset, node.offset + node.length);
}

function expect(json: Json, type: keyof typeof words, report: ProblemCollector): boolean {
  if (json.node.type === type) return true;
  const found = json.node.type === "boolean" ? String(json.node.value) : words[json.node.type];
  report.raise("wrong-type", placeOf(json), json.path, found, words[type]);
  return false;
}

const words = {
  object: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  boolean: "true or false",
  null: "null",
  property: "a member",
} as const;
