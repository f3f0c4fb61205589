import type { PluggableList } from "unified";
import rehypeKatex, { type Options } from "rehype-katex";
import { rehypeFormulas } from "./rehype-formulas.ts";
import { rehypeMathml, unsupportedColor } from "./rehype-mathml.ts";

const katex: Options = {
  output: "mathml",
  // Unicode and the like in a formula are no reason to write to the console.
  strict: "ignore",
  trust: false,
  maxExpand: 200,
  maxSize: 20,
  errorColor: unsupportedColor,
};

/** From `<code class="math-inline">` and `<code class="math-display">` to MathML, or to the source marked as broken. */
export const formulaPlugins: PluggableList = [rehypeFormulas, [rehypeKatex, katex], rehypeMathml];
