import { unified } from "unified";
import rehypeSanitize, { defaultSchema, type Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { formulaPlugins } from "./formula-plugins.ts";
import { noteHandlers } from "./note-handlers.ts";
import { rehypeSafeLinks } from "./rehype-safe-links.ts";
import { rehypeTaskNames } from "./rehype-task-names.ts";
import { rehypeTypography } from "./rehype-typography.ts";
import { remarkDemoteHeadings } from "./remark-demote-headings.ts";
import { remarkDollars } from "./remark-dollars.ts";

/**
 * Renders a curator's note: Markdown with GitHub's extensions and formulas. HTML in it is shown as text, an image as
 * its description, since nothing may be requested from elsewhere. Headings start at h3. Never throws.
 */
export function renderNote(markdown: string): { html: string } {
  return { html: String(processor.processSync(markdown)) };
}

const { "*": everywhere = [], ...attributes } = defaultSchema.attributes ?? {};

const schema: Schema = {
  ...defaultSchema,
  // Ids come from footnotes only, and remark-rehype has set the prefix already.
  clobberPrefix: "",
  protocols: { href: ["http", "https", "mailto"] },
  attributes: {
    ...attributes,
    "*": everywhere.filter((name) => name !== "align"),
    code: [["className", /^language-./, "math-inline", "math-display"]],
  },
};

// The formulas come after the sanitizer, which knows no MathML: what they may hold is decided in rehype-mathml.ts.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkDollars)
  .use(remarkDemoteHeadings)
  .use(remarkRehype, { handlers: noteHandlers, footnoteLabelTagName: "h3", footnoteLabelProperties: {} })
  .use(rehypeSanitize, schema)
  .use(formulaPlugins)
  .use(rehypeSafeLinks)
  .use(rehypeTaskNames)
  .use(rehypeTypography)
  .use(rehypeStringify)
  .freeze();
