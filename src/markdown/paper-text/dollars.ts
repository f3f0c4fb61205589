/**
 * Where the formula that a dollar sign opens ends, by pandoc's rule (`tex_math_dollars`): a non-blank follows the
 * opening sign; the next unescaped sign closes, if a non-blank precedes it and no digit follows it. One rule more is
 * ours: a number followed by a word of plain letters is a price, as in `$5 or 10$`.
 *
 * @returns the index of the closing sign, or undefined where the dollar sign means itself
 */
export function closingDollar(text: string, open: number): number | undefined {
  let close = text.indexOf("$", open + 1);
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf("$", close + 1);
  if (close === -1) return undefined;
  return isFormula(text.slice(open + 1, close), text.charAt(close + 1)) ? close : undefined;
}

/** Whether this, between two dollar signs, is a formula by the rules of `closingDollar`. */
export function isFormula(content: string, follower: string): boolean {
  return /^\S/.test(content) && /\S$/.test(content) && !/^\d/.test(follower) && !price.test(content);
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charAt(at - 1 - backslashes) === "\\") backslashes++;
  return backslashes % 2 === 1;
}

const price = /^\d[\d.,]*[kKMB]?\+? +[A-Za-z]{2,}(?![A-Za-z]*[({_^\\])/;
