import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What pdfLaTeX takes without any package, as it was asked (docs/bibtex.md tells how): code points and their ranges, and
 * commands without backslash, in text and in formulas.
 */
const table = JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures/tex/pdflatex.json"), "utf8")) as Record<
  "characters" | "text" | "math",
  string
>;

const ranges = table.characters.split(" ").map((range) => range.split("-").map((code) => Number.parseInt(code, 16)));
const commands = { text: new Set(table.text.split(" ")), math: new Set(table.math.split(" ")) };
/** Of one character, which need no table. */
const escapes = { text: /^\\[&%$#_'`^"~=.]$/, math: /^\\[&%$#_,;:!| ]$/ };
const special = { text: /^[#%&~^_]$/, math: /^[#%&]$/ };

/** What that engine, or BibTeX before it, would stumble over in the value of a field; nothing where all is well. */
export function faults(tex: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let mode: "text" | "math" = "text";
  for (const [token, name] of tex.matchAll(/\\([A-Za-z]+)|\\[^]|[^]/gu)) {
    if (token === "{") open.push(mode);
    else if (token === "}") {
      if (open.pop() !== mode) found.push("}");
    } else if (token === "$") mode = mode === "text" ? "math" : "text";
    else if (name !== undefined ? !commands[mode].has(name) : !isTaken(token, mode)) found.push(token);
  }
  return mode === "math" || open.length > 0 ? [...found, "end"] : found;
}

function isTaken(token: string, mode: "text" | "math"): boolean {
  if (token.startsWith("\\")) return escapes[mode].test(token);
  if (/^[ -~]$/.test(token)) return !special[mode].test(token);
  const code = token.codePointAt(0) ?? 0;
  return mode === "text" && ranges.some(([first = 0, last = first]) => code >= first && code <= last);
}
