import type { Paragraph, Root } from "mdast";
import type { Processor } from "unified";
import { paragraphContent } from "./paragraph-content.ts";

/**
 * A parser for unified that reads the text of papers as their captures have it: paragraphs, formulas, LaTeX for
 * letters and emphasis, URLs. It is no Markdown: `*`, `#`, `<` and indentation mean nothing here.
 */
export function paperText(this: Processor): void {
  this.parser = parse;
}

function parse(document: string): Root {
  return { type: "root", children: paragraphs(document) };
}

function paragraphs(document: string): Paragraph[] {
  return document
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t\f\v]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t\n\f\v]+/g, " ").replace(/^ | $/g, ""))
    .filter(Boolean)
    .map((paragraph) => ({ type: "paragraph", children: paragraphContent(paragraph) }));
}
