/**
 * Straight quotes and apostrophes of a text as typographic ones.
 *
 * @param before what stands before the text: its last character, nothing at the start of a paragraph
 */
export function typographicQuotes(text: string, before = ""): string {
  return text.replace(/["']/g, (quote, index: number) => {
    const previous = index === 0 ? before : text.charAt(index - 1);
    const opens = /^[\s([{<=/|\\–—“‘"'-]?$/.test(previous) && /\S/.test(text.charAt(index + 1) || "x");
    if (quote === '"') return opens ? "“" : "”";
    return opens && !elision.test(text.slice(index + 1, index + 6)) ? "‘" : "’";
  });
}

/** What an apostrophe begins, rather than a quotation mark: the '90s, rock 'n' roll. */
const elision = /^(?:\d\ds?\b|n'|tis\b|twas\b|em\b)/i;
