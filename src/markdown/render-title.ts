import { unified } from "unified";
import remarkRehype from "remark-rehype";
import rehypeStringify from "rehype-stringify";
import { paperText } from "./paper-text/plugin.ts";
import { formulaPlugins } from "./formula-plugins.ts";
import { formulaProblems, type FormulaProblem } from "./formula-problem.ts";
import { plainTextOf, remarkPlainText } from "./remark-plain-text.ts";
import { remembered } from "./remembered.ts";
import { rehypeInline } from "./rehype-inline.ts";
import { rehypeTypography } from "./rehype-typography.ts";
import { rehypeWholeWords } from "./rehype-whole-words.ts";

/** A captured title, ready for a heading or a link. */
export interface RenderedTitle {
  /** Inline HTML and MathML without links, since titles are what is linked; `<span class="whole">` is not to be broken. */
  html: string;
  /** Plain text on one line, for the head, feeds and search. */
  text: string;
  problems: FormulaProblem[];
}

/** Renders a title as captured, by the rules of `renderAbstract`; several lines are joined to one. Never throws. */
export const renderTitle = remembered((source): RenderedTitle => {
  const file = processor.processSync(source.replace(/\s+/g, " "));
  return { html: String(file), text: plainTextOf(file), problems: formulaProblems(file) };
});

/**
 * The plain text of a title in which formulas without delimiters are as typed: what a title is known by must not change
 * with what of these can be told.
 */
export function strictTitle(source: string): string {
  const file = strict.processSync(source.replace(/\s+/g, " "));
  return plainTextOf(file);
}

const processor = unified()
  .use(paperText)
  .use(remarkPlainText)
  .use(remarkRehype)
  .use(formulaPlugins)
  .use(rehypeInline)
  .use(rehypeTypography)
  .use(rehypeWholeWords)
  .use(rehypeStringify)
  .freeze();

const strict = unified()
  .use(paperText, { isStrict: true })
  .use(remarkPlainText)
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze();
