import { foundText, matchAt, type Found, type Passage } from "./passage.ts";

/**
 * Two hyphens are an en dash, three an em dash. As typed stay more of them, an option (`--flag`: a blank, an opening
 * bracket or a quote before, a letter directly after), and the marks of an HTML comment.
 */
export function readDashes(passage: Passage, at: number): Found {
  const run = matchAt(hyphens, passage, at)?.[0] ?? "--";
  const end = at + run.length;
  const before = passage.text.charAt(at - 1);
  const after = passage.text.charAt(end);
  const isOption = /^[\s([{"'`=|]?$/.test(before) && /\p{L}/u.test(after);
  const isComment = passage.text.slice(at - 2, at) === "<!" || after === ">";
  const dash = isOption || isComment ? undefined : dashes[run];
  return foundText(dash ?? run, end);
}

const hyphens = /-+/y;

const dashes: Record<string, string> = { "--": "–", "---": "—" };
