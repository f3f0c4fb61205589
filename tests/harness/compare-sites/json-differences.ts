import { excerpts, type Found } from "./difference.ts";

/**
 * The fields in which two texts of JSON differ that are not equal. Where either is no JSON, or they hold the same and are
 * written otherwise, that is one difference of the whole.
 *
 * @param root by which places begin: `$` for `$.papers[3].title`
 */
export function* jsonDifferences(one: string, other: string, root = "$"): Generator<Found> {
  const values = [parsed(one), parsed(other)] as const;
  const fields = values.includes(undefined) ? [] : [...fieldDifferences(...values, root)];
  if (fields.length > 0) yield* fields;
  else yield { kind: "content", where: root, ...excerpts(one, other) };
}

/** The fields in which two values from JSON differ; items of lists stand for each other by their places. */
export function* fieldDifferences(one: unknown, other: unknown, where = "$"): Generator<Found> {
  if (isList(one) && isList(other)) {
    for (let at = 0; at < Math.max(one.length, other.length); at += 1)
      yield* fieldDifferences(one[at], other[at], `${where}[${at}]`);
  } else if (isObject(one) && isObject(other)) {
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)]))
      yield* fieldDifferences(one[name], other[name], `${where}.${name}`);
  } else {
    const texts = [textOf(one), textOf(other)] as const;
    if (texts[0] !== texts[1]) yield { kind: "field", where, ...excerpts(...texts) };
  }
}

/** The value, or `undefined`, which no JSON is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isList(value);
}
