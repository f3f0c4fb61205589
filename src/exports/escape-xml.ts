/** Text for XML 1.0, as content or within double quotes. Characters that XML cannot carry at all are left out. */
export function xmlText(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Control characters but tab and line ends, halves of surrogate pairs, and the two that are no characters. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
