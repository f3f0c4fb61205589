import { isDay } from "./iso-day.ts";
import type { IsoDay } from "./digest.ts";

/** The day that a capture's path gives (`seeds/2026-06-17-evening.txt` → `2026-06-17`), if it gives one. */
export function dayOf(path: string): IsoDay | undefined {
  const [, year, month, day] = /^([1-9]\d{3})-(\d{2})-(\d{2})(?:-.+)?\.[A-Za-z0-9]+$/.exec(nameOf(path)) ?? [];
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
}

/** The last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/**
 * The order of captures, and so of the files that make one edition: by name without extension, code point by code
 * point; where those are equal, by full name. For `Array.sort` over paths.
 */
export function compareCaptures(a: string, b: string): number {
  const [nameA, nameB] = [nameOf(a), nameOf(b)];
  return byCodePoints(stem(nameA), stem(nameB)) || byCodePoints(nameA, nameB) || byCodePoints(a, b);
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

/** JavaScript's `<` compares UTF-16 code units, which puts 𝐀 before ﬀ. */
function byCodePoints(a: string, b: string): number {
  for (let at = 0; ; at++) {
    const [left, right] = [a.codePointAt(at) ?? -1, b.codePointAt(at) ?? -1];
    if (left !== right || left === -1) return left - right;
  }
}
