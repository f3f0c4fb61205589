import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, test } from "vitest";
import { rehypePlugins, remarkPlugins } from "../../../src/markdown/index.ts";

/** As Astro runs them: between its own parser and its own stringifier. */
const processor = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkRehype)
  .use(rehypePlugins)
  .use(rehypeStringify);

test.each([
  ["Of $x^2$ and $$y$$.", "<p>Of <math><msup><mi>x</mi><mn>2</mn></msup></math> and <math><mi>y</mi></math>.</p>"],
  ["$$\nz\n$$", '<math display="block"><mi>z</mi></math>'],
  ["It costs $5 and $10, or $5 to 10$.", "<p>It costs $5 and $10, or $5 to 10$.</p>"],
  ["[a](https://example.org)", '<p><a href="https://example.org" rel="noopener">a</a></p>'],
  ["[a](/about/) [b](../x/) [c](#d)", '<p><a href="/about/">a</a> <a href="../x/">b</a> <a href="#d">c</a></p>'],
  ["[a](javascript:alert(1)) [b](//example.org) [c](data:x)", "<p>a b c</p>"],
  ["![a](/a.png) ![b](../b.png)", '<p><img src="/a.png" alt="a"> <img src="../b.png" alt="b"></p>'],
  ["![a](//example.org/a.png) ![b](https://example.org/b.png) ![c](data:image/png,x)", "<p>a b c</p>"],
])("a page's %j", (markdown, html) => {
  expect(String(processor.processSync(markdown))).toBe(html);
});
