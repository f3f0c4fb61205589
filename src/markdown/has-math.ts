/**
 * Whether a captured text may hold a formula: a cheap look for delimiters, so that a build can search for broken
 * formulas without rendering every text. May say yes where prices are meant, never no where there is a formula.
 */
export function hasMath(source: string): boolean {
  return source.includes("$") || source.includes("\\(") || source.includes("\\[");
}
