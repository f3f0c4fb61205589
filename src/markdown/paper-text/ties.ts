import { foundText, type Found, type Passage } from "./passage.ts";

/**
 * A tilde between two non-blanks is LaTeX's no-break space. At the start of a word it is as typed, since there it says
 * "about" (`~10`, `(~10`) or means a home folder; so are two in a row.
 */
export function readTie({ text }: Passage, at: number): Found | undefined {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return /[^\s~([{<="'“‘/]/.test(before) && /[^\s~/]/.test(after) ? foundText("\u00a0", at + 1) : undefined;
}
