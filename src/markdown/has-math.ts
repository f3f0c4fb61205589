/**
 * Whether a captured text may hold a formula that is broken: a cheap look for delimiters, so that a build can search
 * for these without rendering every text. May say yes where prices are meant, never no where there is one: formulas
 * without delimiters are read only where they can be set.
 */
export function hasMath(source: string): boolean {
  return source.includes("$") || source.includes("\\(") || source.includes("\\[");
}
