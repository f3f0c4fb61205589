/** What steers a terminal or turns the direction of what follows it, and parts of no character. */
const control = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * A text as a terminal shows it in one line, whatever is in it: names of files and addresses come from anybody. Control
 * characters stand as JavaScript writes them (`\n`, `\x1b`, `\u202e`).
 *
 * @param kept control characters that stay, such as the line ends of a message of several lines
 */
export function withoutControls(text: string, kept = ""): string {
  return text.replace(control, (character) => (kept.includes(character) ? character : escaped(character)));
}

function escaped(character: string): string {
  const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character];
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  if (code.length > 4) return `\\u{${code}}`;
  return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
}
