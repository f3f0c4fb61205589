import type { Paragraph, Root } from "mdast";
import type { Processor } from "unified";
import { paragraphContent } from "./paragraph-content.ts";

/**
 * A parser for unified that reads the text of papers as their captures have it: paragraphs, formulas, LaTeX for
 * letters and emphasis, URLs. It is no Markdown: `*`, `#`, `<` and indentation mean nothing here. `isStrict` leaves
 * formulas and quotation marks as typed that have no delimiters of their own.
 */
export function paperText(this: Processor, { isStrict = false } = {}): void {
  this.parser = (document): Root => ({ type: "root", children: paragraphs(document, isStrict) });
}

function paragraphs(document: string, isStrict: boolean): Paragraph[] {
  return document
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t\f\v]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t\n\f\v]+/g, " ").replace(/^ | $/g, ""))
    .filter(Boolean)
    .map((paragraph) => ({ type: "paragraph", children: paragraphContent(paragraph, isStrict) }));
}
