import type { PluggableList } from "unified";
import remarkMath from "remark-math";
import { formulaPlugins } from "./formula-plugins.ts";
import { rehypeRawAsText } from "./rehype-raw-as-text.ts";
import { rehypeSafeLinks } from "./rehype-safe-links.ts";
import { remarkDollars } from "./remark-dollars.ts";

/** What the Markdown of `content/pages` needs beyond Astro's own: formulas … */
export const remarkPlugins: PluggableList = [remarkMath, remarkDollars];

/** … as MathML, HTML as it was typed, and links that are safe. */
export const rehypePlugins: PluggableList = [rehypeRawAsText, ...formulaPlugins, [rehypeSafeLinks, { local: true }]];
