/** Where each group of a text closes, by where it opens. A brace after a backslash, or without partner, is none. */
export function closingBraces(text: string): (open: number) => number | undefined {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(braces)) {
    if (brace === "{") open.push(index);
    else if (brace === "}") {
      const start = open.pop();
      if (start !== undefined) closing.set(start, index);
    }
  }
  return (start) => closing.get(start);
}

/** How many groups lie in each other at most, whether they close or not. */
export function braceDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { 0: brace } of text.matchAll(braces)) {
    if (brace === "{") deepest = Math.max(deepest, ++depth);
    else if (brace === "}") depth--;
  }
  return deepest;
}

/** Escaped characters are matched so as to be passed over. */
const braces = /\\[^]|[{}]/g;
