import { unified } from "unified";
import remarkRehype from "remark-rehype";
import rehypeStringify from "rehype-stringify";
import { paperText } from "./paper-text/plugin.ts";
import { formulaPlugins } from "./formula-plugins.ts";
import { formulaProblems, type FormulaProblem } from "./formula-problem.ts";
import { plainTextOf, remarkPlainText } from "./remark-plain-text.ts";
import { remembered } from "./remembered.ts";
import { rehypeSafeLinks } from "./rehype-safe-links.ts";
import { rehypeTypography } from "./rehype-typography.ts";

/** A captured text, ready for a page. */
export interface RenderedAbstract {
  /** `<p>` elements with inline HTML and MathML; no classes but `math-broken`, no styles, no scripts. */
  html: string;
  /** Plain text; paragraphs are separated by one blank line. */
  text: string;
  problems: FormulaProblem[];
}

/**
 * Renders an abstract as captured: text with a little LaTeX and URLs in it, paragraphs separated by blank lines.
 * What is neither is shown as typed. Never throws: a broken formula is shown as source and told of in `problems`.
 */
export const renderAbstract = remembered((source): RenderedAbstract => {
  const file = processor.processSync(source);
  return { html: String(file), text: plainTextOf(file), problems: formulaProblems(file) };
});

const processor = unified()
  .use(paperText)
  .use(remarkPlainText)
  .use(remarkRehype)
  .use(formulaPlugins)
  .use(rehypeSafeLinks)
  .use(rehypeTypography)
  .use(rehypeStringify)
  .freeze();
