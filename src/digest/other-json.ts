import type { Refusal } from "./format.ts";
import { type Json, member, placeOf } from "./json-reader.ts";
import type { Line } from "./lines.ts";
import { quote } from "./rules.ts";

/** What JSON is that is no list of papers. */
export function refuseJson(json: Json): Refusal {
  const at = placeOf(json);
  if (isPaper(json)) {
    return { at, kind: "the object of one paper", instead: "the list of a day, /api/daily_papers?date=2026-06-17" };
  }
  const list = listIn(json);
  if (list !== undefined) {
    return { at, kind: `an object around the list, “${quote(list)}”`, instead: "the list alone, from [ to ]" };
  }
  return { at, kind: "other JSON than Daily Papers" };
}

/** JSON Lines, where a text is that: each line is JSON by itself, and there are several. `lines` are those of the text. */
export function refuseJsonLines(lines: readonly Line[]): Refusal | undefined {
  const [first, second] = lines.filter(({ text }) => text !== "");
  if (!first || !second || !/^[[{]/.test(second.text) || !isWhole(first.raw)) return undefined;
  return { at: first, kind: "JSON Lines, a value a line", instead: "the papers as one JSON list, from [ to ]" };
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An element of the list, or the paper within it, as the API answers for one. */
function isPaper(json: Json): boolean {
  if (member(json, "paper")?.node.type === "object") return true;
  const says = (name: string) => member(json, name)?.node.type === "string";
  return says("title") && (says("id") || says("summary") || says("abstract"));
}

/** The path of a list of objects within an object, or within one of its objects: `papers`, `data.papers`. */
function listIn(json: Json, depth = 2): string | undefined {
  for (const { children } of json.node.type === "object" && depth > 0 ? (json.node.children ?? []) : []) {
    const [key, value] = children ?? [];
    const name = String(key?.value);
    if (value?.type === "array" && value.children?.[0]?.type === "object") return name;
    const within = value?.type === "object" ? listIn({ ...json, node: value }, depth - 1) : undefined;
    if (within !== undefined) return `${name}.${within}`;
  }
  return undefined;
}
