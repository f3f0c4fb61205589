/** The start of a text, cut at a word, at most `length` characters, with an ellipsis where something follows. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length + 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > length / 2 ? end : length).replace(/[\s,;:.–—-]+$/, "")}…`;
}
