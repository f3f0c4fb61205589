import type { PluggableList } from "unified";
import remarkMath from "remark-math";
import { formulaPlugins } from "./formula-plugins.ts";
import { rehypeOwnImages } from "./rehype-own-images.ts";
import { rehypeRawAsText } from "./rehype-raw-as-text.ts";
import { rehypeSafeLinks } from "./rehype-safe-links.ts";
import { rehypeTaskNames } from "./rehype-task-names.ts";
import { remarkDollars } from "./remark-dollars.ts";

/** What the Markdown of `content/pages` needs beyond Astro's own: formulas … */
export const remarkPlugins: PluggableList = [remarkMath, remarkDollars];

/** … as MathML, HTML as it was typed, images of the site itself, and links that are safe. */
export const rehypePlugins: PluggableList = [
  rehypeRawAsText,
  ...formulaPlugins,
  rehypeOwnImages,
  [rehypeSafeLinks, { local: true }],
  rehypeTaskNames,
];
